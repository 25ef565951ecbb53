'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import type { ArticleView, ChangeArticleInput } from '@/domain/articles/article'
import { api } from '../../api'
import { ApiProblem } from '../../api/failure'
import { useAction } from '../../api/use-action'
import { metadataFields, type Metadata } from '../../articles/import/import-body'
import { MetadataFields } from '../../articles/import/metadata/metadata-fields'
import { parsePublished } from '../../articles/import/metadata/published'
import { atLeast } from '@/domain/team/roles'
import { Button } from '../../ui/actions/button'
import { ProblemNotice } from '../../ui/display/problem-notice'
import { errorAt } from '../../ui/fields/form'
import { Dialog } from '../../ui/overlays/dialog'
import type { WorkspaceStore } from '../store/workspace-store'
import { ArticleDetailsPublishing, type PublishingDetails } from './article-details-publishing'

const shownAt = [...metadataFields, 'archiveUrl', 'rights'].map((field) => `/${field}`)

/** What is known of the article: title, byline, publisher, date, addresses, language, rights. */
export function ArticleDetails({ store, onClose }: { store: WorkspaceStore; onClose: () => void }) {
  const t = useTranslations('workspace.details')
  const ui = useTranslations('ui')
  const router = useRouter()
  const { article } = store.get()
  const found = fieldsOf(article)
  const [fields, setFields] = useState<Metadata>(found)
  const [publishing, setPublishing] = useState<PublishingDetails>({
    archiveUrl: article.archiveUrl ?? '',
    rights: article.rights,
  })
  const [unclear, setUnclear] = useState(false)
  const { run, busy, failure } = useAction(async (change: ChangeArticleInput) => {
    try {
      const { data } = await api.patch<ArticleView>(`/articles/${article.id}`, change, {
        ifMatch: store.get().article.version,
      })
      store.update((state) => ({
        ...state,
        article: { ...state.article, ...data, document: state.article.document },
      }))
    } catch (error) {
      takeVersion(store, error)
      throw error
    }
    router.refresh()
    onClose()
  })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const publishedAt = parsePublished(fields.publishedAt)
    setUnclear(publishedAt === 'unclear')
    if (publishedAt === 'unclear') return
    const typed = { ...fields, publishedAt: publishedAt ?? '' }
    const changed = metadataFields.filter((field) => typed[field].trim() !== found[field])
    const archiveUrl = publishing.archiveUrl.trim() || null
    void run({
      ...Object.fromEntries(changed.map((field) => [field, typed[field].trim() || null])),
      ...(archiveUrl === article.archiveUrl ? {} : { archiveUrl }),
      ...(publishing.rights === article.rights ? {} : { rights: publishing.rights }),
    })
  }
  return (
    <Dialog open onOpenChange={(open) => open || onClose()} title={t('title')}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <ProblemNotice failure={failure} shownAt={shownAt} />
        <MetadataFields
          value={fields}
          found={found}
          onChange={(field, value) => setFields((before) => ({ ...before, [field]: value }))}
          errorAt={(field) =>
            field === 'publishedAt' && unclear ? t('unclearDate') : errorAt(failure, `/${field}`)
          }
        />
        <ArticleDetailsPublishing
          value={publishing}
          onChange={setPublishing}
          mayChooseRights={atLeast(store.me.role, 'editor')}
          errorAt={(field) => errorAt(failure, `/${field}`)}
        />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" look="primary" busy={busy}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function fieldsOf(article: ArticleView): Metadata {
  const entries = metadataFields.map((field) => [field, article[field] ?? ''] as const)
  return {
    title: '',
    byline: '',
    publisher: '',
    publishedAt: '',
    sourceUrl: '',
    language: '',
    ...Object.fromEntries(entries),
  }
}

/** Sending again after somebody else's change means it: the version of that change is taken over. */
function takeVersion(store: WorkspaceStore, error: unknown): void {
  const failure = error instanceof ApiProblem ? error : null
  const current = failure?.code === 'stale' ? failure.current : null
  if (typeof current !== 'object' || current === null || !('version' in current)) return
  const { version } = current
  if (typeof version === 'number')
    store.update((state) => ({ ...state, article: { ...state.article, version } }))
}
