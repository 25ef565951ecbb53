import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClaimScreen } from '@/components/claims/review/claim-screen'
import { passagesOf } from '@/components/claims/review/passages'
import { AppFrame } from '@/components/shell/app-frame'
import { roleIn } from '@/domain/team/roles'
import { readArticle } from '@/server/articles/read'
import { readClaims } from '@/server/claims/read'
import { orNotFound } from '@/server/http/or-not-found'
import { openDesk } from '@/server/team/desk'
import { readColleagues } from '@/server/team/colleagues'
import { readTeam } from '@/server/team/teams'
import { readCurrentScale } from '@/server/verdicts/page-scale'
import { readVerdicts } from '@/server/verdicts/visible'

interface ClaimPageProps {
  params: Promise<{ id: string; number: string }>
}

export async function generateMetadata({ params }: ClaimPageProps): Promise<Metadata> {
  const t = await getTranslations('claimReview')
  const { number } = await params
  return { title: t('claim', { number }) }
}

export default async function ClaimPage({ params }: ClaimPageProps) {
  const { actor, me } = await openDesk()
  const { id, number } = await params
  const article = await orNotFound(readArticle(actor, id))
  const claims = await readClaims(actor, id)
  const at = claims.findIndex((candidate) => String(candidate.number) === number)
  const claim = claims[at]
  const role = roleIn(actor, article.teamId)
  if (!claim || !role) notFound()
  const { title, language, direction, quorum, mode, teamId, sample, seq } = article
  const team = await orNotFound(readTeam(actor, article.teamId))
  return (
    <AppFrame me={me} teamId={article.teamId}>
      <ClaimScreen
        article={{ id, title, language, direction, quorum, mode }}
        live={{ userId: actor.userId, teamId, sampleId: sample ? id : null, articleId: id, after: seq }}
        claim={claim}
        passages={passagesOf(article.text, language, claim.spans)}
        verdicts={await readVerdicts(actor, claim.id, new Date())}
        me={{ id: actor.userId, name: actor.name, role }}
        people={await readColleagues(actor, article.teamId)}
        scales={await readCurrentScale(article.teamId)}
        fourEyes={team.fourEyes}
        previous={claims[at - 1]?.number ?? null}
        next={claims[at + 1]?.number ?? null}
      />
    </AppFrame>
  )
}
