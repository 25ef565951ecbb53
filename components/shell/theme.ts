'use client'

import { useSyncExternalStore } from 'react'
import { themeCookie, themeOfCookie, type Theme } from './theme-cookie'

const listeners = new Set<() => void>()

export function setTheme(theme: Theme): void {
  const root = document.documentElement
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
  const seconds = theme === 'system' ? 0 : 365 * 86_400
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=${seconds}; samesite=lax`
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useTheme(): Theme {
  return useSyncExternalStore(
    subscribe,
    () => themeOfCookie(document.documentElement.dataset.theme) ?? 'system',
    () => 'system',
  )
}
