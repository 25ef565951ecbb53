import path from 'node:path'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { CommandProblem, type Command } from './command'

/** A command line, understood: as JSON it also travels to a running app. */
export interface CommandRequest {
  command: string
  options: Record<string, string>
  file: string
}

/** Finds the command and its options. Throws `CommandProblem` with the usage. */
export function parseCommandLine(argv: string[], commands: Command[]): CommandRequest {
  const found = commands.find(({ name }) => name.split(' ').every((word, at) => argv[at] === word))
  if (!found) throw new CommandProblem(`Usage: npm run admin -- COMMAND\n${usages(commands)}`)
  const usage = `Usage: npm run admin -- ${found.name} ${found.usage}`
  const given = argv.slice(found.name.split(' ').length)
  const { values, positionals } = parse(found, given, usage)
  const [file = ''] = positionals
  if (positionals.length !== (found.takes === 'file' ? 1 : 0)) throw new CommandProblem(usage)
  if (found.takes === 'password' && values['password-stdin'] !== true)
    throw new CommandProblem(`Say --password-stdin and send the password by standard input.\n${usage}`)
  const options = Object.entries(values).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return { command: found.name, options: Object.fromEntries(options), file: file && path.resolve(file) }
}

function parse(found: Command, args: string[], usage: string) {
  const options: ParseArgsConfig['options'] = {}
  for (const name of Object.keys(found.options.shape)) options[name] = { type: 'string' }
  if (found.takes === 'password') options['password-stdin'] = { type: 'boolean' }
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    throw new CommandProblem(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
}

function usages(commands: Command[]): string {
  return commands.map(({ name, usage }) => `  ${name} ${usage}`.trimEnd()).join('\n')
}
