'use client'

import { useEffect, useMemo, useRef, useState, type PointerEvent } from 'react'
import type { PaintedClaim } from '@/editor/claim-style'
import { classNames } from '../../ui/class-names'

interface RailProps {
  claims: readonly PaintedClaim[]
  /** How far below the top of the text each claim begins, by number; `null` before the text was laid out. */
  tops: ReadonlyMap<number, number> | null
  /** The text's height, in CSS pixels. */
  height: number
  open: number | null
  onOpen: (number: number) => void
}

const colours = {
  supported: 'text-supported',
  between: 'text-between',
  wrong: 'text-wrong',
  open: 'text-open',
  unrated: 'text-edge',
} as const
const families = ['unrated', 'open', 'between', 'supported', 'wrong'] as const
// The rail is drawn in thousandths of the text.
const scale = 1_000
const reach = 24
// More ticks than this are drawn thinner, as they would run into one another.
const many = 150

/** Where a claim begins, in thousandths of the text. */
function placeOf(tops: RailProps['tops'], height: number, number: number): number {
  return tops && height > 0 ? ((tops.get(number) ?? 0) / height) * scale : 0
}

/** One path a family with a tick for each of its claims. */
function ticksOf(claims: RailProps['claims'], tops: RailProps['tops'], height: number) {
  return families.map((family) => {
    const ticks = claims
      .filter(({ style }) => style.family === family)
      .map(({ number }) => `M8 ${placeOf(tops, height, number).toFixed(1)}h14`)
    return { family, d: ticks.join('') }
  })
}

/** A map of the text: a tick for each claim where it stands, in its family's colour once it is decided. For the eye and the pointer. */
export function Rail({ claims, tops, height, open, onOpen }: RailProps) {
  const rail = useRef<HTMLDivElement>(null)
  const view = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState<number | null>(null)
  const at = (number: number) => placeOf(tops, height, number)

  useEffect(() => {
    const show = () => {
      const text = document.querySelector('[data-text]')?.getBoundingClientRect()
      if (!view.current || !text || text.height === 0) return
      const from = Math.max(0, -text.top / text.height)
      const to = Math.min(1, (window.innerHeight - text.top) / text.height)
      view.current.style.top = `${from * 100}%`
      view.current.style.height = `${Math.max(0, to - from) * 100}%`
    }
    show()
    window.addEventListener('scroll', show, { passive: true })
    window.addEventListener('resize', show)
    return () => {
      window.removeEventListener('scroll', show)
      window.removeEventListener('resize', show)
    }
  }, [height])

  const nearest = (event: PointerEvent): number | null => {
    const box = rail.current?.getBoundingClientRect()
    if (!box) return null
    const wanted = ((event.clientY - box.top) / box.height) * scale
    let best: { number: number; distance: number } | null = null
    for (const { number } of claims) {
      const distance = Math.abs(at(number) - wanted)
      if (!best || distance < best.distance) best = { number, distance }
    }
    return best && best.distance < (reach / box.height) * scale ? best.number : null
  }
  const paths = useMemo(() => ticksOf(claims, tops, height), [claims, tops, height])
  const marked = near ?? open
  return (
    <div
      aria-hidden
      className="sticky top-(--bar-height) h-[calc(100dvh-var(--bar-height))] py-4 max-lg:hidden print:hidden"
    >
      <div
        ref={rail}
        onPointerMove={(event) => setNear(nearest(event))}
        onPointerLeave={() => setNear(null)}
        onClick={() => near !== null && onOpen(near)}
        className={classNames('relative h-full w-full', near !== null && 'cursor-pointer')}
      >
        <div ref={view} className="absolute inset-x-1 rounded-sm bg-sunken" />
        {tops ? (
          <svg
            viewBox={`0 0 30 ${scale}`}
            preserveAspectRatio="none"
            className="absolute inset-0 h-full w-full"
          >
            {paths.map(({ family, d }) => (
              <path
                key={family}
                d={d}
                stroke="currentColor"
                strokeWidth={claims.length > many ? 1 : 3}
                vectorEffect="non-scaling-stroke"
                className={colours[family]}
              />
            ))}
          </svg>
        ) : null}
        {tops && marked !== null ? (
          <span
            className="absolute start-0.5 flex h-5 min-w-5 -translate-y-1/2 items-center justify-center rounded-sm bg-accent px-1 text-xs font-medium text-on-accent"
            style={{ top: `${at(marked) / (scale / 100)}%` }}
          >
            {marked}
          </span>
        ) : null}
      </div>
    </div>
  )
}
