const channel = new MessageChannel()
const spot = document.createElement('div')
spot.style.cssText = 'position:fixed;left:0;top:0;width:4px;height:4px;background:#000'
let flip = false

/**
 * Resolves when the next frame has been rendered. Four pixels change in it: without a visible change headless
 * Chromium skips the frame, and doing nothing would cost one.
 */
export function nextFrame(): Promise<void> {
  if (!spot.isConnected) document.body.append(spot)
  flip = !flip
  spot.style.background = flip ? '#111' : '#222'
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      channel.port1.onmessage = () => resolve()
      channel.port2.postMessage(null)
    })
  })
}

/** Waits until nothing is left to do: some frames, and idle turns that come one after the other. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) {
    await nextFrame()
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 }))
  }
}

/** Milliseconds from the call to the end of the first rendered frame in which `shown` holds. */
export async function untilShown(work: () => void, shown: () => boolean): Promise<number> {
  const started = performance.now()
  work()
  do await nextFrame()
  while (!shown())
  return performance.now() - started
}

/** The value below which this share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN
}
