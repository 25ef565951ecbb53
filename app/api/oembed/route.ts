import { answerOembed } from '@/server/publishing/oembed'

export { answerOembed as GET }
