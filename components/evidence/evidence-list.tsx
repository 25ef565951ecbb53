'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { api } from '@/components/api'
import { useAction } from '@/components/api/use-action'
import { Button } from '@/components/ui/actions/button'
import { ProblemNotice } from '@/components/ui/display/problem-notice'
import { toast } from '@/components/ui/overlays/toast'
import type { EvidenceView } from '@/domain/evidence/evidence'
import { atLeast, type Role } from '@/domain/team/roles'
import { EvidenceForm, type NewEvidence } from './evidence-form'
import { EvidenceItem } from './evidence-item'

interface EvidenceListProps {
  /** The whole article where `claimId` is `null`. */
  place: { articleId: string; claimId: string | null }
  me: { id: string; name: string; role: Role }
  /** Grows when somebody may have added something: the list is read again. */
  version?: number
  /** A part of a claim unless told; `level` 1 makes it a page's own heading, with a sentence under it. */
  heading?: { level: 1; intro: string }
}

/** The sources of an article or a claim that are open to the team before anybody rates; a claim's has its article's. */
export function EvidenceList({ place, me, version = 0, heading }: EvidenceListProps) {
  const t = useTranslations('evidence')
  const id = useId()
  const add = useRef<HTMLButtonElement>(null)
  const [items, setItems] = useState<EvidenceView[] | null>(null)
  const [adding, setAdding] = useState(false)
  const mayAdd = atLeast(me.role, 'reviewer')
  const path =
    place.claimId === null ? `/articles/${place.articleId}/evidence` : `/claims/${place.claimId}/evidence`
  const { run, failure } = useAction(async () => {
    const { data } = await api.get<{ items: EvidenceView[] }>(`${path}?limit=200`)
    setItems(data.items)
  })
  const load = useEffectEvent(() => void run())
  useEffect(() => {
    load()
  }, [path, version])

  const close = () => {
    setAdding(false)
    requestAnimationFrame(() => add.current?.focus())
  }
  const keep = async (evidence: NewEvidence) => {
    await api.post(path, evidence)
    await run()
  }
  const removal = useAction(async (removed: EvidenceView) => {
    await api.delete(`/evidence/${removed.id}`)
    setItems((now) => now && now.filter((item) => item.id !== removed.id))
    requestAnimationFrame(() => add.current?.focus())
    const back = removed.claimId === null ? `/articles/${removed.articleId}/evidence` : path
    const undo = async () => {
      await api.post(back, { sourceId: removed.source.id, note: removed.note })
      await run()
    }
    toast(t('removed'), { undo: () => void undo() })
  })
  const mayRemove = ({ from, addedBy }: EvidenceView) =>
    from !== 'verdicts' && mayAdd && (addedBy?.id === me.id || atLeast(me.role, 'editor'))

  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      {heading ? (
        <header>
          <h1 id={id} className="text-xl font-semibold">
            {t('title')}
          </h1>
          <p className="pt-1 text-muted">{heading.intro}</p>
        </header>
      ) : (
        <h3 id={id} className="font-semibold">
          {t('title')}
        </h3>
      )}
      {items?.length === 0 ? <p className="text-muted">{t('none')}</p> : null}
      {items && items.length > 0 ? (
        <ul className="flex flex-col gap-2.5">
          {items.map((item) => (
            <EvidenceItem
              key={item.id}
              evidence={item}
              ofArticle={item.claimId === null && place.claimId !== null}
              busy={removal.busy}
              onRemove={mayRemove(item) ? () => void removal.run(item) : null}
            />
          ))}
        </ul>
      ) : null}
      <ProblemNotice failure={failure} kept={null} retry={() => void run()} />
      <ProblemNotice failure={removal.failure} kept={null} />
      {adding ? (
        <EvidenceForm onKeep={keep} onClose={close} />
      ) : mayAdd ? (
        <Button
          ref={add}
          size="small"
          className="self-start"
          icon={<Plus size={14} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t('add')}
        </Button>
      ) : null}
    </section>
  )
}
