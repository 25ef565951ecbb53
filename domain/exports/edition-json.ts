import type { Edition } from './edition'
import { editionData } from './edition-data'

/**
 * An edition as a JSON file: what `plumbline-data` of the annotated page holds, indented and with a line end. Same
 * input, same bytes; `readEditionFile` reads it back as the same value.
 */
export function editionJson(edition: Edition): string {
  return `${JSON.stringify(editionData(edition), null, 2)}\n`
}
