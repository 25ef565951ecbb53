'use client'

import { useTranslations } from 'next-intl'
import { useRef, type ReactNode } from 'react'
import { newKey } from '@/components/api'
import { useAction } from '@/components/api/use-action'
import { Button } from '@/components/ui/actions/button'
import { ProblemNotice } from '@/components/ui/display/problem-notice'
import { TextArea } from '@/components/ui/fields/text-area'
import { CitationList } from '../citations/citation-list'
import { emptyCitation, type DraftContent } from '../content'
import type { DraftState } from '../draft-saver'
import { citedAs, proposedStance } from '../pasted-address'
import type { Scales } from '../shown/rating-mark'
import type { WorkState } from '../verdict-work'
import { RatingChoice } from './rating-choice'
import { insertAtCaret, ReasoningField } from './reasoning-field'
import { SaveLine } from './verdict-status'

export interface VerdictFormProps {
  draft: DraftState
  work: WorkState
  scales: Scales
  /** Whether somebody else speaks in the claim, so that what was said is rated too. */
  hasVoices: boolean
  userId: string
  claimId: string | null
  /** The keys that rate, in the order of the scale. */
  ratingKeys: string[]
  fileKey: string | null
  edit: (change: (content: DraftContent) => DraftContent) => void
  onFile: () => void
  onAttach: (key: string, file: File) => Promise<void>
  /** More buttons at the foot, such as throwing the draft away. */
  actions?: ReactNode
}

/** The part of the form with this name, to move the focus on. */
export function focusPart(root: HTMLElement | null, part: 'said' | 'rating' | 'reasoning'): boolean {
  const group = root?.querySelector<HTMLElement>(`[data-part="${part}"]`)
  const target = group?.querySelector<HTMLElement>('input:checked') ?? group?.querySelector('input') ?? group
  target?.focus({ preventScroll: true })
  return Boolean(target)
}

export function VerdictForm(props: VerdictFormProps) {
  const { draft, work, scales, hasVoices, userId, claimId, ratingKeys, fileKey, edit, onFile, onAttach } =
    props
  const t = useTranslations('verdicts')
  const root = useRef<HTMLDivElement>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const { content } = draft.save
  const rating = scales.ratings.find(({ key }) => key === content.rating) ?? null
  const errorAt = (path: string) =>
    work.missing.find((missing) => missing.path === path)?.message ??
    (draft.save.stalled?.kind === 'refused'
      ? draft.save.stalled.errors.find((error) => error.path === path)?.message
      : undefined)
  const set = (change: Partial<DraftContent>) => edit((now) => ({ ...now, ...change }))

  const { addAddress, takeBack, addPicture, failure } = usePasting({ content, edit, rating, onAttach })
  return (
    <div ref={root} className="flex flex-col gap-4">
      {hasVoices ? (
        <RatingChoice
          part="said"
          label={t('said')}
          options={scales.saidRatings}
          value={content.saidRating}
          onChoose={(saidRating) => set({ saidRating })}
          onDigit={() => focusPart(root.current, 'rating')}
          error={errorAt('/saidRating')}
          keys={ratingKeys.slice(0, scales.saidRatings.length)}
        />
      ) : null}
      <RatingChoice
        part="rating"
        label={t('rating')}
        options={scales.ratings}
        value={content.rating}
        onChoose={(key) => set({ rating: key })}
        onDigit={() => focusPart(root.current, 'reasoning')}
        error={errorAt('/rating')}
        keys={ratingKeys}
      />
      <TextArea
        label={t('summary')}
        placeholder={t('summaryHint')}
        rows={1}
        grow
        dir="auto"
        value={content.summary}
        onChange={(event) => set({ summary: event.target.value })}
        error={errorAt('/summary')}
      />
      <ReasoningField
        area={area}
        value={content.reasoning}
        onChange={(reasoning) => set({ reasoning })}
        onAddress={addAddress}
        onTakeBack={takeBack}
        onPicture={addPicture}
        error={errorAt('/reasoning')}
      />
      <CitationList
        content={content}
        edit={edit}
        verdict={draft.verdict}
        rating={rating}
        missing={work.missing}
        userId={userId}
        claimId={claimId}
        onRefer={(number) => insertAtCaret(area.current, `[@${number}]`)}
        onAttach={onAttach}
      />
      <ProblemNotice failure={work.failure ?? failure} />
      <div className="flex flex-wrap items-center justify-end gap-x-3 gap-y-2">
        <span className="me-auto">
          <SaveLine save={draft.save} savedAt={draft.savedAt} />
        </span>
        {props.actions}
        <Button
          look="primary"
          busy={work.busy === 'filing'}
          onClick={onFile}
          aria-keyshortcuts={fileKey === 'Ctrl+Enter' ? 'Control+Enter' : undefined}
        >
          {t('file')}
          {fileKey ? (
            <span aria-hidden className="font-normal opacity-75 pointer-coarse:hidden">
              {fileKey}
            </span>
          ) : null}
        </Button>
      </div>
    </div>
  )
}

interface Pasting extends Pick<VerdictFormProps, 'edit' | 'onAttach'> {
  content: DraftContent
  rating: Scales['ratings'][number] | null
}

/** What becomes of what is pasted into the reasoning: an address or a picture is a source. */
function usePasting({ content, edit, rating, onAttach }: Pasting) {
  const t = useTranslations('verdicts')
  const last = useRef<string | null>(null)
  const attach = useAction(onAttach)

  const addAddress = (address: string) => {
    const known = citedAs(content.citations, address)
    if (known) return { insert: `[@${known}]` }
    const stance = proposedStance(rating)
    const key = newKey()
    last.current = key
    edit((now) => ({
      ...now,
      citations: [...now.citations, { ...emptyCitation(key), source: { url: address }, stance }],
    }))
    return { note: t('pasted.note', { number: content.citations.length + 1, stance: t(`stance.${stance}`) }) }
  }
  const takeBack = () =>
    edit((now) => ({ ...now, citations: now.citations.filter(({ key }) => key !== last.current) }))
  const addPicture = (file: File) => {
    const key = newKey()
    const citation = {
      ...emptyCitation(key),
      source: { title: file.name || t('pasted.screenshot'), type: 'image' as const },
      stance: proposedStance(rating),
    }
    edit((now) => ({ ...now, citations: [...now.citations, citation] }))
    void attach.run(key, file)
  }
  return { addAddress, takeBack, addPicture, failure: attach.failure }
}
