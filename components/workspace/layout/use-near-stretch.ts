import { useCallback, useSyncExternalStore, type RefObject } from 'react'

/** The stretch of an element that is near the window, in CSS pixels from the element's top. */
export interface Stretch {
  from: number
  to: number
  /** Where the window begins, in steps; `null` where it is all of the element. */
  top: number | null
}

/** The stretch moves in steps of this many pixels, so that not every scroll event renders. */
const step = 400
const everything: Stretch = { from: 0, to: Number.MAX_SAFE_INTEGER, top: null }

/**
 * Which part of an element is in the window or within a window's height of it. Where `on` is false, and on the
 * server, it is all of it.
 */
export function useNearStretch(element: RefObject<HTMLElement | null>, on: boolean): Stretch {
  const subscribe = useCallback((listener: () => void) => {
    let frame = 0
    const later = () => {
      if (frame) return
      frame = requestAnimationFrame(() => {
        frame = 0
        listener()
      })
    }
    window.addEventListener('scroll', later, { passive: true })
    window.addEventListener('resize', later)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('scroll', later)
      window.removeEventListener('resize', later)
    }
  }, [])
  const first = useSyncExternalStore(
    subscribe,
    () => {
      const top = element.current?.getBoundingClientRect().top
      return on && top !== undefined ? Math.floor(-top / step) : null
    },
    () => null,
  )
  if (first === null) return everything
  const height = window.innerHeight
  return { from: first * step - height, to: (first + 1) * step + 2 * height, top: first * step }
}
