import type { Command } from './command'
import { backup } from './commands/backup'
import { verifyHistoryCommand } from './commands/history-verify'
import { restore } from './commands/restore'
import { loadSampleCommand } from './commands/sample-load'
import { createTeamCommand } from './commands/team-create'
import { createTokenCommand } from './commands/token-create'
import { createUserCommand } from './commands/user-create'
import { resetPasswordCommand } from './commands/user-reset-password'

/** Every command of `npm run admin --`. */
export const commands: Command[] = [
  createTeamCommand,
  createUserCommand,
  resetPasswordCommand,
  createTokenCommand,
  loadSampleCommand,
  verifyHistoryCommand,
  backup,
  restore,
]
