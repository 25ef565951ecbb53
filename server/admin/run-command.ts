import type { Database } from '../database/database'
import { Problem } from '@/domain/problem'
import { faultSentence } from '../start/fault'
import type { CommandRequest } from './arguments'
import { commands } from './table'

export type CommandResult = { ok: true; output: string } | { ok: false; reason: string }

/** Runs a command on an open database. Never throws: what went wrong is a sentence in the result. */
export async function runCommand(
  database: Database,
  { command, options, file }: CommandRequest,
  stdin: string,
): Promise<CommandResult> {
  const found = commands.find(({ name }) => name === command)
  if (!found)
    return { ok: false, reason: `The running app is of another version: it knows no command "${command}".` }
  try {
    return { ok: true, output: await found.run({ database, options, file, stdin, now: new Date() }) }
  } catch (fault) {
    const errors = fault instanceof Problem ? (fault.extras.errors ?? []) : []
    return { ok: false, reason: [faultSentence(fault), ...errors.map(({ message }) => message)].join('\n') }
  }
}
