import { api } from '@/server/http/api'
import { changeTeamGate, getTeamGate } from '@/server/gate/settings'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: getTeamGate, PUT: changeTeamGate })
