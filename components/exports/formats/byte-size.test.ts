import { expect, test } from 'vitest'
import { byteSize } from './byte-size'

test('a size keeps two figures at most below ten, and never says 1,000 kB', () => {
  expect(byteSize(999)).toEqual({ value: 999, unit: 'bytes' })
  expect(byteSize(1_234)).toEqual({ value: 1.2, unit: 'kB' })
  expect(byteSize(9_960)).toEqual({ value: 10, unit: 'kB' })
  expect(byteSize(84_400)).toEqual({ value: 84, unit: 'kB' })
  expect(byteSize(999_600)).toEqual({ value: 1, unit: 'MB' })
  expect(byteSize(12_600_000)).toEqual({ value: 13, unit: 'MB' })
})
