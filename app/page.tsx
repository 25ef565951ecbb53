import { redirect } from 'next/navigation'
import { maybeSignedIn } from '@/server/auth/page'
import { isWelcomeOpen } from '@/server/team/welcome'

export default async function HomePage() {
  if (await isWelcomeOpen()) redirect('/welcome')
  redirect((await maybeSignedIn()) ? '/articles' : '/sign-in')
}
