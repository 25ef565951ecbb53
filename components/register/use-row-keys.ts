import { useEffect, useEffectEvent } from 'react'
import { chosenKeys } from '../workspace/keys/chosen-keys'
import { isDialogOpen, isTyping, useKeys } from '../workspace/keys/use-keys'

/** Marks the link or button of a row that the focus goes to. */
export const rowMark = { 'data-row': '' }

/** The index of the row that has the focus or holds what has it; -1 for none. */
function focusedRow(rows: HTMLElement[]): number {
  return rows.findIndex((row) => row.closest('[data-row-box]')?.contains(document.activeElement))
}

/**
 * Moves the focus through the marked rows of a list by the keys for the next and the previous one; X chooses the
 * focused row where `onChoose` is given. Keys do nothing while somebody types.
 */
export function useRowKeys(onChoose?: (index: number) => void): void {
  const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')]
  useKeys((action) => {
    if (action !== 'next' && action !== 'previous') return false
    const all = rows()
    if (all.length === 0) return false
    const at = focusedRow(all)
    const next = action === 'next' ? at + 1 : at < 0 ? all.length - 1 : at - 1
    all[Math.min(all.length - 1, Math.max(0, next))]?.focus()
    return true
  })
  const choose = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'x' || event.ctrlKey || event.metaKey || event.altKey) return
    if (!onChoose || !chosenKeys().on || isTyping(event.target) || isDialogOpen()) return
    const at = focusedRow(rows())
    if (at < 0) return
    event.preventDefault()
    onChoose(at)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => choose(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
