import type { Database } from '@/server/database/database'
import { feedNotifications } from '@/server/notifications/feed'
import { feedWebhooks } from '@/server/webhooks/feed'
import { feedSearch } from '@/server/search/catch-up'
import { isShuttingDown, onShutdown } from '@/server/start/shutdown'
import { jobsWake } from './enqueue'
import { jobKinds, scheduleRepeated } from './job-kinds'
import { JobRunner } from './runner'

const LOOK_MS = 30_000

/**
 * Does something whenever a team's history may have grown: after a wake-up, and every half a minute because wake-ups
 * can be lost. Never twice at a time in one process. Returns what ends it, when the last round is over.
 */
export function followHistory(database: Database, work: (database: Database) => Promise<void>) {
  let running: Promise<void> | null = null
  let again = false
  let stopped = false
  const look = () => {
    if (stopped) return
    if (running) {
      again = true
      return
    }
    again = false
    running = work(database)
      .catch((error: unknown) => console.error(error))
      .finally(() => {
        running = null
        if (again) look()
      })
  }
  // Whoever is present, notified or signed out changes no history; a team's own wake-up is its bare id.
  const unlisten = database.listen((message) => {
    if (message !== jobsWake && !message.includes(':')) look()
  })
  const timer = setInterval(look, LOOK_MS).unref()
  look()
  return async () => {
    stopped = true
    clearInterval(timer)
    unlisten()
    await running
  }
}

/** Starts what this process does besides answering requests; ends with it. */
export async function startBackground(database: Database): Promise<void> {
  if (isShuttingDown()) return
  await scheduleRepeated(database)
  const runner = new JobRunner(database, jobKinds)
  const feeds = [feedNotifications, feedWebhooks, feedSearch].map((feed) => followHistory(database, feed))
  onShutdown(async () => {
    await Promise.all([runner.stop(), ...feeds.map((stop) => stop())])
  })
}
