'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { TextRange } from '@/domain/anchoring/span'
import type { ArticleView } from '@/domain/articles/article'
import type { ClaimView } from '@/domain/claims/claim'
import { atLeast } from '@/domain/team/roles'
import type { MeView } from '@/domain/team/view'
import { isLive, placedSpans, type Colleague, type Me } from '../claims/work-claim'
import type { ArticleTextHandle } from '../editor/article-text'
import { AppFrame } from '../shell/app-frame'
import { toast } from '../ui/overlays/toast'
import { useObservable } from '../verdicts/observable'
import type { Scales } from '../verdicts/shown/rating-mark'
import { WorkspaceBar } from './bar/workspace-bar'
import { focusCard, focusMissing, paintedBox, revealCard, type CardPart } from './card-focus'
import { useChosenKeys } from './keys/chosen-keys'
import { keyLabel } from './keys/key-map'
import { KeysDialog } from './keys/keys-dialog'
import { ClaimsColumn } from './layout/claims-column'
import { EmptyClaims } from './layout/empty-claims'
import { PaneTabs, paneId, tabId, type Pane } from './layout/pane-tabs'
import { Rail } from './layout/rail'
import { Sheet } from './layout/sheet'
import { useWide } from './layout/use-wide'
import { OpenCard } from './open-card'
import { TextNews } from './revised/text-news'
import { openClaim as openedClaim } from './store/state'
import { WorkspaceStore } from './store/workspace-store'
import { paintedClaims } from './text/painted-claims'
import { TextPane } from './text/text-pane'
import { useMarking } from './text/use-marking'
import { useAddress } from './use-address'
import { useCompany } from './use-company'
import { useHousekeeping } from './use-housekeeping'
import { useWorkspaceKeys } from './use-workspace-keys'
import { WorkspaceProvider, type WorkspaceContextValue } from './workspace-context'

export interface WorkspaceProps {
  article: ArticleView
  claims: ClaimView[]
  /** Who looks, with their role in the article's team. */
  me: Me
  /** The same person for the frame around it: their teams and menus. */
  account: MeView
  scale: Scales
  people: readonly Colleague[]
  /** The team's newest event when the claims were read. */
  seq?: number
}

