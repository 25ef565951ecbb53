'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ExpertDesk } from '@/domain/experts/expert'
import type { RatingDefinition } from '@/domain/verdicts/scale'
import type { CitationInput, VerdictView } from '@/domain/verdicts/verdict'
import { useAction } from '../api/use-action'
import { Button } from '../ui/actions/button'
import { DateTime } from '../ui/display/date-time'
import { ProblemNotice } from '../ui/display/problem-notice'
import { RadioGroup } from '../ui/fields/radio-group'
import { TextArea } from '../ui/fields/text-area'
import { expertApi } from './expert-api'
import { ExpertSources } from './expert-sources'

interface ExpertVerdictProps {
  token: string
  claim: ExpertDesk['claims'][number]
  scale: ExpertDesk['scale']
  /** What was saved before, on whatever device. */
  saved: VerdictView | null
}

/** An expert's verdict on one claim: saved as a draft, then filed. */
export function ExpertVerdict({ token, claim, scale, saved }: ExpertVerdictProps) {
  const t = useTranslations('experts.verdict')
  const tVerdicts = useTranslations('verdicts')
  const [stored, setStored] = useState(saved)
  const [rating, setRating] = useState(saved?.rating?.key ?? null)
  const [said, setSaid] = useState(saved?.saidRating?.key ?? null)
  const [summary, setSummary] = useState(saved?.summary ?? '')
  const [reasoning, setReasoning] = useState(saved?.reasoning ?? '')
  const [sources, setSources] = useState<CitationInput[]>(() => (saved?.citations ?? []).map(inputOf))
  const twoLayers = claim.voices.length > 0

  const save = async () => {
    const input = {
      rating,
      saidRating: twoLayers ? said : null,
      summary: summary || null,
      reasoning: reasoning || null,
      citations: sources,
    }
    setStored(await expertApi.save(token, claim.number, input, stored?.version ?? null))
  }
  const keep = useAction(save)
  const file = useAction(async () => {
    await save()
    setStored(await expertApi.file(token, claim.number))
  })
  return (
    <div className="flex flex-col gap-4">
      {twoLayers ? (
        <RadioGroup
          label={tVerdicts('said')}
          value={said}
          onChange={setSaid}
          options={scale.saidRatings.map(optionOf)}
        />
      ) : null}
      <RadioGroup
        label={tVerdicts('rating')}
        value={rating}
        onChange={setRating}
        options={scale.ratings.map(optionOf)}
      />
      <TextArea
        label={tVerdicts('summary')}
        hint={tVerdicts('summaryHint')}
        rows={2}
        grow
        value={summary}
        onChange={(event) => setSummary(event.target.value)}
      />
      <TextArea
        label={tVerdicts('reasoning')}
        hint={t('reasoningHint')}
        rows={5}
        grow
        value={reasoning}
        onChange={(event) => setReasoning(event.target.value)}
      />
      <ExpertSources sources={sources} onChange={setSources} />
      <ProblemNotice failure={file.failure ?? keep.failure} takesFocus />
      <div className="flex flex-wrap items-center gap-2">
        <Button busy={keep.busy} onClick={() => void keep.run()}>
          {t('save')}
        </Button>
        <Button look="primary" busy={file.busy} onClick={() => void file.run()}>
          {tVerdicts('file')}
        </Button>
        <p role="status" className="text-sm text-muted">
          {stored === null
            ? null
            : stored.state === 'filed' && stored.filedAt
              ? t.rich('filed', { date: () => <DateTime value={stored.filedAt ?? ''} show="moment" /> })
              : t('saved')}
        </p>
      </div>
    </div>
  )
}

function optionOf({ key, label, criterion }: RatingDefinition) {
  return { value: key, label, hint: criterion }
}

/** A citation as it is sent again: it keeps its identity. */
function inputOf({ id, source, stance, quote }: VerdictView['citations'][number]): CitationInput {
  return { id, source: { url: source.url, title: source.title }, stance, quote }
}
