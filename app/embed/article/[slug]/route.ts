import { readArticleEmbed } from '@/server/publishing/read-embed'
import { readerRoute } from '@/server/publishing/reader-route'

export const { GET, HEAD } = readerRoute('embed', readArticleEmbed)
