'use client'

import { useTranslations } from 'next-intl'
import { Fragment, useEffect, useEffectEvent, useState } from 'react'
import { Button } from '../../ui/actions/button'
import { KeyboardKey } from '../../ui/actions/keyboard-key'
import { Checkbox } from '../../ui/fields/checkbox'
import { Dialog } from '../../ui/overlays/dialog'
import { chooseKey, resetKeys, switchKeys, useChosenKeys } from './chosen-keys'
import { keyActions, keyLabel, pressedKey, ratingOf, refusalOf, type KeyAction } from './key-map'

const single = keyActions.filter((action) => ratingOf(action) === null)
const ratings = keyActions.filter((action) => ratingOf(action) !== null)

/** All keys of the workspace: each can be given to another key, and all can be switched off. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('workspace.keys')
  const { on, map } = useChosenKeys()
  const [waiting, setWaiting] = useState<KeyAction | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const nameOf = (action: KeyAction) =>
    ratingOf(action) ? t('action.rate', { number: ratingOf(action) ?? 0 }) : t(`action.${action}`)

  const press = useEffectEvent((event: KeyboardEvent) => {
    const key = pressedKey(event)
    if (!waiting || !key) return
    event.preventDefault()
    event.stopPropagation()
    setWaiting(null)
    if (key === 'Escape') return
    const refused = refusalOf(map, waiting, key)
    if (refused === 'reserved') return setRefusal(t('reserved', { key: keyLabel(key) }))
    if (refused) return setRefusal(t('taken', { key: keyLabel(key), action: nameOf(refused.taken) }))
    setRefusal(null)
    chooseKey(waiting, key)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [])

  const cap = (action: KeyAction) => (
    <button
      key={action}
      type="button"
      disabled={!on}
      aria-label={t('change', { action: nameOf(action), key: keyLabel(map[action]) })}
      onClick={() => setWaiting(action)}
      className="target inline-flex items-center justify-center rounded-sm px-1 hover:bg-sunken disabled:opacity-50"
    >
      {waiting === action ? (
        <span className="text-sm text-accent">{t('press')}</span>
      ) : (
        keyLabel(map[action])
          .split(' ')
          .map((part) => (
            <Fragment key={part}>
              <KeyboardKey>{part}</KeyboardKey>{' '}
            </Fragment>
          ))
      )}
    </button>
  )
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('title')}
      description={t('body')}
      actions={
        <>
          <Button look="quiet" onClick={resetKeys}>
            {t('reset')}
          </Button>
          <Button look="primary" onClick={onClose}>
            {t('done')}
          </Button>
        </>
      }
    >
      <Checkbox label={t('on')} checked={on} onChange={(event) => switchKeys(event.target.checked)} />
      <p role="status" className={refusal ? 'text-sm font-medium text-danger' : 'sr-only'}>
        {refusal}
      </p>
      <ul className="grid gap-x-8 sm:grid-cols-2">
        {single.map((action) => (
          <li key={action} className="flex items-center justify-between gap-2 border-b border-rule py-1">
            <span>{nameOf(action)}</span>
            {cap(action)}
          </li>
        ))}
        <li className="flex items-center justify-between gap-2 border-b border-rule py-1">
          <span>{t('action.escape')}</span>
          <span className="px-1">
            <KeyboardKey>Esc</KeyboardKey>
          </span>
        </li>
      </ul>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span>{t('action.ratings')}</span>
        <span className="flex flex-wrap">{ratings.map(cap)}</span>
      </div>
    </Dialog>
  )
}
