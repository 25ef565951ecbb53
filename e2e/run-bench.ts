import { spawn } from 'node:child_process'
import { isMet, readRowLines, type BenchRow } from '@/domain/bench/bench-row'
import { benchTable } from '@/domain/bench/bench-table'

// `npm run bench`: every part in a process of its own, since they stand in different layers; then one table.
// Parts can be named, and --quick measures less: `npm run bench -- import revisions --quick`.

const parts: Record<string, string[]> = {
  claims: ['editor/bench/main.ts', 'claims'],
  anchoring: ['editor/bench/main.ts', 'anchoring'],
  exports: ['editor/bench/main.ts', 'exports'],
  import: ['server/articles/import/bench/main.ts'],
  'checked-before': ['server/search/bench/main.ts'],
  revisions: ['server/revisions/bench/main.ts'],
}

/** Runs a script with its complaints shown; resolves to what it printed, `null` where it failed. */
function run(args: readonly string[]): Promise<string | null> {
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const printed: Buffer[] = []
  child.stdout.on('data', (piece: Buffer) => printed.push(piece))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code === 0 ? Buffer.concat(printed).toString() : null))
  })
}

const given = process.argv.slice(2)
const named = given.filter((argument) => !argument.startsWith('--'))
const options = given.includes('--quick') ? ['--rows', '--quick'] : ['--rows']
const unknown = [
  ...named.filter((name) => !(name in parts)),
  ...given.filter((each) => /^--(?!quick$)/.test(each)),
]
if (unknown.length > 0) {
  console.error(
    `There is no ${unknown.join(', ')}. Parts: ${Object.keys(parts).join(', ')}. Option: --quick.`,
  )
  process.exit(2)
}

// The client of the database is not there on a fresh clone.
let succeeded = (await run(['server/start/generate.ts'])) !== null
const rows: (BenchRow & { part: string })[] = []
for (const [part, script] of Object.entries(parts)) {
  if (named.length > 0 && !named.includes(part)) continue
  console.error(`${part} …`)
  const printed = await run([...script, ...options])
  if (printed === null) {
    console.error(`${part} did not come to an end.`)
    succeeded = false
  } else rows.push(...readRowLines(printed).map((row) => ({ part, ...row })))
}
console.log(benchTable(rows))
const missed = rows.filter((row) => isMet(row) === false).length
console.log(
  missed === 0 ? 'Every goal is met.' : `${missed} ${missed === 1 ? 'goal is' : 'goals are'} not met.`,
)
process.exitCode = succeeded && missed === 0 ? 0 : 1
