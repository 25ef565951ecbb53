import fs from 'node:fs'
import path from 'node:path'
import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

const eslint = new ESLint({ cwd: import.meta.dirname })

/** What lint says about a file of one line that stood there, as `rule: message`. */
async function lint(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath })
  return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId}: ${message}`)
}

/** What the import table says about lines of a file that stood there, by line. */
async function imports(filePath: string, ...lines: string[]): Promise<string[]> {
  const [result] = await eslint.lintText(`${lines.join('\n')}\n`, { filePath })
  const found = (result?.messages ?? []).filter(({ ruleId }) => ruleId === 'plumbline/import-table')
  return found.map(({ line, message }) => `${lines[line - 1]}: ${message}`)
}

/** Which of our folders each one may import, as docs/architecture.md has it. */
const table: Record<string, string[]> = {
  app: ['components', 'server', 'domain'],
  components: ['editor', 'domain'],
  editor: ['domain'],
  server: ['prisma', 'domain'],
  prisma: ['domain'],
  domain: [],
  e2e: ['domain'],
}
const folders = Object.keys(table)
const pairs = folders.flatMap((from) => folders.filter((to) => to !== from).map((to) => [from, to] as const))

/** Every way in which a file can name another, one a line. */
const everyForm = (specifiers: string[]) =>
  specifiers.flatMap((specifier, at) => [
    `import { a${at} } from '${specifier}'`,
    `import type { B${at} } from '${specifier}'`,
    `import '${specifier}'`,
    `export * from '${specifier}'`,
    `export { c${at} } from '${specifier}'`,
    `export const d${at} = import('${specifier}')`,
    `export const e${at} = import(\`${specifier}\`)`,
    `export type F${at} = import('${specifier}').F`,
    `import g${at} = require('${specifier}')`,
  ])

describe('the import table', () => {
  describe.each(pairs)('%s → %s', (from, to) => {
    const allowed = table[from]?.includes(to)
    it(allowed ? 'is allowed' : 'is reported in every form, by alias and by relative path', async () => {
      const lines = everyForm([`@/${to}/claims/planted`, `../../${to}/claims/planted`, `./../../${to}`])
      const found = await imports(`${from}/claims/planted.ts`, ...lines)
      const why = table[from]?.map((folder) => `${folder}/`).join(', ') || 'nothing else of ours'
      expect(found.map((line) => line.split(': ')[0])).toEqual(allowed ? [] : lines)
      for (const line of found) expect(line).toContain(`${from}/ may import ${why}; see the table`)
    })
  })

  it.each(folders)('lets %s import itself, and data that is in no folder of the table', async (folder) => {
    const near = ['./near', '../verdicts/far', `@/${folder}/far`, '@/messages/en.json', 'zod']
    expect(await imports(`${folder}/claims/planted.ts`, ...everyForm(near))).toEqual([])
  })

  it('is not fooled by a folder of the same name further down', async () => {
    const code = `export * from '../editor/surface'`
    expect(await imports('components/workspace/planted.ts', code)).toEqual([])
    expect(await imports('components/editor/planted.ts', `export * from './app/server'`)).toEqual([])
  })

  it('refuses what is outside of the project, and paths that cannot be read', async () => {
    expect(await imports('domain/claims/planted.ts', `export * from '../../../elsewhere'`)).toHaveLength(1)
    expect(await imports('server/planted.ts', `export * from '/etc/elsewhere'`)).toHaveLength(1)
    expect(
      await imports('domain/planted.ts', 'export const at = (name: string) => import(`@/${name}`)'),
    ).toHaveLength(1)
  })
})

describe('packages', () => {
  const forbidden: [string, string[]][] = [
    ['app/articles/page.tsx', ['@tiptap/core', '@prisma/client', 'pg']],
    [
      'components/claims/card.tsx',
      ['@tiptap/react', 'prosemirror-state', '@prisma/client', 'node:fs', 'fs/promises'],
    ],
    ['components/editor/surface.tsx', ['@prisma/client', 'node:path']],
    ['editor/planted.ts', ['react', 'react-dom/client', '@tiptap/react', 'next/link', 'node:fs', 'pg']],
    ['editor/bench/planted.ts', ['react', 'pg']],
    ['server/claims/planted.ts', ['@tiptap/pm/model', 'react', 'react-dom/server', '@base-ui/react/menu']],
    ['prisma/planted.ts', ['react', '@tiptap/core']],
    [
      'domain/claims/planted.ts',
      ['react', 'next/server', '@tiptap/core', 'node:crypto', 'fs', '@prisma/client'],
    ],
    ['domain/claims/planted.test.ts', ['react', '@prisma/client']],
    ['e2e/planted.spec.ts', ['@prisma/client', '@electric-sql/pglite', 'pg']],
  ]
  const allowed: [string, string[]][] = [
    ['app/articles/page.tsx', ['react', 'next/navigation', 'next-intl', 'node:path']],
    ['components/claims/card.tsx', ['react', 'next/link', '@base-ui/react/menu', 'lucide-react']],
    ['components/claims/card.test.tsx', ['node:fs']],
    ['components/editor/surface.tsx', ['@tiptap/react', '@tiptap/pm/view', 'react']],
    ['editor/planted.ts', ['@tiptap/core', '@tiptap/pm/state', 'zod']],
    ['editor/bench/planted.ts', ['node:fs', '@playwright/test']],
    ['server/claims/planted.ts', ['node:crypto', 'next/headers', 'next-auth', 'zod']],
    ['prisma/planted.ts', ['@prisma/client', 'node:fs', 'pg']],
    ['domain/claims/planted.ts', ['zod', 'mdast-util-from-markdown']],
    ['domain/claims/planted.test.ts', ['node:crypto', 'vitest', 'fast-check']],
    ['e2e/planted.spec.ts', ['@playwright/test', 'node:child_process']],
  ]

  it.each(forbidden)('in %s are reported: %j', async (file, specifiers) => {
    const lines = everyForm(specifiers)
    expect((await imports(file, ...lines)).map((line) => line.split(': ')[0])).toEqual(lines)
  })

  it.each(allowed)('in %s are allowed: %j', async (file, specifiers) => {
    expect(await imports(file, ...everyForm(specifiers))).toEqual([])
  })
})

