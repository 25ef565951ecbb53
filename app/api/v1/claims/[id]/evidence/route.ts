import { api } from '@/server/http/api'
import { addClaimEvidence } from '@/server/evidence/add'
import { listClaimEvidence } from '@/server/evidence/read'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: listClaimEvidence, POST: addClaimEvidence })
