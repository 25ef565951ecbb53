import { noSuchPage } from '@/server/publishing/reader-route'

export const { GET, HEAD } = noSuchPage
