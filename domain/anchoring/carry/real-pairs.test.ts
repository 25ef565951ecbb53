import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { carrySpans } from './carry-spans'
import { pairsFile } from './testing/pairs-file'

const file = path.resolve(import.meta.dirname, '../../../../shared/dev-data/reanchor-pairs.json')
const title = 'carries quotes between real revisions, and puts none on other words without saying so'

describe.skipIf(!existsSync(file))(
  'carrySpans on the development pairs (skipped where they are not there)',
  () => {
    it(title, () => {
      const counts = new Map<string, { all: number; right: number; wrong: number; unsaid: number }>()
      for (const { v1, v2, targets } of pairsFile.parse(JSON.parse(readFileSync(file, 'utf8'))).pairs) {
        const [before, after] = [v1.join('\n'), v2.join('\n')]
        const spans = targets.map(({ start, end, exact, prefix, suffix }, index) => ({
          ...{ id: String(index), exact, prefix, suffix },
          place: { start, end },
        }))
        for (const [index, { start, end, outcome }] of carrySpans(before, after, spans).entries()) {
          const { cat = '', truth = null } = targets[index] ?? {}
          const count = counts.get(cat) ?? { all: 0, right: 0, wrong: 0, unsaid: 0 }
          counts.set(cat, count)
          count.all++
          if (start === null || end === null) {
            if (truth === null) count.right++
            continue
          }
          const both = truth ? Math.min(truth[1], end) - Math.max(truth[0], start) : 0
          const either = truth ? Math.max(truth[1], end) - Math.min(truth[0], start) : 1
          const byOverlap = cat === 'edited' || cat === 'reworded'
          const same = truth && after.slice(...truth).trim() === after.slice(start, end).trim()
          if (both > 0 && (byOverlap ? both / either >= 0.5 : same)) count.right++
          if (both <= 0) {
            count.wrong++
            if (outcome !== 'changed') count.unsaid++
          }
        }
      }
      const sum = (key: 'all' | 'right' | 'wrong' | 'unsaid', ...only: string[]) =>
        [...counts].reduce(
          (total, [cat, count]) => total + (only.length === 0 || only.includes(cat) ? count[key] : 0),
          0,
        )
      expect(sum('right') / sum('all')).toBeGreaterThanOrEqual(0.993)
      expect(sum('unsaid') / sum('all')).toBeLessThanOrEqual(0.001)
      expect(sum('wrong', 'shortgone') / sum('all', 'shortgone')).toBeLessThanOrEqual(0.05)
      expect(sum('wrong', 'neargone') / sum('all', 'neargone')).toBeLessThanOrEqual(0.05)
      expect(sum('right', 'moved') / sum('all', 'moved')).toBeGreaterThanOrEqual(0.98)
    })
  },
)
