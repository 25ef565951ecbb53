import { expect, test } from 'vitest'
import { citationOf, editionOf, paragraph } from '../testing/edition-of'
import { annotatedHtml } from './annotated-html'

const count = 50
const statement = (number: number) => `The harbour took in ${number} ships that year.`
const summary = (number: number) => `The port counted ${number + 7}.`
const blocks = Array.from({ length: count }, (_, index) =>
  paragraph(`In its report the port writes that ${index + 1} ships came. Nobody had counted them before.`),
)
const edition = editionOf(
  blocks,
  Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    quotes: [`${index + 1} ships came`],
    statement: statement(index + 1),
    summary: summary(index + 1),
    citations: [citationOf(1)],
  })),
)

// The words of the article, and those of the desk once, as each would be in any page.
const bytes = (text: string) => new TextEncoder().encode(text).length
const own = edition.claims.map(
  ({ statement, summary }) =>
    `${statement}${summary}https://statistics.example/tables/1Table 1Office of Statistics`,
)
const words = bytes(edition.text + own.join(''))
const html = annotatedHtml(edition, { sha256Base64: (text) => `hash of ${text.length} letters` })
const data = /<script type=[^]*?<\/script>\n/g

test('the markup and the style of fifty claims weigh less than 65 kB', () => {
  expect(bytes(html.replace(data, '')) - words).toBeLessThan(65_000)
})

test('the data of fifty claims, in its three forms, weighs less than 105 kB', () => {
  const blocksOfData = html.match(data) ?? []
  expect(blocksOfData).toHaveLength(3)
  expect(bytes(blocksOfData.join(''))).toBeLessThan(105_000)
})
