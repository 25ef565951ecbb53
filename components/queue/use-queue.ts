import { useSearchParams } from 'next/navigation'
import { useEffect, useEffectEvent, useState } from 'react'
import type { QueueItem } from '@/domain/queue/queue'
import { api } from '../api'
import { useAction } from '../api/use-action'
import { VerdictWorks } from './verdict-works'

interface Given {
  items: QueueItem[]
  /** The item that the address names, where it stands further down than the list goes. */
  named: QueueItem | null
  userId: string
  teamId: string
  /** Says that something is done, and what comes next. */
  onDone: (next: QueueItem | null) => void
}

/** The queue as it is worked through: which item is open (the address says), and what comes after it is done. */
export function useQueue({ items: first, named, userId, teamId, onDone }: Given) {
  const address = useSearchParams()
  const [items, setItems] = useState(first)
  const openId = address.get('item')
  const open = items.find((item) => item.id === openId) ?? (named?.id === openId ? named : null)

  const show = (id: string | null) => {
    const query = new URLSearchParams(address)
    if (id === null) query.delete('item')
    else query.set('item', id)
    const text = query.toString()
    window.history.pushState(null, '', text ? `/review?${text}` : '/review')
  }
  const reread = useAction(async () => {
    const { data } = await api.get<{ items: QueueItem[] }>(
      `/queue?team=${encodeURIComponent(teamId)}&limit=200`,
    )
    const at = items.findIndex((item) => item.id === openId)
    setItems(data.items)
    if (openId === null || data.items.some((item) => item.id === openId)) return
    const next = data.items[Math.max(0, Math.min(at, data.items.length - 1))] ?? null
    onDone(next)
    show(next?.id ?? null)
  })
  const [works] = useState(() => new VerdictWorks(userId))
  const acted = useEffectEvent(() => void reread.run())
  useEffect(() => works.listen(() => acted()), [works])
  useEffect(() => {
    const leave = () => works.hurry()
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [works])
  return { items, open, openId, show, works, reread }
}
