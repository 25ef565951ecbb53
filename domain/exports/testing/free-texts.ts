/** The paths of all texts that a schema leaves free, as `claims[].summary`; closed lists and dates are not. */
export function freeTexts(schema: unknown, path = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { type, pattern, enum: closed, const: one, format } = schema as Record<string, unknown>
  const { properties, items, anyOf, oneOf } = schema as Record<string, unknown>
  if ([type].flat().includes('string')) return (pattern ?? closed ?? one ?? format) ? [] : [path]
  return [
    ...Object.entries(properties ?? {}).flatMap(([name, inner]) => freeTexts(inner, `${path}.${name}`)),
    ...(items ? freeTexts(items, `${path}[]`) : []),
    ...[anyOf, oneOf].flatMap((list) =>
      Array.isArray(list) ? list.flatMap((inner) => freeTexts(inner, path)) : [],
    ),
  ]
}

/** The paths of all texts of a value that hold a word. */
export function pathsWith(value: unknown, text: string, path = ''): string[] {
  if (typeof value === 'string') return value.includes(text) ? [path] : []
  if (Array.isArray(value)) return value.flatMap((inner) => pathsWith(inner, text, `${path}[]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => pathsWith(inner, text, `${path}.${name}`))
}
