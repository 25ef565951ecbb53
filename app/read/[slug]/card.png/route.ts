import { readCard } from '@/server/publishing/read-article'
import { readerRoute } from '@/server/publishing/reader-route'

export const { GET, HEAD } = readerRoute('card', readCard)
