/** Everything in the workspace that a key does. */
export const keyActions = [
  'next',
  'previous',
  'mark',
  'widen',
  'edit',
  'voices',
  'note',
  'discuss',
  'rule',
  'search',
  'undo',
  'file',
  'help',
  'rate1',
  'rate2',
  'rate3',
  'rate4',
  'rate5',
  'rate6',
  'rate7',
  'rate8',
  'rate9',
] as const
export type KeyAction = (typeof keyActions)[number]
export type KeyMap = Record<KeyAction, string>

/** A key as this module writes it: `j`, `?`, `Ctrl+Enter`; Ctrl stands for the Command key of a Mac too. */
export const defaultKeys: KeyMap = {
  next: 'j',
  previous: 'k',
  mark: 'c',
  widen: 's',
  edit: 'e',
  voices: 'v',
  note: 'g',
  discuss: 'n',
  rule: 'a',
  search: '/',
  undo: 'u',
  file: 'Ctrl+Enter',
  help: '?',
  rate1: '1',
  rate2: '2',
  rate3: '3',
  rate4: '4',
  rate5: '5',
  rate6: '6',
  rate7: '7',
  rate8: '8',
  rate9: '9',
}

/** The rating, counted from 1, that an action chooses; `null` for the others. */
export function ratingOf(action: KeyAction): number | null {
  return action.startsWith('rate') ? Number(action.slice(4)) : null
}

interface Pressed {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

const modifiers = [
  'Control',
  'Shift',
  'Alt',
  'AltGraph',
  'Meta',
  'CapsLock',
  'Dead',
  'Unidentified',
  'Process',
]

/** What was pressed in the writing of the map; `null` for a modifier alone. Shift counts where it makes no other sign. */
export function pressedKey({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string | null {
  if (modifiers.includes(key)) return null
  const letter = key.length === 1 && key.toLowerCase() !== key.toUpperCase()
  const shift = shiftKey && (letter || key.length > 1)
  const parts = [
    ctrlKey || metaKey ? 'Ctrl' : null,
    altKey ? 'Alt' : null,
    shift ? 'Shift' : null,
    key === ' ' ? 'Space' : letter ? key.toLowerCase() : key,
  ]
  return parts.filter(Boolean).join('+')
}

/** Whether a key types something: such keys do nothing of ours while somebody is typing in a field. */
export function isTypingKey(key: string): boolean {
  return !/^(Ctrl|Alt)\+/.test(key)
}

// Keys that move the focus or the text, or work the page's own controls.
const reserved = /^(Shift\+)?(Tab|Enter|Space|Escape|Arrow\w+|Home|End|PageUp|PageDown|Backspace|Delete)$/

/** Why a key cannot be given to an action: it is `taken` by another one, or works something already. */
export function refusalOf(
  map: KeyMap,
  action: KeyAction,
  key: string,
): { taken: KeyAction } | 'reserved' | null {
  if (reserved.test(key)) return 'reserved'
  const other = keyActions.find((name) => name !== action && map[name] === key)
  return other ? { taken: other } : null
}

/** The map with what was chosen over the defaults; entries that mean nothing any more fall out. */
export function withChosen(chosen: unknown): KeyMap {
  const map = { ...defaultKeys }
  if (typeof chosen !== 'object' || chosen === null) return map
  for (const [name, key] of Object.entries(chosen)) {
    const action = keyActions.find((candidate) => candidate === name)
    if (action && typeof key === 'string' && key !== '') map[action] = key
  }
  return map
}

/** The action of a key, or `null`. */
export function actionOf(map: KeyMap, key: string): KeyAction | null {
  return keyActions.find((action) => map[action] === key) ?? null
}

/** How a key is shown on its cap. */
export function keyLabel(key: string): string {
  return key
    .split('+')
    .map((part) => (part.length === 1 ? part.toUpperCase() : part))
    .join(' ')
}