/** The screen of one article: its text, its claims, and my verdicts on them. */
export function Workspace(props: WorkspaceProps) {
  const { article, claims, me, account, scale, people, seq = article.seq } = props

  const [store] = useState(() => new WorkspaceStore(me, article, claims))
  const state = useObservable(store)
  const t = useTranslations('workspace')
  const router = useRouter()
  const text = useRef<ArticleTextHandle>(null)
  const grid = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const wide = useWide()
  const keys = useChosenKeys()
  const [pane, setPane] = useState<Pane>('text')
  const [filter, setFilter] = useState('')
  const [helping, setHelping] = useState(false)
  const [layout, setLayout] = useState<{ tops: ReadonlyMap<number, number>; height: number } | null>(null)

  const toText = useCallback(() => {
    flushSync(() => setPane('text'))
    text.current?.focus()
  }, [])
  // Words that were asked for before the text was laid out.
  const early = useRef<TextRange | null>(null)
  const revealWords = useCallback((words: TextRange | null) => {
    text.current?.setPending(words)
    const box = words && text.current?.boxOf(words)
    early.current = box ? null : words
    if (box) window.scrollBy({ top: box.top - window.innerHeight / 3 })
  }, [])
  const showWords = useCallback(
    (words: TextRange | null) => {
      if (words) flushSync(() => setPane('text'))
      revealWords(words)
    },
    [revealWords],
  )
  const openClaim = useCallback(
    (key: string, part: CardPart | null) => {
      flushSync(() => store.open(key))
      const claim = store.claim(key)
      const [words] = claim ? placedSpans(claim) : []
      if (claim) text.current?.scrollToClaim(claim.number)
      revealCard(() => (words && text.current?.boxOf(words)) ?? paintedBox(claim?.number))
      if (part) focusCard(part)
    },
    [store],
  )
  const desk = useMemo((): WorkspaceContextValue => {
    const file = async () => {
      const open = openedClaim(store.get())
      const may = open && isLive(open) && atLeast(store.me.role, 'reviewer')
      if (!may || !document.querySelector('[data-part="rating"]')) return
      const filed = await store.workOf(open).file(scale, open.voices.length > 0)
      // What is missing, or the filed verdict, has to be on the page before the focus can go there.
      flushSync(() => undefined)
      if (!filed) return focusMissing()
      focusCard('card')
      revealCard(null)
    }
    const mayWork = atLeast(me.role, 'reviewer')
    const closeClaim = () => store.open(null)
    return {
      store,
      scales: scale,
      people,
      canMark: mayWork,
      canFile: mayWork,
      openClaim,
      closeClaim,
      toText,
      selection: () => text.current?.getSelectionSpan() ?? null,
      showWords,
      file,
    }
  }, [store, scale, people, me.role, openClaim, toText, showWords])

  const marking = useMarking(store, text, openClaim, (what) =>
    toast(what === 'discussion' ? t('lost.thread.placed') : t('lost.placed', { number: what })),
  )
  useWorkspaceKeys({
    desk,
    marking,
    filter,
    search,
    showClaims: () => setPane('claims'),
    onHelp: () => setHelping(true),
    showReview: (address) => router.push(address),
    onUndone: (undone) => undone && toast(t('undone')),
  })
  useAddress(store, desk)
  useHousekeeping(store, article, claims, seq)
  const present = useCompany(store, seq)

  const measure = useCallback(() => {
    if (early.current) revealWords(early.current)
    const box = grid.current?.getBoundingClientRect()
    const body = grid.current?.querySelector('[data-text]')?.getBoundingClientRect()
    if (!box || !body || body.height === 0 || !text.current) return
    const found = [...text.current.tops()].map(([number, top]) => [number, top + body.top - box.top] as const)
    setLayout({ tops: new Map(found), height: body.height })
  }, [revealWords])
  // After the text has taken the claims over, which it does in effects of its own.
  useLayoutEffect(measure, [measure, state.claims, wide, pane])

  const painted = useMemo(() => paintedClaims(state.claims, scale.ratings), [state.claims, scale])
  const open = openedClaim(state)
  const markKey = keys.on ? keyLabel(keys.map.mark) : null
  const panel = (name: Pane) =>
    wide ? {} : { role: 'tabpanel', id: paneId(name), 'aria-labelledby': tabId(name) }
  return (
    <WorkspaceProvider value={desk}>
      <AppFrame
        me={account}
        teamId={article.teamId}
        wide
        bar={<WorkspaceBar account={account} present={present} onKeys={() => setHelping(true)} />}
      >
        <PaneTabs pane={pane} count={state.claims.length} onChange={setPane} />
        <div
          ref={grid}
          data-grid
          className="relative mx-auto grid w-full max-w-[100rem] flex-1 lg:grid-cols-[2.25rem_minmax(34rem,1fr)_minmax(24rem,33rem)] lg:gap-x-6 lg:pe-6"
        >
          <Rail
            claims={painted}
            tops={layout?.tops ?? null}
            height={layout?.height ?? 0}
            open={open?.number ?? null}
            onOpen={(number) => {
              const claim = state.claims.find((candidate) => candidate.number === number)
              if (claim) openClaim(claim.key, null)
            }}
          />
          <div
            {...panel('text')}
            className={`px-4 pt-6 pb-32 sm:px-8 lg:px-4 ${pane === 'text' ? '' : 'max-lg:hidden'}`}
          >
            <TextNews />
            <TextPane
              text={text}
              painted={painted}
              marking={marking}
              wide={wide}
              markKey={markKey}
              onLayout={measure}
            />
          </div>
          <div
            {...panel('claims')}
            className={`px-3 pb-32 lg:px-0 ${pane === 'claims' ? '' : 'max-lg:hidden'}`}
          >
            <ClaimsColumn
              tops={layout?.tops ?? null}
              aligned={wide}
              filter={filter}
              onFilter={setFilter}
              search={search}
              empty={<EmptyClaims canMark={desk.canMark} markKey={markKey} />}
            />
          </div>
        </div>
        {!wide && open ? (
          <Sheet number={open.number}>
            <OpenCard key={open.key} claim={open} />
          </Sheet>
        ) : null}
        {helping ? <KeysDialog onClose={() => setHelping(false)} /> : null}
      </AppFrame>
    </WorkspaceProvider>
  )
}
