import { z } from 'zod'
import { problem } from '@/domain/problem'

/** Claims by their numbers in an address: `1,4`. */
export const numberList = z
  .string()
  .max(200_000)
  .regex(/^[1-9]\d{0,8}(,[1-9]\d{0,8})*$/, 'Send numbers of claims, as in 1,4')
  .transform((list) => [...new Set(list.split(',').map(Number))])

/** Throws `invalid` for numbers that no claim has. */
export function refuseUnknownNumbers(asked: readonly number[], claims: readonly { number: number }[]): void {
  const known = new Set(claims.map(({ number }) => number))
  const unknown = asked.filter((number) => !known.has(number))
  if (unknown.length === 0) return
  throw problem('invalid', {
    errors: unknown.map((number) => ({ path: '/claims', message: `The article has no claim ${number}.` })),
  })
}
