import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { annotatedHtml } from '@/domain/exports/html/annotated-html'
import { editionOf, paragraph } from '@/domain/exports/testing/edition-of'
import { checkFile, weighFile } from './file-checks'

function parsed(html: string): Document {
  return new JSDOM(html).window.document
}

const whole = (inner: string, lang = ' lang="en"') =>
  `<!DOCTYPE html><html${lang}><head><title>x</title></head><body><h1>x</h1>${inner}</body></html>`

test('each thing that hinders a reader is found, with the claim in whose note it is', () => {
  const found = (inner: string, lang?: string) => checkFile(parsed(whole(inner, lang)))
  expect(found('')).toEqual([])
  expect(found('', '')).toEqual([{ check: 'language', count: 1, claims: [] }])
  expect(found('<div id="claim-7">A note</div>')).toEqual([{ check: 'placed', count: 1, claims: [7] }])
  expect(found('<img src="data:image/png;base64,AA">')).toEqual([{ check: 'pictures', count: 1, claims: [] }])
  expect(found('<h3>Too deep</h3>')).toEqual([{ check: 'headings', count: 1, claims: [] }])
  expect(found('<a href="#nowhere">x</a><a href="https://a.example/"></a>')).toEqual([
    { check: 'links', count: 2, claims: [] },
  ])
  expect(found('<p id="a"></p><p id="a"></p>')).toEqual([{ check: 'ids', count: 1, claims: [] }])
  expect(found('<img alt="" src="https://a.example/x.png">')).toEqual([
    { check: 'loads', count: 1, claims: [] },
  ])
})

test('a source without a title is named by its claim, once', () => {
  const note =
    '<a role="doc-noteref" href="#claim-2">2</a><div id="claim-2"><a href="https://a.example/">https://a.example/</a>' +
    '<a href="https://b.example/">https://b.example/</a></div>'
  expect(checkFile(parsed(whole(note)))).toEqual([{ check: 'bare-links', count: 2, claims: [2] }])
})

test('the parts of a page weigh as much as the page', () => {
  const edition = editionOf(
    [paragraph('The river rose by two metres – überall.'), paragraph('Nobody was hurt.')],
    [{ number: 1, quotes: ['two metres'] }],
  )
  const html = annotatedHtml(edition, { sha256Base64: () => 'AAAA' })
  const size = (text: string) => new TextEncoder().encode(text).length
  const weight = weighFile(parsed(html), size(html))
  expect(weight.text + weight.data + weight.rest).toBe(size(html))
  expect(weight.text).toBe(size(edition.text.replaceAll('\n', '')))
  expect(weight.data).toBeGreaterThan(0)
})
