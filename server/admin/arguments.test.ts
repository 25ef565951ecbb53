import path from 'node:path'
import { expect, it } from 'vitest'
import { parseCommandLine } from './arguments'
import { commands } from './table'

const parse = (...argv: string[]) => parseCommandLine(argv, commands)

it('finds the command, its options and its file', () => {
  expect(parse('team', 'create', '--name', 'Desk = "one"')).toEqual({
    command: 'team create',
    options: { name: 'Desk = "one"' },
    file: '',
  })
  expect(parse('backup', 'all.backup').file).toBe(path.resolve('all.backup'))
  expect(parse('user', 'reset-password', '--email=a@b', '--password-stdin').options).toEqual({ email: 'a@b' })
})

it.each([
  [[], 'Usage: npm run admin -- COMMAND'],
  [['team'], 'user create --email'],
  [['team', 'create', '--nome', 'x'], "Unknown option '--nome'"],
  [['team', 'create', 'Desk'], 'Usage: npm run admin -- team create --name "Desk"'],
  [['backup'], 'Usage: npm run admin -- backup FILE'],
  [['backup', 'a', 'b'], 'Usage: npm run admin -- backup FILE'],
  [['user', 'reset-password', '--email', 'a@b'], 'Say --password-stdin'],
])('answers %j with what is right', (argv, sentence) => {
  expect(() => parse(...argv)).toThrow(sentence)
})
