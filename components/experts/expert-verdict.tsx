'use client'

import { useTranslations } from 'next-intl'
import type { ExpertDesk } from '@/domain/experts/expert'
import type { RatingDefinition } from '@/domain/verdicts/scale'
import type { VerdictView } from '@/domain/verdicts/verdict'
import { useAction } from '../api/use-action'
import { Button } from '../ui/actions/button'
import { DateTime } from '../ui/display/date-time'
import { ProblemNotice } from '../ui/display/problem-notice'
import { RadioGroup } from '../ui/fields/radio-group'
import { TextArea } from '../ui/fields/text-area'
import { ConflictPanel } from '../verdicts/form/conflict-panel'
import { SaveLine } from '../verdicts/form/verdict-status'
import { useObservable } from '../verdicts/observable'
import type { ExpertPass } from './expert-saver'
import { ExpertSources } from './expert-sources'
import { useExpertSaver } from './use-expert-saver'

interface ExpertVerdictProps {
  pass: ExpertPass
  claim: ExpertDesk['claims'][number]
  scale: ExpertDesk['scale']
  /** What was saved before, on whatever device. */
  saved: VerdictView | null
}

/** An expert's verdict on one claim: it saves itself as a draft while they type, and is filed by them. */
export function ExpertVerdict({ pass, claim, scale, saved }: ExpertVerdictProps) {
  const t = useTranslations('experts.verdict')
  const tVerdicts = useTranslations('verdicts')
  const saver = useExpertSaver(pass, claim.number, saved)
  const { save, verdict, savedAt, restored } = useObservable(saver)
  const { content } = save
  const file = useAction(async () => {
    // What cannot be saved says so in its own line.
    if (await saver.settled()) await saver.file()
  })
  const untouched = save.lastEdit === null && !save.sending && !save.stalled
  const filedAt = untouched && verdict?.state === 'filed' ? verdict.filedAt : null
  return (
    <div className="flex flex-col gap-4">
      {restored && !untouched ? <p className="text-sm text-muted">{tVerdicts('restored')}</p> : null}
      {save.stalled?.kind === 'conflict' ? (
        <ConflictPanel
          mine={content}
          theirs={save.stalled.theirs?.content ?? null}
          scales={scale}
          onResolve={(chosen) => saver.resolve(chosen)}
        />
      ) : null}
      {claim.voices.length > 0 ? (
        <RadioGroup
          label={tVerdicts('said')}
          value={content.saidRating}
          onChange={(saidRating) => saver.edit({ saidRating })}
          options={scale.saidRatings.map(optionOf)}
        />
      ) : null}
      <RadioGroup
        label={tVerdicts('rating')}
        value={content.rating}
        onChange={(rating) => saver.edit({ rating })}
        options={scale.ratings.map(optionOf)}
      />
      <TextArea
        label={tVerdicts('summary')}
        hint={tVerdicts('summaryHint')}
        rows={2}
        grow
        value={content.summary}
        onChange={(event) => saver.edit({ summary: event.target.value })}
      />
      <TextArea
        label={tVerdicts('reasoning')}
        hint={t('reasoningHint')}
        rows={5}
        grow
        value={content.reasoning}
        onChange={(event) => saver.edit({ reasoning: event.target.value })}
      />
      <ExpertSources sources={content.citations} onChange={(citations) => saver.edit({ citations })} />
      <ProblemNotice failure={file.failure} takesFocus />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button look="primary" busy={file.busy} onClick={() => void file.run()}>
          {tVerdicts('file')}
        </Button>
        {filedAt ? (
          <p role="status" className="text-sm text-muted">
            {t.rich('filed', { date: () => <DateTime value={filedAt} show="moment" /> })}
          </p>
        ) : (
          <SaveLine save={save} savedAt={savedAt} />
        )}
      </div>
    </div>
  )
}

function optionOf({ key, label, criterion }: RatingDefinition) {
  return { value: key, label, hint: criterion }
}
