import { providerRefusals } from './provider-sign-in'

const refusals = [...providerRefusals, 'wrong-password', 'too-many', 'service-failed'] as const
export type SignInRefusal = (typeof refusals)[number]

/** Why signing in was refused, from `?error=` of the sign-in page; words of next-auth's own are a service's failure. */
export function signInRefusal(error: string | undefined): SignInRefusal | null {
  if (!error) return null
  if (error === 'CredentialsSignin') return 'wrong-password'
  return refusals.find((refusal) => refusal === error) ?? 'service-failed'
}
