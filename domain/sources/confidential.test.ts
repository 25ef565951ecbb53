import { describe, expect, test } from 'vitest'
import { decideConfidence, mayReadSource, touchesConfidence, type Confidence } from './confidential'

const open: Confidence = {
  confidential: false,
  publicDescription: null,
  confidentialReason: null,
  readers: [],
}
const kept: Confidence = {
  confidential: true,
  publicDescription: 'A pilot',
  confidentialReason: 'Feared for her job',
  readers: ['ana', 'ben'],
}
const members = new Set(['ana', 'ben', 'eva'])

describe('who may know a source', () => {
  test('making one confidential needs a description and a reason, and names whoever does it', () => {
    const { errors } = decideConfidence(open, { confidential: true, publicDescription: '  ' }, 'ana', members)
    expect(errors.map((error) => error.path)).toEqual(['/publicDescription', '/confidentialReason'])
    const words = { publicDescription: ' A pilot ', confidentialReason: 'Feared for her job' }
    const made = decideConfidence(open, { confidential: true, ...words, readers: ['ben'] }, 'ana', members)
    expect(made).toEqual({ next: kept, errors: [] })
  })

  test('readers are members, and whoever changes them stays one', () => {
    expect(decideConfidence(kept, { readers: ['zoe'] }, 'ana', members).errors).toEqual([
      { path: '/readers/0', message: 'Nobody in the team has this id.' },
    ])
    expect(decideConfidence(kept, { readers: ['eva'] }, 'ben', members).next.readers).toEqual(['ben', 'eva'])
  })

  test('opening it forgets what was said; an open one takes no readers', () => {
    expect(decideConfidence(kept, { confidential: false }, 'ana', members)).toEqual({
      next: open,
      errors: [],
    })
    expect(decideConfidence(open, { readers: ['ana'] }, 'ana', members).errors).toHaveLength(1)
  })

  test('only who is named may read it, whatever their role', () => {
    const source = { confidential: true, readers: [{ userId: 'ana' }] }
    expect(mayReadSource('ana', source)).toBe(true)
    expect(mayReadSource('owner', source)).toBe(false)
    expect(mayReadSource('owner', { ...source, confidential: false })).toBe(true)
    expect(touchesConfidence({ readers: [] })).toBe(true)
    expect(touchesConfidence({})).toBe(false)
  })
})
