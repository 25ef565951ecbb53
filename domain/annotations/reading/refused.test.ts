import { describe, expect, test } from 'vitest'
import { isProblem } from '../../problem'
import { plainText } from './plain-text'
import { readAnnotations } from './read-annotations'

const annotation = (members: Record<string, unknown>) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'http://example.org/anno1',
  type: 'Annotation',
  ...members,
})
const target = (selector: unknown) => ({ source: 'http://example.org/page1', selector })
const quote = {
  type: 'TextQuoteSelector',
  exact: 'anotation',
  prefix: 'this is an ',
  suffix: ' that has some',
}

describe('what is no annotation is refused with a sentence', () => {
  const nested = JSON.parse(`${'{"type":"AnnotationPage","items":['.repeat(400)}${']}'.repeat(400)}`)
  test.each<[string, unknown]>([
    ['nothing', null],
    ['a number', 7],
    ['a word', 'Annotation'],
    ['an empty list', []],
    ['an empty object', {}],
    ['a list of words', ['a', 'b']],
    ['a list of lists', [[annotation({})]]],
    ['another type', { type: 'Note', content: 'x' }],
    ['one good and one bad', [annotation({ target: 'http://x.example' }), { type: 'Person' }]],
    ['both formats in one list', [annotation({}), { uri: 'http://x.example', user: 'acct:a@b' }]],
    ['rows of something', { rows: [{ a: 1 }] }],
    ['rows that are words', { rows: ['x'], total: 1 }],
    [
      'a collection by its address',
      { type: 'AnnotationCollection', total: 9, first: 'http://x.example/page1' },
    ],
    ['too many', Array.from({ length: 20_001 }, () => annotation({}))],
    ['too many rows', { rows: Array.from({ length: 20_001 }, () => ({ uri: 'x', user: 'y' })) }],
  ])('%s', (_, value) => {
    let said = ''
    try {
      readAnnotations(value)
    } catch (thrown) {
      if (isProblem(thrown) && thrown.code === 'not-annotations') said = thrown.message
    }
    expect(said).toMatch(/^These are no annotations that can be read\. .+\.$/)
  })

  test.each<[string, unknown]>([
    ['pages in pages in pages', nested],
    [
      'selectors that refine each other for ever',
      annotation({
        target: target(
          Array.from({ length: 60 }).reduce<unknown>(
            (inner) => ({ type: 'CssSelector', refinedBy: inner }),
            quote,
          ),
        ),
      }),
    ],
    ['targets that are numbers', annotation({ target: [1, true, null] })],
    ['a selector without words', annotation({ target: target({ type: 'TextQuoteSelector', exact: '  ' }) })],
    [
      'offsets that are none',
      annotation({
        target: target([
          { type: 'TextPositionSelector', start: -1, end: 1e99 },
          { type: 'TextPositionSelector', start: '1', end: '4' },
        ]),
      }),
    ],
    ['a broken escape in a fragment', annotation({ target: 'http://x.example/#:~:text=%E0%A4%A' })],
    ['a time of the year 275760', annotation({ created: '+275760-09-13T00:00:00Z', target: 'x' })],
    ['a body that is a number', annotation({ body: 7, target: 'x' })],
  ])('%s stops nothing', (_, value) => {
    expect(() => readAnnotations(value)).not.toThrow()
  })
})

test('HTML becomes words that no reader runs', () => {
  expect(
    plainText('<p>One &lt;b&gt;</p><p>two<br>three</p><script>x</script>&#0;&#xD800;&#128077;&bogus;'),
  ).toBe('One <b>\ntwo\nthree\nx👍&bogus;')
  const started = performance.now()
  plainText('<'.repeat(500_000) + '&#'.repeat(200_000))
  expect(performance.now() - started).toBeLessThan(1_000)
})
