import { refuseUncleanText } from '@/server/http/body'

/** Nothing that is imported is nested half as deep. */
const deepest = 500

/**
 * The value of a JSON text that came in a file, or why there is none. Deep nesting is found before anything is built of
 * it. Throws `invalid-text` for text that no database keeps.
 */
export function parseSentJson(
  text: string,
): { value: unknown; fault: null } | { fault: 'too-deep' | 'malformed' } {
  if (isTooDeep(text)) return { fault: 'too-deep' }
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return { fault: 'malformed' }
  }
  refuseUncleanText(value)
  return { value, fault: null }
}

function isTooDeep(text: string): boolean {
  let depth = 0
  let isString = false
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]
    if (isString) {
      if (unit === '\\') at++
      else if (unit === '"') isString = false
    } else if (unit === '"') isString = true
    else if (unit === '[' || unit === '{') depth++
    else if (unit === ']' || unit === '}') depth--
    if (depth > deepest) return true
  }
  return false
}
