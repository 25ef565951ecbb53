import { useSyncExternalStore } from 'react'
import { defaultKeys, withChosen, type KeyAction, type KeyMap } from './key-map'

/** The keys of this person on this device. */
export interface ChosenKeys {
  on: boolean
  map: KeyMap
}

const storageKey = 'plumbline-keys'
const defaults: ChosenKeys = { on: true, map: defaultKeys }
const listeners = new Set<() => void>()
let current: ChosenKeys | null = null

function read(): ChosenKeys {
  try {
    const kept: { on?: unknown; map?: unknown } = JSON.parse(localStorage.getItem(storageKey) ?? '{}')
    return { on: kept.on !== false, map: withChosen(kept.map) }
  } catch {
    return defaults
  }
}

/** The keys as they are now; outside of a browser the defaults. */
export function chosenKeys(): ChosenKeys {
  return (current ??= read())
}

function keep(next: ChosenKeys): void {
  current = next
  try {
    localStorage.setItem(storageKey, JSON.stringify(next))
  } catch {
    // Without storage the choice lasts as long as the page.
  }
  for (const listener of listeners) listener()
}

export function switchKeys(on: boolean): void {
  keep({ ...chosenKeys(), on })
}

export function chooseKey(action: KeyAction, key: string): void {
  keep({ ...chosenKeys(), map: { ...chosenKeys().map, [action]: key } })
}

export function resetKeys(): void {
  keep({ ...chosenKeys(), map: defaultKeys })
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useChosenKeys(): ChosenKeys {
  return useSyncExternalStore(subscribe, chosenKeys, () => defaults)
}
