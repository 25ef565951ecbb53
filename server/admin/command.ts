import type { z } from 'zod'
import type { Database } from '../database/database'

/** What a command is run with; it came through a socket or straight from the command line. */
export interface CommandContext<Options> {
  database: Database
  options: Options
  /** An absolute path, for commands that take one. */
  file: string
  /** What came by standard input; a password stands on its first line. */
  stdin: string
  now: Date
}

interface Definition<Shape extends z.ZodObject> {
  /** Its words, as typed: `user create`. */
  name: string
  usage: string
  /** Its options by name, all strings: `--name "Desk"` is `{ name }`. */
  options: Shape
  takes?: 'file' | 'password'
  /** Answers what goes to standard output. Throws a Problem or CommandProblem, whose sentence goes to standard error. */
  run(context: CommandContext<z.output<Shape>>): Promise<string>
}

/** One command of `npm run admin --`. To add one, define it in commands/ and name it in table.ts. */
export interface Command extends Omit<Definition<z.ZodObject>, 'run'> {
  run(context: CommandContext<unknown>): Promise<string>
}

/** A command that cannot be done. The message is what the administrator reads. */
export class CommandProblem extends Error {
  override name = 'CommandProblem'
}

/** A command whose options are checked before it runs. */
export function command<Shape extends z.ZodObject>(definition: Definition<Shape>): Command {
  return {
    ...definition,
    run: async (context) => {
      const parsed = definition.options.safeParse(context.options)
      if (parsed.success) return definition.run({ ...context, options: parsed.data })
      const wrong = parsed.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`)
      throw new CommandProblem(
        `${wrong.join('\n')}\nUsage: npm run admin -- ${definition.name} ${definition.usage}`,
      )
    },
  }
}
