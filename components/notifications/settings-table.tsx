'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { mailModes, mailModeSchema } from '@/domain/notifications/reason'
import type { NotificationSettingsView } from '@/domain/notifications/view'
import { api } from '../api'
import { useAction } from '../api/use-action'
import { ProblemNotice } from '../ui/display/problem-notice'
import { SelectControl } from '../ui/fields/select-field'

type Item = NotificationSettingsView['items'][number]

/** One line a reason: whether it is shown here, and how it comes by mail. Each change is saved at once. */
export function SettingsTable({ settings }: { settings: NotificationSettingsView }) {
  const t = useTranslations('notifications')
  const [items, setItems] = useState<readonly Item[]>(settings.items)
  const save = useAction(async (changed: Item, before: readonly Item[]) => {
    try {
      await api.put(`/me/notification-settings?team=${settings.teamId}`, { items: [changed] })
    } catch (error) {
      setItems(before)
      throw error
    }
  })
  const change = (changed: Item) => {
    if (save.busy) return
    setItems(items.map((item) => (item.reason === changed.reason ? changed : item)))
    void save.run(changed, items)
  }
  const modes = mailModes.map((mode) => ({ value: mode, label: t(`settings.modes.${mode}`) }))
  return (
    <>
      <ProblemNotice failure={save.failure} />
      {settings.mailServer ? null : <p className="text-muted">{t('settings.noMail')}</p>}
      <table className="w-full max-w-measure border-collapse">
        <thead>
          <tr className="border-b border-rule text-start text-sm text-muted">
            <th scope="col" className="py-1.5 pe-3 text-start font-normal">
              {t('settings.what')}
            </th>
            <th scope="col" className="px-3 py-1.5 text-start font-normal">
              {t('settings.inApp')}
            </th>
            {settings.mailServer ? (
              <th scope="col" className="py-1.5 ps-3 text-start font-normal">
                {t('settings.mail')}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => {
            const what = t(`reasons.${item.reason}`)
            return (
              <tr key={item.reason} className="border-b border-rule">
                <th scope="row" className="py-1.5 pe-3 text-start font-normal">
                  {what}
                </th>
                <td className="px-3 py-1.5">
                  <label className="target flex items-center">
                    <input
                      type="checkbox"
                      checked={item.inApp}
                      onChange={(event) => change({ ...item, inApp: event.target.checked })}
                      aria-label={t('settings.inAppOf', { what })}
                      className="size-4 pointer-coarse:size-6"
                    />
                  </label>
                </td>
                {settings.mailServer ? (
                  <td className="py-1.5 ps-3">
                    <SelectControl
                      className="w-28 sm:w-44"
                      options={modes}
                      value={item.mail}
                      onChange={(event) =>
                        change({ ...item, mail: mailModeSchema.parse(event.target.value) })
                      }
                      aria-label={t('settings.mailOf', { what })}
                    />
                  </td>
                ) : null}
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}
