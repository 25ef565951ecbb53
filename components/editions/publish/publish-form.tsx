'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import type { EditionView } from '@/domain/editions/edition-view'
import type { RatingDefinition } from '@/domain/verdicts/scale'
import { exportHref } from '../../exports/formats/export-formats'
import { ApiProblem, type Failure } from '../../api/failure'
import { publishEdition } from '../../api/publishing'
import { useAction } from '../../api/use-action'
import { Button } from '../../ui/actions/button'
import { LinkButton } from '../../ui/actions/link-button'
import { ProblemNotice } from '../../ui/display/problem-notice'
import { Section } from '../../ui/display/section'
import { TextArea } from '../../ui/fields/text-area'
import { TextField } from '../../ui/fields/text-field'
import { ClaimFields } from './claim-fields'
import { CorrectionFields } from './correction-fields'
import { GateFields } from './gate-fields'
import { ModeFields } from './mode-fields'
import {
  correctedClaims,
  firstDraft,
  gapsOf,
  isDecided,
  publishBody,
  type ChoosableClaim,
  type PublishDraft,
} from './publish-draft'
import { PublishedEdition } from './published-edition'
import type { PublishedArticle } from './publish-screen'
import { ReadersWords } from './readers-words'
import { useGate } from './use-gate'

interface PublishFormProps {
  article: PublishedArticle
  claims: readonly ChoosableClaim[]
  ratings: RatingDefinition[]
  newest: EditionView | null
}

