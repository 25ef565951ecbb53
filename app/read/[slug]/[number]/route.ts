import { readArticle } from '@/server/publishing/read-article'
import { readerRoute } from '@/server/publishing/reader-route'

export const { GET, HEAD } = readerRoute('page', readArticle)
