import { readClaimCard } from '@/server/publishing/read-claim'
import { readerRoute } from '@/server/publishing/reader-route'

export const { GET, HEAD } = readerRoute('card', readClaimCard)
