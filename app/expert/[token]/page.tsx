import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ExpertScreen } from '@/components/experts/expert-screen'
import { isProblem } from '@/domain/problem'
import { readExpertPage } from '@/server/experts/verdict'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('experts')
  return { title: t('title'), robots: { index: false, follow: false }, referrer: 'no-referrer' }
}

export default async function ExpertPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const { linkId, desk, verdicts } = await readExpertPage(token, new Date()).catch((thrown: unknown) => {
    if (isProblem(thrown) && thrown.code === 'link-over') notFound()
    throw thrown
  })
  return <ExpertScreen pass={{ linkId, token }} desk={desk} verdicts={verdicts} />
}
