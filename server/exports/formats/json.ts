import { editionJson } from '@/domain/exports/edition-json'
import { downloadOf } from '../download'

/** The same data as the annotated page holds, as a file of its own. */
export const exportJson = downloadOf({
  name: 'json',
  summary:
    'The article with its claims and rulings as JSON: everything that importing it back needs. Its JSON Schema is at /schemas/edition.',
  mediaType: 'application/json; charset=utf-8',
  ending: 'json',
  write: editionJson,
})
