import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pairsFile } from '@/domain/anchoring/carry/testing/pairs-file'
import { target, type Fate, type RevisionPair } from './pair'

const file = path.resolve(import.meta.dirname, '../../../../shared/dev-data/reanchor-pairs.json')
/** Real revisions of prose, where the development data lies beside the checkout; else `null`. */
export function realPairs(): RevisionPair[] | null {
  if (!existsSync(file)) return null
  const { pairs } = pairsFile.parse(JSON.parse(readFileSync(file, 'utf8')))
  return pairs.map(({ v1, v2, targets }) => {
    const before = v1.join('\n')
    return {
      before,
      after: v2.join('\n'),
      targets: targets.map(({ cat, truth, start, end }) =>
        target(before, { start, end }, fateOf(cat, truth), truth && { start: truth[0], end: truth[1] }),
      ),
    }
  })
}

function fateOf(category: string, truth: readonly number[] | null): Fate {
  if (truth === null) return 'gone'
  if (category === 'moved') return 'moved'
  return category === 'edited' || category === 'reworded' ? 'edited' : 'kept'
}
