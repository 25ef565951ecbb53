'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react'
import { cycle } from '@/domain/anchoring/hits'
import type { ArticleEditor } from '@/editor/create'
import type { ArticleTextHandle, ArticleTextProps } from './article-text'
import { StaticText } from './static-text'
import { staticTops } from './static-tops'

/** The text of one document; another document, language or direction needs another one of these (`key`). */
export function DocumentText(props: ArticleTextProps) {
  const { ref, document, lang, dir, claims, activeClaim, hoveredClaim = null } = props
  const t = useTranslations('articleText')
  const container = useRef<HTMLDivElement>(null)
  const editor = useRef<ArticleEditor | null>(null)
  const latest = useRef({ ...props, t })
  const [isReady, setReady] = useState(false)
  const isAdjustable = props.onAdjustSpan !== undefined

  useLayoutEffect(() => {
    latest.current = { ...props, t }
  })

  useEffect(() => {
    const frame = container.current
    if (!frame) return
    let isGone = false
    const element = window.document.createElement('div')
    void import('@/editor/create').then(({ createArticleEditor }) => {
      if (isGone) return
      // Made out of sight, shown in one step with the static text's end: no frame is without the text.
      element.hidden = true
      frame.append(element)
      const made = createArticleEditor({
        element,
        document,
        lang,
        dir,
        claims: latest.current.claims,
        label: latest.current.t('label'),
        gripLabel: (edge, number, part) =>
          latest.current.t(part === null ? edge : `${edge}Part`, { number, part: part ?? 1 }),
        onSelection: (span, end) => latest.current.onSelectionChange?.(span, end),
        onClaimClick: (numbers) => {
          const number = cycle(numbers, latest.current.activeClaim)
          if (number !== null) latest.current.onClaimClick?.(number)
        },
        onHover: ([number = null]) => {
          made.setHovered(number ?? latest.current.hoveredClaim ?? null)
          latest.current.onClaimHover?.(number)
        },
        onAdjust: (claim, at, span) => latest.current.onAdjustSpan?.(claim, at, span),
        onLayout: () => latest.current.onLayout?.(),
      })
      editor.current = made
      made.setActive(latest.current.activeClaim)
      for (const sibling of frame.children)
        if (sibling instanceof HTMLElement) sibling.hidden = sibling !== element
      made.paintInView()
      setReady(true)
    })
    return () => {
      isGone = true
      editor.current?.destroy()
      editor.current = null
      element.remove()
      setReady(false)
    }
  }, [document, lang, dir])

  useLayoutEffect(() => editor.current?.setClaims(claims), [claims, isReady])
  useLayoutEffect(() => editor.current?.setActive(activeClaim), [activeClaim, isReady])
  useLayoutEffect(() => editor.current?.setAdjustable(isAdjustable), [isAdjustable, isReady])
  useLayoutEffect(() => editor.current?.setHovered(hoveredClaim), [hoveredClaim, isReady])

  useImperativeHandle(
    ref,
    (): ArticleTextHandle => ({
      getSelectionSpan: () => editor.current?.selection() ?? null,
      selectSpan: (span) => editor.current?.selectSpan(span),
      scrollToClaim: (number) => {
        if (editor.current) return editor.current.scrollToClaim(number)
        container.current
          ?.querySelector(`mark[data-claims~="${number}"]`)
          ?.scrollIntoView({ block: 'center' })
      },
      focus: () => editor.current?.focus(),
      tops: () => editor.current?.tops() ?? (container.current ? staticTops(container.current) : new Map()),
      setPending: (span) => editor.current?.setPending(span),
      boxOf: (span) => editor.current?.boxOf(span) ?? null,
    }),
    [],
  )

  return (
    <div ref={container} className="article-text">
      {isReady ? null : (
        <StaticText
          document={document}
          claims={claims}
          activeClaim={activeClaim}
          label={t('label')}
          lang={lang}
          dir={dir}
        />
      )}
    </div>
  )
}
