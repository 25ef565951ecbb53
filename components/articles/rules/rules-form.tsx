'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { rightsSchema, type ArticleView } from '@/domain/articles/article'
import { modeSchema } from '@/domain/claims/claim'
import { api } from '../../api'
import { useAction } from '../../api/use-action'
import { Button } from '../../ui/actions/button'
import { Notice } from '../../ui/display/notice'
import { ProblemNotice } from '../../ui/display/problem-notice'
import { errorAt } from '../../ui/fields/form'
import { RadioGroup } from '../../ui/fields/radio-group'
import { SelectField } from '../../ui/fields/select-field'
import { TextField } from '../../ui/fields/text-field'
import { toast } from '../../ui/overlays/toast'
import { changedRules, newest, staleRules, type RuledArticle, type Rules } from './rules'

const fields = ['/quorum', '/mode', '/rights']

/** An article's rules as an editor changes them. What was chosen outlives a refusal and somebody else's change. */
export function RulesForm({ article, onClose }: { article: RuledArticle; onClose: () => void }) {
  const t = useTranslations('rules')
  const tMode = useTranslations('register.mode')
  const ui = useTranslations('ui')
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const [edited, setEdited] = useState<Partial<Rules>>({})
  const [met, setMet] = useState<RuledArticle | null>(null)
  const stored = newest(article, met)
  const rules: Rules = { ...stored, quorum: String(stored.quorum), ...edited }
  const changed = changedRules(stored, edited)
  const edit = (change: Partial<Rules>) => setEdited((now) => ({ ...now, ...change }))
  const save = useAction(async () => {
    try {
      await api.patch<ArticleView>(`/articles/${article.id}`, changed, { ifMatch: stored.version })
    } catch (thrown) {
      setMet(staleRules(thrown) ?? met)
      throw thrown
    }
    toast(t('saved'))
    router.refresh()
    onClose()
  })
  const isStale = met !== null && staleRules(save.failure) !== null

  useEffect(() => {
    form.current?.querySelector('input')?.focus()
  }, [])
  useEffect(() => {
    if (save.failure) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [save.failure])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (Object.keys(changed).length === 0) onClose()
    else void save.run()
  }
  return (
    <form ref={form} aria-label={t('title')} onSubmit={submit} className="flex flex-col gap-4">
      <RadioGroup
        label={t('mode')}
        value={rules.mode}
        onChange={(mode) => edit({ mode })}
        error={errorAt(save.failure, '/mode')}
        options={modeSchema.options.map((value) => ({
          value,
          label: tMode(value),
          hint: t(`modes.${value}`),
        }))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          type="number"
          inputMode="numeric"
          label={t('quorum')}
          hint={t(rules.mode === 'countersign' ? 'countersignHint' : 'quorumHint')}
          min={1}
          max={20}
          required
          value={rules.quorum}
          onChange={({ target }) => edit({ quorum: target.value })}
          error={errorAt(save.failure, '/quorum')}
        />
        <SelectField
          label={t('rights')}
          value={rules.rights ?? 'unset'}
          onChange={({ target }) => edit({ rights: rightsSchema.nullable().catch(null).parse(target.value) })}
          error={errorAt(save.failure, '/rights')}
          options={(['unset', ...rightsSchema.options] as const).map((value) => ({
            value,
            label: t(`rightsOf.${value}`),
          }))}
        />
      </div>
      {isStale ? (
        <Notice title={t('staleTitle')}>
          <p>
            {t('staleBody', {
              verdicts: t('verdicts', { count: stored.quorum }),
              mode: tMode(stored.mode),
              rights: t(`rightsOf.${stored.rights ?? 'unset'}`),
            })}
          </p>
        </Notice>
      ) : (
        <ProblemNotice failure={save.failure} shownAt={fields} />
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" busy={save.busy}>
          {t('save')}
        </Button>
        <Button onClick={onClose}>{ui('cancel')}</Button>
      </div>
    </form>
  )
}