describe('the house style', () => {
  it.each([
    ['max-lines', `${'export {}\n'.repeat(301)}`],
    ['@typescript-eslint/no-explicit-any', 'export const x: any = 1'],
    ['no-restricted-syntax', 'export const x = 1 as unknown as string'],
    ['@typescript-eslint/ban-ts-comment', '// @ts-ignore\nexport const x = 1'],
    ['@typescript-eslint/ban-ts-comment', '// @ts-expect-error because\nexport const x = 1'],
    ['eqeqeq', 'export const x = (a: number) => a == 1'],
    ['no-console', '/* eslint-disable no-console */\nconsole.log(1)'],
    ['no-warning-comments', '// TODO later\nexport {}'],
  ])('reports %s', async (rule, code) => {
    expect((await lint('domain/claims/planted.ts', code)).join('\n')).toContain(`${rule}: `)
  })

  it('reports a sleep in an e2e test', async () => {
    const code = 'export const wait = (page: { waitForTimeout: () => void }) => page.waitForTimeout()'
    expect((await lint('e2e/planted.spec.ts', code)).join('\n')).toContain('no-restricted-properties')
  })
})

describe('readers of verdicts', () => {
  const reads = [
    'export const read = (tx) => tx.verdict.findMany()',
    'export const read = (tx) => tx.filing.count()',
    'export const read = (tx) => tx.citation.groupBy({})',
    'export const read = (tx) => tx.claim.findMany({ include: { verdicts: true } })',
    'export const read = (tx) => tx.claim.findMany({ select: { id: true, verdicts: { take: 1 } } })',
  ]

  it.each(reads)('are reported where nobody thought about blindness: %s', async (code) => {
    for (const file of ['server/search/planted.ts', 'server/claims/planted.ts', 'server/history/planted.ts'])
      expect((await lint(file, code)).join('\n')).toContain('no-restricted-syntax: Read verdicts through')
  })

  it.each(reads)('are allowed where it is decided who sees what: %s', async (code) => {
    for (const file of ['server/verdicts/planted.ts', 'server/claims/facts.ts'])
      expect((await lint(file, code)).join('\n')).not.toContain('no-restricted-syntax')
  })
})

const skipped = /^(node_modules|\..*|test-results|playwright-report|generated|migrations)$/

/** Every file of the project by its path, without what is generated, installed or hidden. */
function files(folder = ''): string[] {
  return fs.readdirSync(path.join(import.meta.dirname, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name)
    if (skipped.test(entry.name)) return []
    return entry.isDirectory() ? files(name) : [name]
  })
}

describe('files', () => {
  const code = files().filter((file) => /\.(tsx?|css)$/.test(file))
  const ours = code.filter((file) => folders.includes(file.split('/')[0] ?? ''))

  it('stand in a folder of the import table, or are configuration at the root', () => {
    expect(code.filter((file) => file.includes('/') && !ours.includes(file))).toEqual([])
  })

  it('are named after what they export, in kebab-case', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|setup|d))*\.(tsx?|css)$/
    expect(ours.filter((file) => !kebab.test(path.posix.basename(file)))).toEqual([])
  })

  it('are no drawers', () => {
    const drawer = /^(utils?|helpers?|commons?|index|misc|types?|shared|lib|constants|hooks)(\.|$)/
    expect(ours.filter((file) => file.split('/').some((part) => drawer.test(part)))).toEqual([])
  })

  it('number at most 14 in a folder, tests and fixtures apart', () => {
    const counts = new Map<string, number>()
    for (const file of ours.filter((name) => !/\.(test|spec)\.tsx?$|\/fixtures\//.test(name))) {
      const folder = path.posix.dirname(file)
      counts.set(folder, (counts.get(folder) ?? 0) + 1)
    }
    const full = [...counts].filter(([, count]) => count > 14)
    expect(full.map(([folder, count]) => `${folder} has ${count}: part it by what belongs together`)).toEqual(
      [],
    )
  })
})

describe('the papers', () => {
  const read = (file: string) => fs.readFileSync(path.join(import.meta.dirname, file), 'utf8')

  it('show the import table as it is', () => {
    const rows = [...read('docs/architecture.md').matchAll(/^\| `(\w+)\/` +\|.*\|([^|]*)\|$/gm)]
    const shown = rows.map(([, folder, may = '']) => [
      folder,
      [...may.matchAll(/`(\w+)`/g)].map(([, name]) => name),
    ])
    expect(Object.fromEntries(shown)).toEqual(table)
  })

  it('name every setting in .env.example, and none that is not there', () => {
    const set = [...read('server/environment.ts').matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name]) => name)
    const told = [...read('.env.example').matchAll(/^# ([A-Z][A-Z_]+)=/gm)].map(([, name]) => name)
    expect(told.sort()).toEqual(set.filter((name) => name !== 'NODE_ENV').sort())
  })

  it('link to files that are there', () => {
    const papers = files().filter((file) => file.endsWith('.md'))
    const broken = papers.flatMap((paper) =>
      [...read(paper).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
        .map(([, target = '']) => path.join(path.dirname(paper), target))
        .filter((target) => !fs.existsSync(path.join(import.meta.dirname, target)))
        .map((target) => `${paper}: ${target}`),
    )
    expect(broken).toEqual([])
  })
})
