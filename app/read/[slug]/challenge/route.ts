import { readChallenge } from '@/server/publishing/read-challenge'
import { readerRoute } from '@/server/publishing/reader-route'

export const { GET, HEAD } = readerRoute('form', readChallenge)
