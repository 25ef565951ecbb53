'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { publication as publicationSchema, type Publication } from '@/domain/team/publication'
import type { TeamView } from '@/domain/team/view'
import { api } from '../../api'
import { Button } from '../../ui/actions/button'
import { Notice } from '../../ui/display/notice'
import { Form } from '../../ui/fields/form'
import { TextField } from '../../ui/fields/text-field'
import { toast } from '../../ui/overlays/toast'
import { MarkdownField } from './markdown-field'
import { storedMeanwhile, type SettingsForm } from './settings-form'

const fields = ['methodology', 'correctionsPolicy', 'contact', 'website'] as const
type Texts = Record<(typeof fields)[number], string>

function textsOf(publication: Publication): Texts {
  return {
    methodology: publication.methodology ?? '',
    correctionsPolicy: publication.correctionsPolicy ?? '',
    contact: publication.contact ?? '',
    website: publication.website ?? '',
  }
}

/** What readers are told of the desk on every page that it publishes. What was typed outlives somebody else's change. */
export function PublicationForm({
  teamId,
  version,
  onVersion,
  readOnly,
  publication,
}: SettingsForm & { publication: Publication }) {
  const t = useTranslations('publishing.publication')
  const router = useRouter()
  const [texts, setTexts] = useState(textsOf(publication))
  const [theirs, setTheirs] = useState<Texts | null>(null)
  const edit = (field: keyof Texts) => (value: string) =>
    setTexts((before) => ({ ...before, [field]: value }))

  const save = async () => {
    const change = Object.fromEntries(fields.map((field) => [field, texts[field].trim() || null]))
    try {
      const { data } = await api.patch<TeamView>(
        `/teams/${teamId}`,
        { publication: change },
        { ifMatch: version },
      )
      onVersion(data.version)
      setTheirs(null)
    } catch (failure) {
      const stored = storedMeanwhile(failure)
      if (stored) {
        onVersion(stored.version)
        setTheirs(publicationIn(stored.fields))
      }
      throw failure
    }
    toast(t('saved'))
    router.refresh()
  }
  const differing = theirs ? fields.filter((field) => theirs[field] !== texts[field]) : []
  return (
    <Form action={save} fields={fields.map((field) => `/publication/${field}`)} label={t('title')}>
      {({ busy, errorAt }) => (
        <>
          {theirs ? (
            <Notice title={t('staleTitle')}>
              <p>{t('staleBody')}</p>
              {differing.map((field) => (
                <details key={field}>
                  <summary className="link w-fit">{t('stored', { field: t(field) })}</summary>
                  <p className="max-h-60 overflow-y-auto whitespace-pre-wrap">
                    {theirs[field] || t('storedEmpty')}
                  </p>
                </details>
              ))}
            </Notice>
          ) : null}
          {(['methodology', 'correctionsPolicy'] as const).map((field) => (
            <MarkdownField
              key={field}
              name={field}
              label={t(field)}
              hint={t(`${field}Hint`)}
              value={texts[field]}
              onChange={edit(field)}
              readOnly={readOnly}
              error={errorAt(`/publication/${field}`)}
            />
          ))}
          <div className="grid max-w-form gap-4 sm:grid-cols-2">
            {(['contact', 'website'] as const).map((field) => (
              <TextField
                key={field}
                name={field}
                label={t(field)}
                hint={t(`${field}Hint`)}
                value={texts[field]}
                onChange={({ target }) => edit(field)(target.value)}
                inputMode={field === 'website' ? 'url' : 'email'}
                readOnly={readOnly}
                error={errorAt(`/publication/${field}`)}
              />
            ))}
          </div>
          {readOnly ? null : (
            <Button type="submit" look="primary" busy={busy} className="self-start">
              {t('save')}
            </Button>
          )}
        </>
      )}
    </Form>
  )
}

function publicationIn(team: object): Texts | null {
  const read = publicationSchema.safeParse('publication' in team ? team.publication : null)
  return read.success ? textsOf(read.data) : null
}
