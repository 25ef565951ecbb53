import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { LinkReader } from '@/components/sign-offs/link-reader'
import { isProblem } from '@/domain/problem'
import { readSignOffLink } from '@/server/sign-offs/by-link'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signOffs')
  return { title: t('title'), robots: { index: false, follow: false }, referrer: 'no-referrer' }
}

export default async function SignOffLinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const signOff = await readSignOffLink(token, new Date()).catch((thrown: unknown) => {
    if (isProblem(thrown) && thrown.code === 'link-over') notFound()
    throw thrown
  })
  return <LinkReader token={token} signOff={signOff} />
}
