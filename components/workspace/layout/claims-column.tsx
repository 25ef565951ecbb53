'use client'

import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCallback, useMemo, useRef, type ReactNode, type RefObject } from 'react'
import { ClosedCard } from '../../claims/closed-card'
import type { WorkClaim } from '../../claims/work-claim'
import { classNames } from '../../ui/class-names'
import { controlClass } from '../../ui/fields/field-frame'
import { useObservable } from '../../verdicts/observable'
import { OpenCard } from '../open-card'
import { LostWords } from '../revised/lost-words'
import { filtered } from '../store/state'
import { useWorkspace } from '../workspace-context'
import { News } from './news'
import { cardsIn, placeCards, type CardBox } from './place-cards'
import { useHeights } from './use-heights'
import { useNearStretch } from './use-near-stretch'

interface ClaimsColumnProps {
  /** How far below the top of both columns the words of each claim begin, by number; `null` before the text was laid out. */
  tops: ReadonlyMap<number, number> | null
  /** Whether the cards stand beside their words; else they are a plain list, and the opened one is shown elsewhere. */
  aligned: boolean
  filter: string
  onFilter: (filter: string) => void
  search: RefObject<HTMLInputElement | null>
  /** What to say where there is no claim yet. */
  empty: ReactNode
}

const gap = 4
// A card's text begins this far below its top, so that it stands on the line of its words.
const lead = 4
// Up to this many cards all are in the page; beyond, those near the window.
const mostAtOnce = 200

/** The claims: closed ones in one line each, the opened one with all it has. */
export function ClaimsColumn({ tops, aligned, filter, onFilter, search, empty }: ClaimsColumnProps) {
  const { store, scales, openClaim } = useWorkspace()
  const { article, claims, open } = useObservable(store)
  const pointed = useObservable(store.pointed)
  const t = useTranslations('workspace')
  const list = useRef<HTMLOListElement>(null)
  const shown = filtered(claims, filter)
  const openAt = aligned ? shown.findIndex(({ key }) => key === open) : -1
  const { ofHead, ofOpen, ofClosed, ...heights } = useHeights()
  const placed = !aligned || tops !== null

  const boxes = useMemo(() => {
    const wanted = besideWords(shown, aligned ? tops : null, heights.head)
    return wanted.map((top, at) => ({ wanted: top, height: at === openAt ? heights.open : heights.closed }))
  }, [shown, tops, aligned, openAt, heights.head, heights.open, heights.closed])
  const near = useNearStretch(list, placed && shown.length > mostAtOnce)
  const openTop = boxes[openAt]?.wanted
  const openIsNear = openTop !== undefined && openTop >= near.from && openTop < near.to
  const anchor = openIsNear ? openAt : near.top === null ? null : firstBelow(boxes, near.top)
  const cardTops = useMemo(() => {
    // No card is pushed up behind the heading, where it could not be reached.
    const below = boxes.map(({ wanted, height }) => ({ wanted: wanted - heights.head, height }))
    return placeCards(below, gap, anchor).map((top) => top + heights.head)
  }, [boxes, anchor, heights.head])
  const { first, after } = placed
    ? cardsIn(boxes, cardTops, near.from, near.to)
    : { first: 0, after: mostAtOnce }
  const bottom = (cardTops.at(-1) ?? 0) + (boxes.at(-1)?.height ?? 0)
  const rendered = shown.flatMap((claim, at) =>
    at === openAt || (at >= first && at < after) ? [{ claim, at }] : [],
  )

  const openCard = useCallback(({ key }: WorkClaim) => openClaim(key, 'card'), [openClaim])
  const hover = useCallback((number: number | null) => store.pointAt(number), [store])
  return (
    <div className="relative flex min-w-0 flex-col" style={placed ? { minHeight: bottom } : undefined}>
      <div
        ref={ofHead}
        className="sticky top-(--bar-height) z-10 -mx-1 flex flex-col gap-2 bg-paper px-1 py-2"
      >
        <div className="flex min-h-7 items-center gap-3">
          <h2 className="font-semibold">
            {t('claims')} <span className="font-normal text-muted">{claims.length}</span>
          </h2>
          {claims.length > 0 ? (
            <label className="relative ms-auto w-44 max-w-full">
              <span className="sr-only">{t('filter')}</span>
              <Search
                size={14}
                aria-hidden
                className="pointer-events-none absolute start-2.5 top-1/2 -translate-y-1/2 text-muted"
              />
              <input
                ref={search}
                type="search"
                placeholder={t('filter')}
                value={filter}
                onChange={(event) => onFilter(event.target.value)}
                className={classNames(controlClass, 'h-7 ps-8 text-sm pointer-coarse:h-11')}
              />
            </label>
          ) : null}
        </div>
        <News />
        <LostWords />
      </div>
      {claims.length === 0 ? empty : null}
      {claims.length > 0 && shown.length === 0 ? <p className="px-2.5 text-muted">{t('noneFound')}</p> : null}
      <ol
        ref={list}
        role="list"
        aria-label={t('claims')}
        className={placed ? 'pointer-events-none absolute inset-0' : 'flex flex-col gap-1'}
      >
        {rendered.map(({ claim, at }) => (
          <ClaimItem
            key={claim.key}
            claim={claim}
            at={at}
            count={shown.length}
            top={placed ? (cardTops[at] ?? 0) : null}
            measure={at === openAt ? ofOpen : at === first ? ofClosed : undefined}
          >
            {at === openAt ? (
              <OpenCard key={claim.key} claim={claim} />
            ) : (
              <ClosedCard
                claim={claim}
                scales={scales}
                lang={article.language}
                hovered={pointed.number === claim.number}
                onOpen={openCard}
                onHover={hover}
              />
            )}
          </ClaimItem>
        ))}
      </ol>
    </div>
  )
}

/** Where the words of each claim stand, below the column's heading; an unplaced claim stands after the one before. */
function besideWords(
  claims: readonly WorkClaim[],
  tops: ClaimsColumnProps['tops'],
  heading: number,
): number[] {
  const wanted: number[] = []
  for (const { number } of claims) {
    const top = tops?.get(number) ?? wanted.at(-1) ?? 0
    wanted.push(Math.max(heading, top - lead))
  }
  return wanted
}

/** The first card whose words stand below this line: the one to stay beside them where there are more cards than room. */
function firstBelow(boxes: readonly CardBox[], top: number): number | null {
  const at = boxes.findIndex(({ wanted }) => wanted >= top)
  return at < 0 ? null : at
}

interface ClaimItemProps {
  claim: WorkClaim
  at: number
  count: number
  /** `null` in a list that stands in the flow of the page. */
  top: number | null
  measure: ((element: HTMLElement | null) => (() => void) | void) | undefined
  children: ReactNode
}

function ClaimItem({ claim, at, count, top, measure, children }: ClaimItemProps) {
  return (
    <li
      ref={measure}
      id={`claim-${claim.number}`}
      aria-posinset={at + 1}
      aria-setsize={count}
      className={classNames('scroll-mt-20', top === null ? null : 'pointer-events-auto absolute inset-x-0')}
      style={top === null ? undefined : { top }}
    >
      {children}
    </li>
  )
}
