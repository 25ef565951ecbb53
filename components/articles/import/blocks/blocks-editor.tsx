'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { ArticleView } from '@/domain/articles/article'
import { api } from '../../../api'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../ui/actions/button'
import { LinkButton } from '../../../ui/actions/link-button'
import { ProblemNotice } from '../../../ui/display/problem-notice'
import { toast } from '../../../ui/overlays/toast'
import { decisions, isKept, noChoices, type Block, type Choices } from './block-choices'
import { BlockList } from './block-list'

interface BlocksEditorProps {
  articleId: string
  version: number
  /** Every block of the stored import; `keep` says what the present text holds. */
  blocks: readonly Block[]
  language: string | null
  direction: 'ltr' | 'rtl'
}

/** What belongs to the article, decided anew: possible until the first claim is marked. */
export function BlocksEditor({ articleId, version, blocks, language, direction }: BlocksEditorProps) {
  const t = useTranslations('import.edit')
  const router = useRouter()
  const [choices, setChoices] = useState<Choices>(noChoices)
  const changed = blocks.some((block) => isKept(block, choices) !== block.keep)
  const empty = !blocks.some((block) => isKept(block, choices))
  const save = useAction(async () => {
    await api.patch<ArticleView>(`/articles/${articleId}/blocks`, decisions(blocks, choices), {
      ifMatch: version,
    })
    toast(t('saved'))
    router.push(`/articles/${articleId}`)
    router.refresh()
  })
  return (
    <div className="flex flex-col gap-5">
      <div>
        <h1 className="text-xl font-semibold">{t('title')}</h1>
        <p className="max-w-measure text-muted">{t('intro')}</p>
      </div>
      <BlockList
        blocks={blocks}
        choices={choices}
        onChange={setChoices}
        language={language}
        direction={direction}
        resetLabel={t('reset')}
      />
      <div className="flex flex-col gap-3">
        <ProblemNotice failure={save.failure} kept={t('kept')} takesFocus />
        <div className="flex flex-wrap items-center justify-end gap-2">
          {empty ? <p className="text-sm text-muted">{t('nothingKept')}</p> : null}
          <LinkButton href={`/articles/${articleId}`}>{t('cancel')}</LinkButton>
          <Button
            look="primary"
            busy={save.busy}
            disabled={!changed || empty}
            onClick={() => void save.run()}
          >
            {t('save')}
          </Button>
        </div>
      </div>
    </div>
  )
}
