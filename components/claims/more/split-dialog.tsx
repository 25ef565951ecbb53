'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { api } from '@/components/api'
import { useAction } from '@/components/api/use-action'
import { Button } from '@/components/ui/actions/button'
import { ProblemNotice } from '@/components/ui/display/problem-notice'
import { Checkbox } from '@/components/ui/fields/checkbox'
import { errorAt } from '@/components/ui/fields/form'
import { TextArea } from '@/components/ui/fields/text-area'
import { Dialog } from '@/components/ui/overlays/dialog'
import { toast } from '@/components/ui/overlays/toast'
import type { ArticleView } from '@/domain/articles/article'
import type { ClaimView } from '@/domain/claims/claim'
import { quotedWords } from '../work-claim'
import { quoteWithin } from './split-words'

interface SplitDialogProps {
  claim: ClaimView
  lang: string | null
  onClose: () => void
  onDone: () => void
}

/** Makes a claim of its own of some of a claim's pieces, or of words that stand in the text. */
export function SplitDialog({ claim, lang, onClose, onDone }: SplitDialogProps) {
  const t = useTranslations('claims.split')
  const ui = useTranslations('ui')
  const [chosen, setChosen] = useState<string[]>([])
  const [words, setWords] = useState('')
  const [statement, setStatement] = useState('')
  const pieces = claim.spans.length > 1 ? claim.spans.filter(({ start }) => start !== null) : []
  const { run, busy, failure } = useAction(async () => {
    const what =
      chosen.length > 0 ? await placesOf(claim, chosen) : { quote: quoteWithin(claim.spans, words) }
    const body = { ...what, ...(statement.trim() ? { statement: statement.trim() } : {}) }
    const { data } = await api.post<ClaimView>(`/claims/${claim.id}/split`, body)
    toast(t('done', { number: data.number }))
    onClose()
    onDone()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void run()
  }
  const nothing = chosen.length === 0 && words.trim() === ''
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('title', { number: claim.number })}
      description={t('body', { number: claim.number })}
    >
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <ProblemNotice failure={failure} shownAt={['/statement']} takesFocus />
        {pieces.length > 0 ? (
          <fieldset className="flex flex-col gap-1">
            <legend className="pb-1 font-medium">{t('pieces')}</legend>
            {pieces.map(({ id, exact }) => (
              <Checkbox
                key={id}
                checked={chosen.includes(id)}
                onChange={({ target }) =>
                  setChosen(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
                }
                label={
                  <span lang={lang ?? undefined} dir="auto" className="font-serif break-words">
                    {exact}
                  </span>
                }
              />
            ))}
          </fieldset>
        ) : (
          <blockquote
            lang={lang ?? undefined}
            dir="auto"
            className="border-s-2 border-rule ps-3 font-serif text-muted"
          >
            {quotedWords(claim)}
          </blockquote>
        )}
        <TextArea
          label={t(pieces.length > 0 ? 'orWords' : 'words')}
          hint={t('wordsHint')}
          rows={2}
          lang={lang ?? undefined}
          dir="auto"
          maxLength={50_000}
          disabled={chosen.length > 0}
          value={chosen.length > 0 ? '' : words}
          onChange={(event) => setWords(event.target.value)}
        />
        <TextArea
          label={t('statement')}
          mark={t('optional')}
          hint={t('statementHint')}
          rows={2}
          lang={lang ?? undefined}
          dir="auto"
          maxLength={5_000}
          value={statement}
          onChange={(event) => setStatement(event.target.value)}
          error={errorAt(failure, '/statement')}
        />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" look="primary" busy={busy} disabled={nothing}>
            {t('do')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** Where the pieces stand in the article as it is now, with the revision that this counts in. */
async function placesOf(claim: ClaimView, ids: readonly string[]) {
  // The article first: if its text is replaced in between, the server refuses the revision instead of other words.
  const { revision } = (await api.get<ArticleView>(`/articles/${claim.articleId}`)).data
  const { spans } = (await api.get<ClaimView>(`/claims/${claim.id}`)).data
  return {
    revision: revision.number,
    spans: spans.flatMap(({ id, start, end }) =>
      ids.includes(id) && start !== null && end !== null ? [{ start, end }] : [],
    ),
  }
}
