'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { ArticleView } from '@/domain/articles/article'
import { api } from '../../api'
import { text } from '../../team/entry/enter'
import { Button } from '../../ui/actions/button'
import { Form } from '../../ui/fields/form'
import { TextArea } from '../../ui/fields/text-area'
import { TextField } from '../../ui/fields/text-field'
import { toast } from '../../ui/overlays/toast'
import type { PublishedArticle } from './publish-screen'

const fields = ['headline', 'standfirst', 'conclusion', 'credits'] as const

/** The desk's own words at the top of the page: what is there, what is missing, and the form that changes them. */
export function ReadersWords({ article }: { article: PublishedArticle }) {
  const t = useTranslations('editions.words')
  const ui = useTranslations('ui')
  const router = useRouter()
  const change = useRef<HTMLButtonElement>(null)
  const [editing, setEditing] = useState(false)
  const [version, setVersion] = useState(article.version)
  const close = () => {
    setEditing(false)
    requestAnimationFrame(() => change.current?.focus())
  }
  const save = async (form: FormData) => {
    const check = Object.fromEntries(fields.map((field) => [field, text(form, field).trim() || null]))
    const { data } = await api.patch<ArticleView>(
      `/articles/${article.id}`,
      { check },
      { ifMatch: Math.max(version, article.version) },
    )
    setVersion(data.version)
    toast(t('saved'))
    router.refresh()
    close()
  }
  if (editing) {
    return (
      <Form action={save} fields={fields.map((field) => `/check/${field}`)} label={t('title')}>
        {({ busy, errorAt }) => (
          <>
            <TextField
              autoFocus
              name="headline"
              label={t('headline')}
              hint={t('headlineHint')}
              defaultValue={article.check.headline ?? ''}
              maxLength={500}
              error={errorAt('/check/headline')}
            />
            {(['standfirst', 'conclusion', 'credits'] as const).map((field) => (
              <TextArea
                key={field}
                name={field}
                label={t(field)}
                hint={t(`${field}Hint`)}
                rows={field === 'conclusion' ? 4 : 2}
                grow
                defaultValue={article.check[field] ?? ''}
                error={errorAt(`/check/${field}`)}
              />
            ))}
            <div className="flex gap-2">
              <Button type="submit" look="primary" busy={busy}>
                {t('save')}
              </Button>
              <Button onClick={close}>{ui('cancel')}</Button>
            </div>
          </>
        )}
      </Form>
    )
  }
  const missing = fields.filter((field) => !article.check[field])
  return (
    <>
      <div dir="auto" className="flex flex-col gap-2 rounded-md border border-rule bg-surface px-4 py-3">
        {article.check.headline ? (
          <p className="reading text-xl! leading-snug font-semibold">{article.check.headline}</p>
        ) : null}
        {article.check.standfirst ? (
          <p className="reading text-lg! text-muted whitespace-pre-line">{article.check.standfirst}</p>
        ) : null}
        {article.check.conclusion ? (
          <p className="reading text-lg! whitespace-pre-line">{article.check.conclusion}</p>
        ) : null}
        {article.check.credits ? (
          <p className="text-sm text-muted whitespace-pre-line">{article.check.credits}</p>
        ) : null}
        {missing.length > 0 ? (
          <p className="text-muted">
            {t('missing', { fields: missing.map((field) => t(field)).join(' · ') })}
          </p>
        ) : null}
      </div>
      <Button ref={change} className="self-start" onClick={() => setEditing(true)}>
        {t(missing.length === fields.length ? 'write' : 'edit')}
      </Button>
    </>
  )
}
