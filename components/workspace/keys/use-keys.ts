import { useEffect, useEffectEvent } from 'react'
import { chosenKeys } from './chosen-keys'
import { actionOf, isTypingKey, pressedKey, type KeyAction } from './key-map'

/** Marks an element in which keys work although it is a text field to a screen reader: the article's text. */
export const keysWorkHere = { 'data-keys': 'on' }

const fields =
  'textarea, select, [contenteditable="true"], [role="textbox"], [role="combobox"], [role="slider"], ' +
  'input:not([type="radio"], [type="checkbox"], [type="button"], [type="file"])'

/** Whether somebody who presses a key here is typing. The article's text does not count as a field. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  return target.closest(fields) !== null && !isInText(target)
}

function isInText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-keys="on"]') !== null
}

/** Whether a dialog or a menu is open, which has the keys to itself. Toasts call themselves dialogs, but not modal ones. */
export function isDialogOpen(): boolean {
  return (
    document.querySelector(
      '[role="dialog"]:not([aria-modal="false"]), [role="alertdialog"]:not([aria-modal="false"]), [role="menu"]',
    ) !== null
  )
}

/**
 * Calls `act` for every key of the map that is pressed on the page; what it answers `true` to is done with. Keys that
 * type do nothing while somebody types in a field. Escape is reported besides, wherever it is pressed.
 */
export function useKeys(act: (action: KeyAction | 'escape', event: KeyboardEvent) => boolean): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || isDialogOpen()) return
    const key = pressedKey(event)
    // The editor claims Ctrl+Z for itself though its text has nothing to undo.
    if (!key || (event.defaultPrevented && !(key === 'Ctrl+z' && isInText(event.target)))) return
    const { on, map } = chosenKeys()
    const action = key === 'Escape' ? 'escape' : on ? actionFor(key, map) : null
    if (!action || (action !== 'escape' && isTypingKey(key) && isTyping(event.target))) return
    if (action === 'undo' && isTyping(event.target)) return
    if (act(action, event)) event.preventDefault()
  })

  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

/** Ctrl+Z undoes besides the key that was chosen for it. */
function actionFor(key: string, map: Parameters<typeof actionOf>[0]): KeyAction | null {
  return actionOf(map, key) ?? (key === 'Ctrl+z' ? 'undo' : null)
}
