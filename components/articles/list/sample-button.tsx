'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { api } from '../../api'
import { useAction } from '../../api/use-action'
import { Button } from '../../ui/actions/button'
import { ProblemNotice } from '../../ui/display/problem-notice'

/** Adds the sample article to a team and opens it. */
export function SampleButton({ teamId }: { teamId: string }) {
  const t = useTranslations('articles')
  const router = useRouter()
  const add = useAction(async () => {
    const { data } = await api.post<{ id: string }>(`/teams/${teamId}/sample`)
    router.push(`/articles/${data.id}`)
  })
  return (
    <div className="flex flex-col items-start gap-3">
      <Button busy={add.busy} onClick={() => void add.run()}>
        {t('addSample')}
      </Button>
      <ProblemNotice failure={add.failure} kept={null} />
    </div>
  )
}
