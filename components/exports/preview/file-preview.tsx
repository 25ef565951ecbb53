'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { Device, Scheme } from './choice-bar'

const widths: Record<Device, number> = { phone: 390, tablet: 820, desktop: 1280 }

/**
 * The real file in a frame in which nothing runs, as wide as a device and drawn smaller where the screen has less room.
 * It takes its colours from the frame's `color-scheme`.
 */
export function FilePreview({ src, device, scheme }: { src: string; device: Device; scheme: Scheme }) {
  const t = useTranslations('exports')
  const box = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState<number | null>(null)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width ?? null))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const width = widths[device]
  const scale = room === null ? 1 : Math.min(1, room / width)
  return (
    <div className="rounded-md border border-rule bg-sunken p-2 sm:p-4">
      <div ref={box} className="h-[min(78dvh,60rem)] overflow-hidden">
        <div
          className="mx-auto h-full overflow-hidden rounded-sm border border-rule shadow-float"
          style={{ width: width * scale }}
        >
          <iframe
            key={src}
            src={src}
            title={t('preview')}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            referrerPolicy="no-referrer"
            className="origin-top-left rtl:origin-top-right"
            style={{
              width,
              height: `${100 / scale}%`,
              transform: `scale(${scale})`,
              colorScheme: scheme,
            }}
          />
        </div>
      </div>
    </div>
  )
}
