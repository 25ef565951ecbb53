import { describe, expect, it } from 'vitest'
import type { PreviewView } from '@/domain/articles/article'
import { changedMetadata, importBody, metadataOf } from './import-body'

const proposal: PreviewView = {
  title: 'Bridge opens',
  byline: 'A. Writer',
  publisher: null,
  publishedAt: '2017-09-21T19:57:00Z',
  sourceUrl: null,
  language: 'en',
  direction: 'ltr',
  blocks: [],
  duplicateOf: null,
  sha256: '0'.repeat(64),
  restores: null,
  notice: null,
  discussions: 0,
}

describe('what an import sends', () => {
  it('leaves out every field that stands as it was found', () => {
    expect(changedMetadata(proposal, metadataOf(proposal))).toEqual({})
  })

  it('sends what was added and null for what was emptied', () => {
    const typed = { ...metadataOf(proposal), publisher: ' The Example ', byline: ' ' }
    expect(changedMetadata(proposal, typed)).toEqual({ publisher: 'The Example', byline: null })
  })

  it('sends pasted words to the letter, as JSON', () => {
    expect(importBody({ text: ' Words\r\n\u00a0' }, { drop: [1], keep: [] })).toEqual({
      text: ' Words\r\n\u00a0',
      drop: [1],
      keep: [],
    })
  })

  it('sends an address as JSON', () => {
    const url = 'https://example.org/a'
    expect(importBody({ url }, { drop: [], keep: [2] })).toEqual({ url, drop: [], keep: [2] })
  })

  it('sends a file as a form with the same fields', () => {
    const file = new File(['x'], 'a.html', { type: 'text/html' })
    const form = importBody({ file }, { drop: [1, 2], keep: [], publisher: 'P', byline: null })
    expect(form).toBeInstanceOf(FormData)
    expect(form instanceof FormData && [...form.entries()]).toEqual([
      ['file', file],
      ['drop', '[1,2]'],
      ['keep', '[]'],
      ['publisher', 'P'],
      ['byline', ''],
    ])
  })
})
