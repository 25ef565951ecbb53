import fs from 'node:fs'
import { z } from 'zod'

// Says whether everything that a production install brings may be passed on with an MIT program. Exit status 1 if not.

const allowed = new Set([
  ...[
    '0BSD',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'CC0-1.0',
    'CC-BY-4.0',
    'ISC',
    'MIT',
  ],
  ...['MIT-0', 'MPL-2.0', 'OFL-1.1', 'PostgreSQL', 'Python-2.0', 'Unlicense', 'WTFPL', 'Zlib'],
])
/** Used as separate files that anybody can replace, which is what the LGPL asks for. */
const replaceable = /^node_modules\/@img\/sharp-/

/** Read by a person: why each may be shipped although its licence is not on the list or not stated. */
const exceptions = new Map([
  ['duck', 'BSD-2-Clause by its LICENSE file; states BSD'],
  ['elkjs', 'EPL-2.0, unmodified and replaceable; belongs to a tool of Prisma that we never load'],
  ['seq-queue', 'MIT by its LICENSE file; states none in package.json'],
])

const lockFile = z.object({
  packages: z.record(z.string(), z.object({ license: z.string().optional(), dev: z.boolean().optional() })),
})

/** `(MIT OR GPL-3.0) AND ISC`: one side of an OR is enough, both sides of an AND are needed. */
function isAllowed(expression: string): boolean {
  const inner = expression.trim().replace(/^\((.*)\)$/, '$1')
  if (/\sOR\s/i.test(inner)) return inner.split(/\sOR\s/i).some(isAllowed)
  if (/\sAND\s/i.test(inner)) return inner.split(/\sAND\s/i).every(isAllowed)
  return allowed.has(inner.trim())
}

function licenceOf(path: string, stated: string | undefined): string {
  if (stated) return stated
  const file = `${path}/package.json`
  if (!fs.existsSync(file)) return 'not stated'
  const found = z.object({ license: z.string() }).safeParse(JSON.parse(fs.readFileSync(file, 'utf8')))
  return found.success ? found.data.license : 'not stated'
}

function nameOf(path: string): string {
  return path.replace(/^.*node_modules\//, '')
}

const { packages } = lockFile.parse(JSON.parse(fs.readFileSync('package-lock.json', 'utf8')))
const shipped = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev)
const refused = shipped
  .map(([path, { license }]) => ({ path, name: nameOf(path), licence: licenceOf(path, license) }))
  .filter(({ licence }) => !isAllowed(licence))
  .filter(({ path, licence }) => !(replaceable.test(path) && licence.includes('LGPL-3.0')))
  .filter(({ name }) => !exceptions.has(name))
for (const { name, licence } of refused) console.error(`${name}: ${licence}`)
console.log(
  `${shipped.length} packages are shipped; the licence of ${refused.length} of them is not on our list.`,
)
process.exitCode = refused.length > 0 ? 1 : 0
