const key = Symbol.for('plumbline.shutdown')
type Closer = () => void | Promise<void>
interface Shared {
  [key]?: { closers: Set<Closer>; begun: boolean }
}

/** One for the process: the server's own code and the bundles of the app load this file separately. */
function shared() {
  return ((globalThis as Shared)[key] ??= { closers: new Set(), begun: false })
}

/** Runs something when the process is told to end, such as closing a stream. Returns what takes it back. */
export function onShutdown(close: Closer): () => void {
  const { closers } = shared()
  closers.add(close)
  return () => {
    closers.delete(close)
  }
}

/** Whether the process was told to end: no new stream should begin. */
export function isShuttingDown(): boolean {
  return shared().begun
}

/** Tells everybody once. Resolves when all have finished, whether well or not. */
export async function announceShutdown(): Promise<void> {
  const state = shared()
  state.begun = true
  await Promise.allSettled([...state.closers].map(async (close) => close()))
}
