/**
 * A queue that runs one entry per turn of the event loop, oldest first. Node takes in one new connection per turn: where
 * a turn answered everybody who asked, newcomers would wait outside for as long as a rush lasts. What does not queue,
 * the desk's own work, waits for one entry at most.
 */
export function oneByOne(): (run: () => void) => void {
  const waiting: (() => void)[] = []
  const turn = () => {
    const run = waiting.shift()
    if (waiting.length > 0) setImmediate(turn)
    run?.()
  }
  return (run) => {
    waiting.push(run)
    if (waiting.length === 1) setImmediate(turn)
  }
}
