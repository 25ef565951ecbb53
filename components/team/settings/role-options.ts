import type { Role } from '@/domain/team/roles'

/** From the most to the least, as a person choosing a role reads them. */
export const roleOrder = ['owner', 'editor', 'reviewer', 'viewer'] as const satisfies readonly Role[]

export function isRole(value: string): value is Role {
  return roleOrder.some((role) => role === value)
}
