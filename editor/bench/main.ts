// The parts of `npm run bench` that measure the editor and anchoring: `--rows` prints rows for its table alone.
import { rowLines, type BenchRow } from '@/domain/bench/bench-row'
import { benchTable } from '@/domain/bench/bench-table'
import { benchAnchoring } from './anchoring/bench-anchoring'
import { benchClaims } from './bench-claims'
import { benchExports } from './exports/bench-exports'

const parts: Record<string, (quick: boolean) => BenchRow[] | Promise<BenchRow[]>> = {
  claims: benchClaims,
  anchoring: benchAnchoring,
  exports: benchExports,
}
const asRows = process.argv.includes('--rows')
for (const [part, bench] of Object.entries(parts)) {
  if (!process.argv.includes(part)) continue
  const rows = await bench(process.argv.includes('--quick'))
  console.log(asRows ? rowLines(rows) : benchTable(rows.map((row) => ({ part, ...row }))))
}
