import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { WelcomePage } from '@/components/team/entry/entry-pages'
import { needsSetupCode } from '@/server/start/setup-code'
import { isWelcomeOpen } from '@/server/team/welcome'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people')
  return { title: t('welcome.title') }
}

export default async function Welcome() {
  await connection()
  if (!(await isWelcomeOpen())) notFound()
  return <WelcomePage setupCode={needsSetupCode()} />
}
