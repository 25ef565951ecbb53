import { newUserInput } from '@/domain/team/view'
import { CommandProblem } from './command'

/** The password on the first line of standard input. Throws `CommandProblem` when it is none or too short. */
export function passwordOf(stdin: string): string {
  const [line = ''] = stdin.split(/\r?\n/, 1)
  const parsed = newUserInput.shape.password.safeParse(line)
  if (!parsed.success)
    throw new CommandProblem(
      `Give the password on standard input. ${parsed.error.issues[0]?.message ?? ''}`.trim(),
    )
  return parsed.data
}
