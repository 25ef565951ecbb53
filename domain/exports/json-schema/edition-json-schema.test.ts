import Ajv from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editionJson } from '../edition-json'
import { excerptsOf } from '../excerpts'
import { anyEdition } from '../testing/any-edition'
import { citationOf, editionOf, paragraph } from '../testing/edition-of'
import { editionJsonSchema } from './edition-json-schema'

const address = 'https://desk.example/api/v1/schemas/edition'
const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictTuples: false })
addFormats(ajv)
const validate = ajv.compile(editionJsonSchema(address))
const isValid = (value: unknown) => validate(value)
const sample = (): Record<string, unknown> =>
  JSON.parse(
    editionJson(
      editionOf(
        [paragraph('Two ships sank.')],
        [{ number: 1, quotes: ['ships'], citations: [citationOf(1)] }],
      ),
    ),
  )

const linkTo = (href: string) => ({
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }] },
  ],
})

describe('the schema of an edition', () => {
  test('names itself and its draft', () => {
    expect(editionJsonSchema(address)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: address,
      type: 'object',
    })
  })

  test('takes every file that we write, whole or as excerpts', () => {
    fc.assert(
      fc.property(anyEdition, fc.boolean(), (whole, isExcerpts) => {
        validate(JSON.parse(editionJson(isExcerpts ? excerptsOf(whole) : whole)))
        expect(validate.errors ?? []).toEqual([])
      }),
    )
  })

  test('refuses what is missing, unknown or of another form', () => {
    expect(isValid(sample())).toBe(true)
    expect(isValid({ ...sample(), document: linkTo('https://a.example/') })).toBe(true)
    for (const member of ['schemaVersion', 'team', 'article', 'check', 'revision', 'document']) {
      const { [member]: _, ...rest } = sample()
      expect(isValid(rest), member).toBe(false)
    }
    const broken: [string, unknown][] = [
      ['schemaVersion', 2],
      ['mode', 'half'],
      ['publicUrl', 5],
      ['checkedAt', 'yesterday'],
      ['publicUrl', 'javascript:alert(1)'],
      ['claims', [{ number: 0, statement: 'x', state: 'ruled' }]],
      ['claims', [{ number: 1, statement: 'x', state: 'guessed' }]],
      ['document', { type: 'doc', content: [{ type: 'script' }] }],
      ['revision', { number: 1, sha256: 'short', createdAt: '2025' }],
      ['extra', true],
      ['document', linkTo('javascript:alert(1)')],
    ]
    for (const [member, value] of broken)
      expect(isValid({ ...sample(), [member]: value }), `${member} ${JSON.stringify(value)}`).toBe(false)
  })
})
