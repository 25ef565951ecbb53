import type http from 'node:http'
import { closeDatabase } from '../database/open'
import { faultSentence } from './fault'
import { announceShutdown } from './shutdown'

/** The contract allows three seconds; what has not ended by then is cut off. */
const LAST_CALL_MS = 2500
const REQUESTS_LAST_MS = 1200

/**
 * Calls back once when the process is told to end: by SIGTERM or SIGINT, or because the npm that started it is
 * gone. npm does not always pass a signal on, and cannot when it is killed; the data directory would stay held for ever.
 */
export function whenToldToEnd(end: () => void): void {
  let told = false
  const tell = () => {
    if (told) return
    told = true
    end()
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, tell)
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) tell()
  }, 100).unref()
}

/** Ends the process with its server: streams are told, requests get a moment, the database is closed. */
export async function endWithServer(server: http.Server): Promise<void> {
  setTimeout(() => process.exit(0), LAST_CALL_MS).unref()
  const closed = new Promise((resolve) => server.close(resolve))
  const moment = new Promise((resolve) => setTimeout(resolve, REQUESTS_LAST_MS))
  await Promise.race([announceShutdown(), moment])
  server.closeIdleConnections()
  await Promise.race([closed, moment])
  server.closeAllConnections()
  await closeDatabase().catch((fault: unknown) => console.error(faultSentence(fault)))
  process.exit(0)
}
