import { useCallback, useState } from 'react'

/** What a closed card measures before one was measured: its line and its border. */
const closedHeight = 36
const openHeight = 480

/** The heights of the column's parts, as they are on the page. Pass the functions as `ref`. */
export function useHeights() {
  const [closed, setClosed] = useState(closedHeight)
  const [open, setOpen] = useState(openHeight)
  const [head, setHead] = useState(0)
  return {
    closed,
    open,
    head,
    ofClosed: useMeasured(setClosed),
    ofOpen: useMeasured(setOpen),
    ofHead: useMeasured(setHead),
  }
}

function useMeasured(set: (height: number) => void) {
  return useCallback(
    (element: HTMLElement | null) => {
      if (!element) return
      const measure = () => set(element.offsetHeight)
      measure()
      const observer = new ResizeObserver(measure)
      observer.observe(element)
      return () => observer.disconnect()
    },
    [set],
  )
}
