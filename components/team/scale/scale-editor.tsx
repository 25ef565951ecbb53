'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { api } from '@/components/api'
import { ApiProblem } from '@/components/api/failure'
import { useAction } from '@/components/api/use-action'
import { Button } from '@/components/ui/actions/button'
import { Notice } from '@/components/ui/display/notice'
import { ProblemNotice } from '@/components/ui/display/problem-notice'
import { Section } from '@/components/ui/display/section'
import { errorAt } from '@/components/ui/fields/form'
import { toast } from '@/components/ui/overlays/toast'
import type { TeamScaleView } from '@/domain/verdicts/mapping'
import type { ScalePreset } from '@/domain/verdicts/presets'
import { PresetChoice } from './preset-choice'
import { RatingItem } from './rating-item'
import { RetiredRatings } from './retired-ratings'
import * as drafts from './scale-draft'

interface ScaleEditorProps {
  teamId: string
  scale: TeamScaleView
  presets: readonly ScalePreset[]
}

/** The owner's editor of a scale: nothing is saved until they save, and each save is a new version. */
export function ScaleEditor({ teamId, scale, presets }: ScaleEditorProps) {
  const t = useTranslations('scale')
  const router = useRouter()
  const list = useRef<HTMLOListElement>(null)
  const [base, setBase] = useState(scale)
  const [newer, setNewer] = useState<TeamScaleView | null>(null)
  const [draft, setDraft] = useState(() => drafts.draftOf(scale))
  const [open, setOpen] = useState<string | null>(null)
  const [sent, setSent] = useState<readonly string[]>([])
  const [told, setTold] = useState('')

  const { rows } = draft
  const retired = drafts.retiredBy(draft, base.ratings)
  const twins = drafts.twins(rows)
  const start = JSON.stringify(drafts.scaleToSend(drafts.draftOf(base), base.ratings))
  const unchanged = JSON.stringify(drafts.scaleToSend(draft, base.ratings)) === start
  const version = (newer ?? base).version

  const show = (saved: TeamScaleView) => {
    setBase(saved)
    setNewer(null)
    setDraft(drafts.draftOf(saved))
    setOpen(null)
  }
  const { run, busy, failure, clear } = useAction(async () => {
    setSent(rows.map((row) => row.id))
    try {
      const body = drafts.scaleToSend(draft, base.ratings)
      const { data } = await api.put<TeamScaleView>(`/teams/${teamId}/scale`, body, { ifMatch: version })
      show(data)
      toast(t('saved'))
      router.refresh()
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'stale' && isScale(error.current))
        setNewer(error.current)
      const wrong =
        error instanceof ApiProblem ? /^\/ratings\/(\d+)\//.exec(error.errors[0]?.path ?? '') : null
      if (wrong) setOpen(rows[Number(wrong[1])]?.id ?? null)
      throw error
    }
  })
  const pointerOf = (id: string) => `/ratings/${sent.indexOf(id)}`
  const move = (row: drafts.RatingRow, by: 1 | -1) => {
    const moved = drafts.moveRow(draft, row.id, by)
    setDraft(moved)
    const number = moved.rows.findIndex(({ id }) => id === row.id) + 1
    setTold(t('moved', { label: row.label, number, count: rows.length }))
  }
  const remove = (id: string, at: number) => {
    setDraft(drafts.removeRow(draft, id))
    // The focus stays in the list: on the one that comes into its place, else on the one before.
    const next = rows[at + 1] ?? rows[at - 1]
    list.current?.querySelector<HTMLElement>(`[data-rating="${next?.id}"] button`)?.focus()
  }
  const add = () => {
    const added = drafts.addRow(draft)
    setDraft(added)
    setOpen(added.rows.at(-1)?.id ?? null)
  }

  return (
    <div className="flex flex-col gap-10">
      <ProblemNotice
        failure={failure}
        takesFocus
        shownAt={rows.flatMap(({ id }) =>
          open === id
            ? ['label', 'key', 'criterion', 'order', 'family'].map((field) => `${pointerOf(id)}/${field}`)
            : [],
        )}
      />
      {newer ? (
        <Notice title={t('stale.title', { version: newer.version })}>
          <p>{t('stale.body', { labels: newer.ratings.map(({ label }) => label).join(', ') })}</p>
        </Notice>
      ) : null}
      <Section title={t('preset')} intro={t('presetHint')}>
        <PresetChoice
          presets={presets}
          onUse={({ ratings }) => {
            clear()
            setOpen(null)
            setDraft(drafts.withRatings(draft, ratings, new Set(base.ratings.map(({ key }) => key))))
          }}
        />
      </Section>
      <Section title={t('ratings')} intro={t('version', { version: base.version })}>
        <ol ref={list} className="border-t border-rule">
          {rows.map((row, at) => (
            <RatingItem
              key={row.id}
              row={row}
              number={at + 1}
              count={rows.length}
              open={open === row.id}
              onOpen={(wanted) => setOpen(wanted ? row.id : null)}
              onChange={(change) => setDraft(drafts.changeRow(draft, row.id, change))}
              onMove={(by) => move(row, by)}
              onRemove={() => remove(row.id, at)}
              errorOf={(field) => errorAt(failure, `${pointerOf(row.id)}/${field}`)}
            />
          ))}
        </ol>
        <p aria-live="polite" className="sr-only">
          {told}
        </p>
        {rows.length < 2 ? <p className="text-muted">{t('few')}</p> : null}
        {rows.length >= 12 ? (
          <p className="text-muted">{t('many')}</p>
        ) : (
          <Button icon={<Plus size={16} aria-hidden />} onClick={add} className="self-start">
            {t('add')}
          </Button>
        )}
        {twins.length > 0 ? <Notice>{t('twins', { labels: twins.join(', ') })}</Notice> : null}
      </Section>
      {retired.length > 0 ? (
        <Section title={t('retired.title')} intro={t('retired.intro')}>
          <RetiredRatings
            retired={retired}
            rows={rows}
            successors={draft.successors}
            onChoose={(key, successor) =>
              setDraft({ ...draft, successors: { ...draft.successors, [key]: successor } })
            }
            errorOf={(key) => errorAt(failure, `/mapping/${key}`)}
          />
        </Section>
      ) : null}
      <Section title={t('effect.title')}>
        <p className="max-w-measure">{t('effect.body', { version: version + 1 })}</p>
        <div className="flex flex-wrap items-center gap-2">
          <Button
            look="primary"
            busy={busy}
            disabled={unchanged || rows.length < 2}
            onClick={() => void run()}
          >
            {t('save', { version: version + 1 })}
          </Button>
          {unchanged ? (
            <span className="text-muted">{t('unchanged')}</span>
          ) : (
            <Button
              look="quiet"
              onClick={() => {
                clear()
                show(newer ?? base)
              }}
            >
              {t('discard')}
            </Button>
          )}
        </div>
      </Section>
    </div>
  )
}

function isScale(value: unknown): value is TeamScaleView {
  return typeof value === 'object' && value !== null && 'version' in value && 'ratings' in value
}
