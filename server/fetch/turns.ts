/** A page can take 10 MB and a thread that looks its name up; this many at once leave room for everybody else. */
const mostAtOnce = 8

let running = 0
const waiting: (() => void)[] = []

/** Runs a task when fewer than eight others run; the wait ends with the signal, whose reason it then throws. */
export async function inTurn<T>(signal: AbortSignal, task: () => Promise<T>): Promise<T> {
  if (running < mostAtOnce) running += 1
  else await turn(signal)
  try {
    return await task()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

/** Resolves when somebody leaves, whose place it takes over. */
function turn(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const mine = () => {
      signal.removeEventListener('abort', leave)
      resolve()
    }
    const leave = () => {
      waiting.splice(waiting.indexOf(mine), 1)
      reject(signal.reason)
    }
    waiting.push(mine)
    signal.addEventListener('abort', leave, { once: true })
  })
}
