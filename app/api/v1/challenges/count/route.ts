import { api } from '@/server/http/api'
import { getChallengeCount } from '@/server/challenges/count'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: getChallengeCount })
