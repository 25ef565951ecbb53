'use client'

import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { sourceName, sourceOf } from '@/components/sources/draft-source'
import { IconButton } from '@/components/ui/actions/icon-button'
import { Checkbox } from '@/components/ui/fields/checkbox'
import { FieldNotes } from '@/components/ui/fields/field-frame'
import { StanceMark } from '@/components/verdicts/citations/stance-mark'
import type { Citable } from './ruling-content'

interface CitationChoiceProps {
  options: Citable[]
  chosen: string[]
  onChoose: (citations: string[]) => void
  error?: string
}

/** Which citations readers get, in which order: chosen ones stand first, numbered as the explanation counts them. */
export function CitationChoice({ options, chosen, onChoose, error }: CitationChoiceProps) {
  const t = useTranslations('rulings')
  const id = useId()
  const inOrder = chosen.flatMap((key) => options.find(({ citation }) => citation.id === key) ?? [])
  const others = options.filter(({ citation }) => !chosen.includes(citation.id))
  const move = (from: number, to: number) => {
    const next = [...chosen]
    next.splice(to, 0, ...next.splice(from, 1))
    onChoose(next)
  }
  return (
    <fieldset className="flex flex-col gap-1" aria-describedby={`${id}-hint`}>
      <legend className="pb-1 font-medium">{t('citations')}</legend>
      {options.length === 0 ? <p className="text-muted">{t('noCitations')}</p> : null}
      <ul className="flex flex-col gap-1">
        {[...inOrder, ...others].map((option, index) => {
          const { citation, name } = option
          const at = chosen.indexOf(citation.id)
          const source = sourceName(sourceOf(citation.source)) ?? t('untitledSource')
          return (
            <li key={citation.id} className="flex items-start gap-2">
              <Checkbox
                className="min-w-0 flex-1"
                checked={at >= 0}
                onChange={(event) =>
                  onChoose(
                    event.target.checked
                      ? [...chosen, citation.id]
                      : chosen.filter((key) => key !== citation.id),
                  )
                }
                label={
                  <span className="flex flex-wrap items-baseline gap-x-2">
                    {at >= 0 ? <span className="font-semibold">{at + 1}</span> : null}
                    <span className="break-words">{source}</span>
                    {citation.stance ? <StanceMark stance={citation.stance} /> : null}
                    <span className="text-sm text-muted">{t('citedBy', { name })}</span>
                  </span>
                }
                hint={citation.quote ? <Quote text={citation.quote} lang={citation.quoteLanguage} /> : null}
              />
              {at >= 0 && chosen.length > 1 ? (
                <span className="flex shrink-0">
                  <IconButton
                    size="small"
                    label={t('up', { source })}
                    icon={<ArrowUp size={14} aria-hidden />}
                    disabled={index === 0}
                    onClick={() => move(at, at - 1)}
                  />
                  <IconButton
                    size="small"
                    label={t('down', { source })}
                    icon={<ArrowDown size={14} aria-hidden />}
                    disabled={at === chosen.length - 1}
                    onClick={() => move(at, at + 1)}
                  />
                </span>
              ) : null}
            </li>
          )
        })}
      </ul>
      <FieldNotes id={id} hint={t('citationsHint')} error={error} />
    </fieldset>
  )
}

function Quote({ text, lang }: { text: string; lang: string | null }) {
  return (
    <span lang={lang ?? undefined} dir="auto" className="line-clamp-2 font-serif">
      {text}
    </span>
  )
}
