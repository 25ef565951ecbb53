import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { expect, test } from 'vitest'
import { anyEdition } from '../testing/any-edition'
import { fullEdition } from '../testing/full-edition'
import { attribute, descendants, words } from '../testing/page-tree'
import { fragmentHtml } from './fragment'
import { fragmentStyle } from './style'

const elementsOf = (html: string) => descendants(parseFragment(html))

/** The selectors of a style sheet, those in media queries too. */
function selectors(css: string): string[] {
  return css
    .replace(/@media[^{]*\{/g, '')
    .split('}')
    .flatMap((rule) => (rule.includes('{') ? separated(rule.slice(0, rule.indexOf('{'))) : []))
}

/** Split at the commas that stand in no bracket. */
function separated(list: string): string[] {
  const parts = ['']
  let depth = 0
  for (const letter of list) {
    if (letter === '(') depth++
    if (letter === ')') depth--
    if (letter === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return parts.map((part) => part.trim())
}

test('its style reaches nothing outside of it', () => {
  const all = selectors(fragmentStyle)
  expect(all.length).toBeGreaterThan(150)
  for (const selector of all) expect(selector).toMatch(/^\.(plumbline|pl-)/)
  expect(fragmentStyle).not.toMatch(/@page|@import|url\(/)
})

test('is one element with the desk’s words, the article, the notes and the ClaimReview', () => {
  const html = fragmentHtml(fullEdition())
  expect(parseFragment(html).childNodes.filter((node) => 'tagName' in node)).toHaveLength(1)
  const elements = elementsOf(html)
  const tags = elements.map(({ tagName }) => tagName)
  for (const tag of ['html', 'head', 'body', 'main', 'h1', 'link', 'form']) expect(tags).not.toContain(tag)
  expect(tags.filter((tag) => tag === 'article')).toHaveLength(1)
  expect(tags.filter((tag) => /^h\d$/.test(tag))[0]).toBe('h2')
  const [data] = elements.filter(({ tagName }) => tagName === 'script')
  expect(data && JSON.parse(words(data))).toHaveLength(2)
})

test('its ids are of claims or begin with our prefix, and all that it refers to is there', () => {
  fc.assert(
    fc.property(fc.oneof(anyEdition, fc.constant(fullEdition())), (edition) => {
      const elements = elementsOf(fragmentHtml(edition))
      const ids = elements.flatMap((element) => attribute(element, 'id') ?? [])
      for (const id of ids) expect(id).toMatch(/^(claim-\d+$|pl-)/)
      expect(new Set(ids).size).toBe(ids.length)
      const targets = elements
        .flatMap((element) => attribute(element, 'href') ?? '')
        .filter((href) => href[0] === '#')
      for (const target of targets) expect(ids).toContain(target.slice(1))
      const names = elements.flatMap((element) => attribute(element, 'aria-labelledby') ?? [])
      for (const name of names) expect(ids).toContain(name)
    }),
    { numRuns: 60 },
  )
})

test('headings skip no level below the page’s own', () => {
  const levels = elementsOf(fragmentHtml(fullEdition())).flatMap(({ tagName }) =>
    /^h\d$/.test(tagName) ? [Number(tagName[1])] : [],
  )
  levels.forEach((level, index) => expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 1) + 1))
})
