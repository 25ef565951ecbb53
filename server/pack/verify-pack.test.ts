import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { sha256Hex } from '@/server/ids'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { filesOf, publishedTwice, verified } from './testing/packs'

describe.each(databaseKinds)('the program in an assessor pack of %s', (kind) => {
  useDatabase(kind)

  test('names the first thing that somebody changed', async () => {
    const { Eva, article } = await publishedTwice()
    const files = await filesOf('article', Eva, article.id)
    const page = `articles/${article.slug}/edition-1.html`
    const write = (name: string, text: string) => (folder: string) =>
      fs.writeFileSync(path.join(folder, name), text)
    /** Changes a file and its line in the manifest, as somebody would who knows of it. */
    const forge = (name: string, text: string) => (folder: string) => {
      write(name, text)(folder)
      const manifest = (files['MANIFEST.sha256'] ?? '').replace(sha256Hex(files[name] ?? ''), sha256Hex(text))
      write('MANIFEST.sha256', manifest)(folder)
    }
    const lines = (files['events.jsonl'] ?? '').trimEnd().split('\n')
    const [first, second] = lines
    const without = (at: number) => `${lines.filter((_, index) => index !== at).join('\n')}\n`
    const rewritten = (at: number) => {
      const stored = JSON.parse(lines[at] ?? '') as { canonical: string; hash: string }
      const canonical = stored.canonical.replace(/"at":"\d{4}/, '"at":"1999')
      const line = JSON.stringify({ hash: sha256Hex(canonical), canonical })
      return `${lines.map((kept, index) => (index === at ? line : kept)).join('\n')}\n`
    }
    const cases: [string, (folder: string) => void, string][] = [
      ['a file changed', write(page, 'x'), `${page} is not the file that the manifest names.`],
      ['a file gone', (folder) => fs.rmSync(path.join(folder, 'gate.md')), 'gate.md is missing.'],
      ['a file more', write('more.txt', 'x'), 'more.txt is not in the manifest.'],
      [
        'a page with its manifest',
        forge(page, `${files[page]} `),
        `${page} is no page that an event published.`,
      ],
      [
        'an event changed',
        forge('events.jsonl', (files['events.jsonl'] ?? '').replace('article', 'particle')),
        'Event 1 does not match its hash.',
      ],
      [
        'an event rewritten',
        forge('events.jsonl', rewritten(1)),
        'Event 3 does not follow the one before it.',
      ],
      ['an event out', forge('events.jsonl', without(1)), 'Event 2 is not in its place.'],
      [
        'events swapped',
        forge('events.jsonl', `${[second, first, ...lines.slice(2)].join('\n')}\n`),
        'Event 1 is not in its place.',
      ],
      [
        'the tail cut',
        forge('events.jsonl', without(lines.length - 1)),
        `The head of the chain is event ${lines.length}, there are ${lines.length - 1}.`,
      ],
      [
        'the last one rewritten',
        forge('events.jsonl', rewritten(lines.length - 1)),
        `Event ${lines.length} is not the head of the chain.`,
      ],
    ]
    for (const [name, tamper, said] of cases)
      expect([name, await verified(files, tamper)]).toEqual([name, { code: 1, said }])
  })
})
