import { z } from 'zod'
import { webAddress } from '../../sources/source'
import { edition } from '../edition'

/**
 * The JSON Schema (draft 2020-12) of an edition as a file: what `editionJson` writes and `plumbline-data` of an annotated
 * page holds. It says the form; that parts do not contradict each other is checked when a file is read. `id` is the
 * address at which the schema is published.
 */
export function editionJsonSchema(id: string): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(edition, {
    io: 'input',
    target: 'draft-2020-12',
    override: ({ zodSchema, jsonSchema, path }) => {
      const isLink = (path.at(-1) === 'href' || path.includes('src')) && jsonSchema.type === 'string'
      if (zodSchema === webAddress || isLink) jsonSchema.pattern = '^[Hh][Tt][Tt][Pp][Ss]?://'
    },
  })
  return {
    $schema,
    $id: id,
    title: 'Edition of a check by Plumbline',
    description:
      'One published or present state of the check of an article: its text, its claims with ratings and sources, corrections. A member that is not known may be null or missing.',
    ...schema,
  }
}
