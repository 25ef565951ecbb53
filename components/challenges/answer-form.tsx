'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { challengeStates, type ChallengeView } from '@/domain/challenges/challenge'
import type { CorrectionView } from '@/domain/corrections/correction'
import { api } from '../api'
import { ApiProblem, isFailure } from '../api/failure'
import { Button } from '../ui/actions/button'
import { Notice } from '../ui/display/notice'
import { Form } from '../ui/fields/form'
import { RadioGroup } from '../ui/fields/radio-group'
import { SelectField } from '../ui/fields/select-field'
import { TextArea } from '../ui/fields/text-area'
import { toast } from '../ui/overlays/toast'

const outcomes = challengeStates.filter((state) => state !== 'open')
type Outcome = Exclude<ChallengeView['state'], 'open'>

/** What became of an objection. Nothing is sent to the reader by it. */
export function AnswerForm({ challenge, onClose }: { challenge: ChallengeView; onClose: () => void }) {
  const t = useTranslations('challenges.form')
  const tKind = useTranslations('numbers.corrections.kinds')
  const ui = useTranslations('ui')
  const router = useRouter()
  const [state, setState] = useState<Outcome | null>(challenge.state === 'open' ? null : challenge.state)
  const [text, setText] = useState(challenge.answer ?? '')
  const [correction, setCorrection] = useState(String(challenge.correction ?? ''))
  const [version, setVersion] = useState(challenge.version)
  const [stale, setStale] = useState(false)
  const corrections = useCorrections(challenge.articleId, state === 'corrected')

  const save = async () => {
    const answer = text.trim()
    try {
      await api.post<ChallengeView>(
        `/challenges/${challenge.id}/answer`,
        {
          state,
          ...(answer ? { answer } : {}),
          ...(state === 'corrected' && correction ? { correction: Number(correction) } : {}),
        },
        { ifMatch: version },
      )
    } catch (failure) {
      const current = failure instanceof ApiProblem && failure.code === 'stale' ? failure.current : null
      if (typeof current === 'object' && current !== null && 'version' in current) {
        setVersion(Number(current.version))
        setStale(true)
        router.refresh()
      }
      throw failure
    }
    toast(t('saved'))
    onClose()
    router.refresh()
    // Where the list shows open ones alone, this one leaves it with the focus in it.
    document.getElementById('challenges')?.focus()
  }
  return (
    <Form
      action={save}
      fields={['/state', '/answer', '/correction']}
      label={t('title')}
      className="flex max-w-form flex-col gap-4 border-t border-rule pt-3"
    >
      {({ busy, errorAt }) => (
        <>
          {stale ? <Notice title={t('staleTitle')}>{t('staleBody')}</Notice> : null}
          <RadioGroup
            label={t('outcome')}
            name="state"
            value={state}
            onChange={setState}
            options={outcomes.map((value) => ({
              value,
              label: t(`outcomes.${value}.name`),
              hint: t(`outcomes.${value}.hint`),
            }))}
            error={errorAt('/state') ? t('choose') : undefined}
          />
          {state === 'corrected' && corrections !== null && corrections.length > 0 ? (
            <SelectField
              label={t('correction')}
              name="correction"
              value={correction}
              onChange={({ target }) => setCorrection(target.value)}
              options={[
                { value: '', label: t('chooseCorrection') },
                ...corrections.map(({ number, kind, summary }) => ({
                  value: String(number),
                  label: `${number} · ${tKind(kind)}${summary ? `: ${shortened(summary)}` : ''}`,
                })),
              ]}
              error={errorAt('/correction')}
            />
          ) : null}
          {state === 'corrected' && corrections?.length === 0 ? (
            <Notice title={t('noCorrection')}>
              <p>
                {t('noCorrectionBody')}{' '}
                <Link href={`/articles/${challenge.articleId}/publish`} className="link">
                  {t('publish')}
                </Link>
              </p>
            </Notice>
          ) : null}
          <TextArea
            label={t('answer')}
            name="answer"
            rows={4}
            grow
            dir="auto"
            value={text}
            onChange={({ target }) => setText(target.value)}
            hint={t(challenge.email ? 'answerHintMail' : 'answerHint')}
            mark={t('optional')}
            error={errorAt('/answer')}
          />
          <div className="flex flex-wrap gap-2">
            <Button type="submit" look="primary" busy={busy}>
              {t('save')}
            </Button>
            <Button onClick={onClose}>{ui('cancel')}</Button>
          </div>
        </>
      )}
    </Form>
  )
}

/** The article's corrections, newest first, once they are asked for; `null` until they are known. */
function useCorrections(articleId: string, asked: boolean): CorrectionView[] | null {
  const [found, setFound] = useState<CorrectionView[] | null>(null)
  useEffect(() => {
    if (!asked) return
    const leaving = new AbortController()
    const read = async () => {
      try {
        const { data } = await api.get<{ items: CorrectionView[] }>(
          `/articles/${articleId}/corrections?limit=200`,
          { signal: leaving.signal },
        )
        setFound([...data.items].sort((a, b) => b.number - a.number))
      } catch (failure) {
        if (!leaving.signal.aborted && !isFailure(failure)) throw failure
      }
    }
    void read()
    return () => leaving.abort()
  }, [articleId, asked])
  return found
}

function shortened(summary: string): string {
  const letters = [...summary.replaceAll(/\s+/g, ' ')]
  return letters.length > 60 ? `${letters.slice(0, 59).join('')}…` : letters.join('')
}
