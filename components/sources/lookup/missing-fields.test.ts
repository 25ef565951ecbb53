import { expect, test } from 'vitest'
import type { SourceLookup } from '@/domain/sources/lookup'
import { missingFields } from './missing-fields'

const found: SourceLookup = {
  ...{ title: 'Report', publisher: 'Gazette', author: null, publishedAt: '2026-05-04', type: 'document' },
  ...{ language: 'en', canonicalUrl: 'https://example.org/r', existing: null },
  archive: { url: 'https://web.archive.org/web/1/x', at: '2026-05-04T00:00:00Z' },
}

test('what was found fills what is empty, and nothing that somebody wrote', () => {
  expect(
    missingFields({ url: 'https://example.org/r', title: 'Mine', type: 'law', language: '' }, found),
  ).toEqual({
    publisher: 'Gazette',
    publishedAt: '2026-05-04',
    language: 'en',
    archiveUrl: 'https://web.archive.org/web/1/x',
  })
  expect(missingFields({}, { ...found, type: 'web' })).not.toHaveProperty('type')
})
