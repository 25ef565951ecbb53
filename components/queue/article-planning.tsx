'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { ArticleView } from '@/domain/articles/article'
import { api } from '../api'
import { useAction } from '../api/use-action'
import { DueField } from '../register/due-field'
import { Button } from '../ui/actions/button'
import { ProblemNotice } from '../ui/display/problem-notice'
import { SelectField } from '../ui/fields/select-field'
import { toast } from '../ui/overlays/toast'

interface ArticlePlanningProps {
  article: { id: string; version: number; check: { dueAt: string | null; priority: number | null } }
}

/** When a check is due and how urgent it is: its claims follow, unless they have a date of their own. */
export function ArticlePlanning({ article }: ArticlePlanningProps) {
  const t = useTranslations('progress.planning')
  const tPriority = useTranslations('register.priority')
  const router = useRouter()
  const [edited, setEdited] = useState<Partial<ArticlePlanningProps['article']['check']>>({})
  const plan = { ...article.check, ...edited }
  const nothing = plan.dueAt === article.check.dueAt && plan.priority === article.check.priority
  const save = useAction(async () => {
    await api.patch<ArticleView>(
      `/articles/${article.id}`,
      { check: { dueAt: plan.dueAt, priority: plan.priority } },
      { ifMatch: article.version },
    )
    toast(t('saved'))
    setEdited({})
    router.refresh()
  })
  return (
    <form
      aria-label={t('label')}
      className="flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (!nothing) void save.run()
      }}
    >
      <DueField
        label={t('due')}
        value={plan.dueAt}
        onChange={(dueAt) => setEdited((now) => ({ ...now, dueAt }))}
      />
      <SelectField
        label={t('priority')}
        value={plan.priority === null ? 'none' : String(plan.priority)}
        onChange={({ target }) =>
          setEdited((now) => ({ ...now, priority: target.value === 'none' ? null : Number(target.value) }))
        }
        options={(['none', '5', '4', '3', '2', '1', '0'] as const).map((value) => ({
          value,
          label: tPriority(value),
        }))}
      />
      <Button type="submit" busy={save.busy} disabled={nothing} className="h-9">
        {t('save')}
      </Button>
      <ProblemNotice failure={save.failure} className="basis-full" />
    </form>
  )
}
