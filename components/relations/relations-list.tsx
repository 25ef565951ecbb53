'use client'

import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useEffect, useState } from 'react'
import type { ClaimView } from '@/domain/claims/claim'
import type { RelationView } from '@/domain/relations/relation'
import { api } from '../api'
import { isFailure } from '../api/failure'
import { useAction } from '../api/use-action'
import type { Me } from '../claims/work-claim'
import { Button } from '../ui/actions/button'
import { IconButton } from '../ui/actions/icon-button'
import { ProblemNotice } from '../ui/display/problem-notice'
import { RelationDialog } from './relation-dialog'

interface RelationsListProps {
  claim: Pick<ClaimView, 'id' | 'number'>
  me: Me
  /** Whose claims are searched, for people in several teams. */
  teamId?: string
  /** What the page has read already; left out, it is read here. */
  initial?: RelationView[]
}

/** What a claim is to other claims of the team, in both directions. */
export function RelationsList({ claim, me, teamId, initial }: RelationsListProps) {
  const t = useTranslations('relations')
  const [relations, setRelations] = useState<RelationView[] | null>(initial ?? null)
  const [adding, setAdding] = useState(false)
  const mayWrite = me.role !== 'viewer'

  useEffect(() => {
    if (initial) return
    const cancel = new AbortController()
    api
      .get<{ items: RelationView[] }>(`/claims/${claim.id}/relations`, { signal: cancel.signal, stay: true })
      .then(({ data }) => setRelations(data.items))
      .catch((error: unknown) => {
        if (!isFailure(error) && !cancel.signal.aborted) throw error
      })
    return () => cancel.abort()
  }, [claim.id, initial])

  const remove = useAction(async (relation: RelationView) => {
    await api.delete(`/relations/${relation.id}`)
    setRelations((before) => before?.filter((one) => one.id !== relation.id) ?? null)
  })
  return (
    <section aria-label={t('title')} className="flex flex-col gap-2">
      <div className="flex items-center justify-between gap-2">
        <h3 className="font-semibold">{t('title')}</h3>
        {mayWrite ? (
          <Button
            look="quiet"
            size="small"
            icon={<Plus size={14} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t('add')}
          </Button>
        ) : null}
      </div>
      <ProblemNotice failure={remove.failure} kept={null} takesFocus />
      {relations?.length === 0 ? <p className="text-sm text-muted">{t('none')}</p> : null}
      <ul className="flex flex-col gap-2">
        {relations?.map((relation) => (
          <li key={relation.id} className="flex items-start justify-between gap-2">
            <span className="min-w-0">
              <span className="text-sm text-muted">{t(`${relation.direction}.${relation.kind}`)}</span>{' '}
              <Link
                href={`/articles/${relation.claim.articleId}/claims/${relation.claim.number}`}
                className="link"
              >
                {t('claim', { number: relation.claim.number })}
              </Link>
              <span className="block break-words" dir="auto">
                {relation.claim.statement}
              </span>
              <span className="block text-sm text-muted">
                {[
                  relation.claim.ruling?.label ?? t(`state.${relation.claim.state}`),
                  relation.claim.articleTitle,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            {mayWrite && relation.removable ? (
              <IconButton
                size="small"
                label={t('remove', { number: relation.claim.number })}
                icon={<X size={16} aria-hidden />}
                onClick={() => void remove.run(relation)}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {adding ? (
        <RelationDialog
          claim={claim}
          teamId={teamId ?? null}
          onClose={() => setAdding(false)}
          onAdded={(relation) => setRelations((before) => [...(before ?? []), relation])}
        />
      ) : null}
    </section>
  )
}
