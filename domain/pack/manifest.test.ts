import { expect, test } from 'vitest'
import { eventLine, manifestText } from './manifest'

test('the manifest is sorted by name and reads as sha256sum writes', () => {
  const files = [
    { name: 'b.md', sha256: 'b'.repeat(64) },
    { name: 'a/edition-1.html', sha256: 'a'.repeat(64) },
    { name: 'README.md', sha256: 'c'.repeat(64) },
  ]
  expect(manifestText(files)).toBe(
    `${'c'.repeat(64)}  README.md\n${'a'.repeat(64)}  a/edition-1.html\n${'b'.repeat(64)}  b.md\n`,
  )
})

test('an event is one line from which its exact text comes back', () => {
  const canonical = '{"a":"line\\nend","b":"é"}'
  const line = eventLine({ canonical, hash: 'f'.repeat(64) })
  expect(line.split('\n')).toHaveLength(2)
  expect(JSON.parse(line)).toEqual({ hash: 'f'.repeat(64), canonical })
})
