'use client'

import { ArrowRight, CircleHelp, UserRoundPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Voice } from '@/domain/claims/claim'
import { accept, type StatementHint } from '@/domain/statements/hint'
import { Button } from '../ui/actions/button'
import { useStatementHelp, type StatementSource } from './use-statement-help'

interface StatementHelpProps {
  statement: string
  source: StatementSource
  /** The claim's voices: those that it has already are not offered. */
  voices: readonly Voice[]
  onStatement: (statement: string) => void
  onVoices: (voices: Voice[]) => void
}

/** The most that is shown at a time: what is taken makes room for the next. */
const most = 6

const chip =
  'h-auto! min-h-7 max-w-full border-rule! py-0.5 text-start whitespace-normal! pointer-coarse:min-h-11'

/** What would make a statement stand on its own, as chips that a person takes or leaves. Shows nothing where it does. */
export function StatementHelp({ statement, source, voices, onStatement, onVoices }: StatementHelpProps) {
  const t = useTranslations('statementHelp')
  const help = useStatementHelp(statement, source)
  const known = new Set(voices.flatMap(({ chain }) => chain.map(({ name }) => name.toLowerCase())))
  const proposed = (help?.voices ?? []).filter(({ chain }) => !known.has(chain[0]?.name.toLowerCase() ?? ''))
  const hints = (help?.hints ?? []).slice(0, most)
  if (hints.length + proposed.length === 0) return null
  return (
    <ul role="list" aria-label={t('label')} className="flex flex-wrap gap-1.5">
      {hints.map((hint) => (
        <li key={`${hint.start}-${hint.kind}`} className="max-w-full">
          <Hint hint={hint} lang={source.language} onTake={() => onStatement(accept(statement, hint))} />
        </li>
      ))}
      {proposed.map((voice) => (
        <li key={`${voice.act} ${voice.chain[0]?.name}`} className="max-w-full">
          <Button
            size="small"
            className={chip}
            icon={<UserRoundPlus size={14} aria-hidden className="text-muted" />}
            onClick={() => onVoices([...voices, voice])}
          >
            <span>{t(`voice.${voice.act}`, { name: voice.chain[0]?.name ?? '' })}</span>
          </Button>
        </li>
      ))}
    </ul>
  )
}

interface HintProps {
  hint: StatementHint
  lang: string | null
  onTake: () => void
}

/** One place of the statement: with its replacement a button, else what is to be thought of. */
function Hint({ hint, lang, onTake }: HintProps) {
  const t = useTranslations('statementHelp')
  const { kind, text, replacement } = hint
  if (replacement === null)
    return (
      <span className="inline-flex h-7 max-w-full items-center gap-1.5 rounded-md border border-dashed border-rule px-2 text-sm text-muted">
        <CircleHelp size={14} aria-hidden />
        <span>
          <span lang={lang ?? undefined} className="font-medium text-ink">
            {text}
          </span>{' '}
          {kind === 'pronoun' ? t('who') : t('unexplained')}
        </span>
      </span>
    )
  return (
    <Button size="small" className={chip} onClick={onTake}>
      <span className="flex min-w-0 items-center gap-1.5">
        <span lang={lang ?? undefined} className="text-muted">
          {text}
        </span>
        <ArrowRight size={13} aria-hidden className="shrink-0 text-muted rtl:rotate-180" />
        <span className="sr-only">{t('becomes')}</span>
        <span lang={lang ?? undefined}>{replacement}</span>
      </span>
    </Button>
  )
}
