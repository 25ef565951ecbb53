import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { target, type Fate, type RevisionPair } from './pair'

const file = path.resolve(import.meta.dirname, '../../../../shared/dev-data/reanchor-pairs.json')
const shape = z.object({
  pairs: z.array(
    z.object({
      v1: z.array(z.string()),
      v2: z.array(z.string()),
      targets: z.array(
        z.object({
          cat: z.string(),
          start: z.number(),
          end: z.number(),
          truth: z.tuple([z.number(), z.number()]).nullable(),
        }),
      ),
    }),
  ),
})

/** Real revisions of prose, where the development data lies beside the checkout; else `null`. */
export function realPairs(): RevisionPair[] | null {
  if (!existsSync(file)) return null
  const { pairs } = shape.parse(JSON.parse(readFileSync(file, 'utf8')))
  return pairs.map(({ v1, v2, targets }) => {
    const before = v1.join('\n')
    return {
      before,
      after: v2.join('\n'),
      targets: targets.map(({ cat, truth, ...range }) =>
        target(before, range, fateOf(cat, truth), truth && { start: truth[0], end: truth[1] }),
      ),
    }
  })
}

function fateOf(category: string, truth: readonly number[] | null): Fate {
  if (truth === null) return 'gone'
  if (category === 'moved') return 'moved'
  return category === 'edited' || category === 'reworded' ? 'edited' : 'kept'
}