/** The edition to come: its words, its claims, what the gate says, and what readers are told of it. */
export function PublishForm({ article, claims, ratings, newest }: PublishFormProps) {
  const t = useTranslations('editions.publish')
  const form = useRef<HTMLFormElement>(null)
  // What is there when the screen opens; what readers have since is the server's to compare.
  const [before] = useState(newest)
  const [draft, setDraft] = useState(() => firstDraft(claims, article.rights, before))
  const [gaps, setGaps] = useState<readonly string[]>([])
  const [published, setPublished] = useState<EditionView | null>(null)
  const { correction } = draft
  const gate = useGate(
    article.id,
    isAllDecided(draft, claims) ? null : draft.claims,
    correction.kind === 'none' ? null : correctedClaims(draft, before),
  )
  const publish = useAction(async () => {
    const edition = await publishEdition(article.id, publishBody(draft, gate.findings, before))
    setPublished(edition)
  })

  const edit = (change: Partial<PublishDraft>) => {
    setDraft((now) => ({ ...now, ...change }))
    setGaps([])
    publish.clear()
  }
  const wrong = (pointer: string) =>
    gaps.includes(pointer) ? t(`gap.${gapKind(pointer)}`) : errorUnder(publish.failure, pointer)
  const unmet = gate.findings.filter(({ met }) => !met).map(({ rule }) => rule)
  const held = unmet.filter((rule) => draft.override[rule] === undefined).length

  useEffect(() => {
    if (publish.failure || gaps.length > 0)
      form.current
        ?.querySelector<HTMLElement>('[aria-invalid="true"], [role="status"].border-danger\\/40')
        ?.focus()
  }, [publish.failure, gaps])

  if (published)
    return (
      <PublishedEdition
        articleId={article.id}
        slug={article.slug}
        edition={published}
        publicUrl={published.publicUrl}
      />
    )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = gapsOf(draft, gate.findings)
    setGaps(found)
    if (found.length === 0) void publish.run()
  }
  const chosen = claims.filter(({ number }) => draft.claims.includes(number))
  const checking = chosen.filter((claim) => !isDecided(claim)).length
  return (
    <div className="flex flex-col gap-8">
      <Section title={t('words')} intro={t('wordsIntro')}>
        <ReadersWords article={article} />
      </Section>
      <form ref={form} onSubmit={submit} noValidate aria-label={t('title')} className="flex flex-col gap-8">
        <Section title={t('claims')} intro={t('claimsIntro')}>
          <ClaimFields
            claims={claims.filter(({ state }) => state !== 'withdrawn')}
            ratings={ratings}
            chosen={draft.claims}
            onChoose={(numbers) => edit({ claims: [...numbers].sort((a, b) => a - b) })}
            language={article.language}
            error={wrong('/claims')}
          />
        </Section>
        <Section title={t('mode')} intro={t('modeIntro')}>
          <ModeFields
            articleId={article.id}
            rights={article.rights}
            mode={draft.mode}
            onChange={(mode) => edit({ mode })}
            error={wrong('/mode')}
          />
        </Section>
        {before ? (
          <Section title={<span id="correction">{t('correction')}</span>} intro={t('correctionIntro')}>
            <CorrectionFields
              correction={correction}
              onChange={(changed) => edit({ correction: changed })}
              claims={claims.filter(
                ({ number }) => draft.claims.includes(number) || before.claims.includes(number),
              )}
              errorAt={wrong}
            />
          </Section>
        ) : null}
        <Section title={t('note')} intro={t('noteIntro')}>
          <TextArea
            label={t('noteLabel')}
            mark={t('optional')}
            hint={t('noteHint')}
            rows={2}
            grow
            maxLength={5_000}
            value={draft.note}
            onChange={({ target }) => edit({ note: target.value })}
            error={wrong('/note')}
          />
          <TextField
            type="url"
            inputMode="url"
            label={t('publicUrl')}
            mark={t('optional')}
            hint={t('publicUrlHint')}
            value={draft.publicUrl}
            onChange={({ target }) => edit({ publicUrl: target.value })}
            error={wrong('/publicUrl')}
          />
        </Section>
        <Section title={t('gate')} intro={t('gateIntro')}>
          <GateFields
            gate={gate}
            draft={draft}
            onOverride={(override) => edit({ override })}
            errorAt={wrong}
          />
        </Section>
        <div className="sticky bottom-0 z-10 -mx-4 flex flex-col gap-3 border-t border-rule bg-paper px-4 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:mx-0 sm:px-0">
          <ProblemNotice failure={publish.failure} shownAt={shownAt(publish.failure, unmet)} />
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <p className="text-muted">
              {t('summary', { claims: chosen.length, checking, mode: draft.mode })}
              {held > 0 ? <span className="text-danger"> {t('held', { count: held })}</span> : null}
            </p>
            <div className="flex flex-wrap gap-2">
              <LinkButton
                href={exportHref(article.id, 'html/preview', {
                  claims: chosen.map(({ number }) => number),
                  mode: draft.mode,
                  edition: null,
                })}
                target="_blank"
              >
                {t('look')}
              </LinkButton>
              <Button type="submit" look="primary" busy={publish.busy}>
                {t('do')}
              </Button>
            </div>
          </div>
        </div>
      </form>
    </div>
  )
}

function isAllDecided(draft: PublishDraft, claims: readonly ChoosableClaim[]): boolean {
  const decided = claims.filter(isDecided)
  return (
    decided.length > 0 &&
    decided.length === draft.claims.length &&
    decided.every(({ number }) => draft.claims.includes(number))
  )
}

function gapKind(pointer: string): 'claims' | 'summary' | 'reason' | 'override' {
  if (pointer === '/claims') return 'claims'
  if (pointer === '/correction/summary') return 'summary'
  return pointer === '/correction/reason' ? 'reason' : 'override'
}

const shownFields = ['/claims', '/mode', '/note', '/publicUrl', '/correction', '/override']

/** The first message for a field or for anything inside of it. */
function errorUnder(failure: Failure | null, pointer: string): string | undefined {
  if (!(failure instanceof ApiProblem)) return undefined
  return failure.errors.find(({ path }) => path === pointer || path.startsWith(`${pointer}/`))?.message
}

/** The errors that stand at a field of this form; those of rules that are not on it stay in the notice. */
function shownAt(failure: Failure | null, rules: readonly string[]): string[] {
  if (!(failure instanceof ApiProblem)) return []
  return failure.errors
    .map(({ path }) => path)
    .filter((path) => {
      const [, field = '', rule = ''] = path.split('/')
      return field === 'override' ? rules.includes(rule) : shownFields.includes(`/${field}`)
    })
}
