import fs from 'node:fs'
import path from 'node:path'
import { checkSync } from 'recheck'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = import.meta.dirname
const folders = ['app', 'components', 'domain', 'editor', 'server']

/** Every regular expression written in our code, with the first place where it stands. */
function written(): Map<string, string> {
  const found = new Map<string, string>()
  const files = folders.flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(folder, name)),
  )
  for (const file of files.filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))) {
    const source = ts.createSourceFile(
      file,
      fs.readFileSync(path.join(root, file), 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    )
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node) && !found.has(node.text)) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
        found.set(node.text, `${file}:${line + 1}`)
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return found
}

/** What the checker says of `/source/flags`: `null` when it is safe. A `v` is read as `u`, which it extends. */
function complaint(literal: string): string | null {
  const end = literal.lastIndexOf('/')
  const flags = literal.slice(end + 1).replace('v', 'u')
  const found = checkSync(literal.slice(1, end), flags, { timeout: 20_000 })
  if (found.status === 'safe') return null
  return found.status === 'vulnerable' ? `vulnerable: ${found.complexity.summary}` : 'no answer in time'
}

describe('regular expressions', () => {
  // What people bring in goes through them: one that is quadratic is a way to stop the app.
  it('all take a time that is linear in what they read', { timeout: 600_000 }, () => {
    const all = written()
    expect(all.size).toBeGreaterThan(200)
    const unsafe = [...all].flatMap(([literal, place]) => {
      const said = complaint(literal)
      return said ? [`${place} ${literal} ${said}`] : []
    })
    expect(unsafe).toEqual([])
  })

  it('would be found', () => {
    expect(complaint('/^(a+)+$/')).toMatch(/^vulnerable: exponential/)
    expect(complaint('/\\s+$/')).toMatch(/^vulnerable/)
    expect(complaint('/^[a-z]+$/u')).toBeNull()
  })
})
