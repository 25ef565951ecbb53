'use client'

import { useEffect, useEffectEvent } from 'react'
import { pressedKey } from '@/components/workspace/keys/key-map'
import { chosenKeys } from '@/components/workspace/keys/chosen-keys'
import { isDialogOpen, isTyping } from '@/components/workspace/keys/use-keys'

/** Calls `rule` when the key is pressed while nobody types and no window is open. `null` listens to nothing. */
export function useRuleKey(rule: (() => void) | null): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing
    if (!rule || !plain || event.defaultPrevented) return
    const { on, map } = chosenKeys()
    if (!on || pressedKey(event) !== map.rule || isDialogOpen() || isTyping(event.target)) return
    event.preventDefault()
    rule()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
