/** A text field of a form; empty where it is missing. */
export function text(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/**
 * Signs in after an account was made and goes on with a whole page load, so that nothing of the signed-out page
 * stays. Where only the signing in fails, the account exists: then to the sign-in screen instead of an error.
 */
export async function enter(signIn: () => Promise<void>, next: string): Promise<void> {
  const to = await signIn().then(
    () => next,
    () => `/sign-in?next=${encodeURIComponent(next)}`,
  )
  window.location.assign(to)
}
