import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { SignInPage } from '@/components/team/entry/entry-pages'
import { safePath } from '@/server/auth/next-path'
import { maybeSignedIn } from '@/server/auth/page'
import { offeredProviders } from '@/server/auth/providers'
import { signInRefusal } from '@/server/auth/refusal'
import type { SearchParams } from '@/server/team/desk'
import { isWelcomeOpen } from '@/server/team/welcome'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people')
  return { title: t('signInTitle') }
}

export default async function SignIn({ searchParams }: { searchParams: SearchParams }) {
  const { next, error } = await searchParams
  const target = safePath([next].flat()[0])
  if (await isWelcomeOpen()) redirect('/welcome')
  if (await maybeSignedIn()) redirect(target ?? '/articles')
  const t = await getTranslations('access')
  const refusal = signInRefusal([error].flat()[0])
  return (
    <SignInPage
      providers={offeredProviders()}
      next={target}
      refusal={refusal ? t(`refusals.${refusal}`) : null}
    />
  )
}
