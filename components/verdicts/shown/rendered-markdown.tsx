'use client'

import { useEffect, useState } from 'react'
import { classNames } from '@/components/ui/class-names'

const look =
  'flex flex-col gap-2 [&_a]:link [&_blockquote]:border-s-2 [&_blockquote]:border-rule [&_blockquote]:ps-2 ' +
  '[&_code]:rounded-sm [&_code]:bg-sunken [&_code]:px-1 [&_li]:my-0.5 [&_ol]:list-decimal [&_ol]:ps-5 ' +
  '[&_pre]:overflow-x-auto [&_pre]:rounded-md [&_pre]:bg-sunken [&_pre]:p-2 [&_ul]:list-disc [&_ul]:ps-5'

type Render = (typeof import('@/domain/verdicts/markdown'))['markdownToHtml']
let loaded: Render | null = null

/** Markdown as the product shows it everywhere. The renderer is loaded when the first text is shown; until then it is plain. */
export function RenderedMarkdown({
  source,
  lang,
  className,
}: {
  source: string
  lang?: string
  className?: string
}) {
  const [render, setRender] = useState<Render | null>(() => loaded)

  useEffect(() => {
    if (render) return
    let shown = true
    void import('@/domain/verdicts/markdown').then(({ markdownToHtml }) => {
      loaded = markdownToHtml
      if (shown) setRender(() => markdownToHtml)
    })
    return () => {
      shown = false
    }
  }, [render])

  if (!render) {
    return (
      <div className={classNames(look, 'whitespace-pre-wrap', className)} lang={lang} dir="auto">
        {source}
      </div>
    )
  }
  const html = render(source, { reference: (number) => `<sup>[${number}]</sup>` })
  return (
    <div
      className={classNames(look, className)}
      lang={lang}
      dir="auto"
      dangerouslySetInnerHTML={{ __html: html }}
    />
  )
}
