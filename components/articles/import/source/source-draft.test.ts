import { describe, expect, it } from 'vitest'
import { ApiProblem, Offline } from '../../../api/failure'
import { emptyDraft, fieldProblem, pageProblem, pastedAddress, sourceOf, withScheme } from './source-draft'

const refusal = (code: ApiProblem['code']) => new ApiProblem({ status: 422, code, detail: `Because ${code}` })

describe('what is given to be imported', () => {
  it('is what the open tab holds, and nothing where that is empty', () => {
    const draft = { ...emptyDraft, text: 'Words', url: ' example.org/a ' }
    expect(sourceOf(draft)).toEqual({ text: 'Words' })
    expect(sourceOf({ ...draft, kind: 'address' })).toEqual({ url: 'https://example.org/a' })
    expect(sourceOf({ ...draft, kind: 'file' })).toBeNull()
    expect(sourceOf({ ...draft, text: ' \n' })).toBeNull()
  })

  it.each([
    ['example.org/story', 'https://example.org/story'],
    ['http://example.org', 'http://example.org'],
    ['localhost:8099/a.html', 'https://localhost:8099/a.html'],
    ['ftp://example.org', 'ftp://example.org'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
  ])('reads the address %j as %j', (typed, expected) => {
    expect(withScheme(typed)).toBe(expected)
  })

  it('sees that the whole of a pasted text is an address', () => {
    expect(pastedAddress(' https://example.org/a?b=c\n')).toBe('https://example.org/a?b=c')
    expect(pastedAddress('https://example.org/a is where it stood')).toBeNull()
    expect(pastedAddress('Words')).toBeNull()
  })
})

describe('a refusal', () => {
  it('stands at the field that it is about', () => {
    expect(fieldProblem('paste', refusal('empty-text'))).toBe('Because empty-text')
    expect(fieldProblem('address', refusal('bad-address'))).toBe('Because bad-address')
    expect(fieldProblem('paste', refusal('bad-address'))).toBeNull()
    expect(fieldProblem('file', refusal('page-slow'))).toBeNull()
    expect(fieldProblem('file', new Offline(null))).toBeNull()
  })

  it('offers pasting where a page did not come', () => {
    expect(pageProblem(refusal('page-refused'))).toBe('Because page-refused')
    expect(pageProblem(refusal('not-public'))).toBe('Because not-public')
    expect(pageProblem(refusal('bad-address'))).toBeNull()
    expect(pageProblem(null)).toBeNull()
  })
})
