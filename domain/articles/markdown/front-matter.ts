/** The keys and values at the top of a Markdown file, and the text below them. */
export interface FrontMatter {
  values: Map<string, string>
  body: string
}

/** More lines than this between the two `---` are a text that starts with a rule. */
const mostLines = 100

/** Reads the front matter of a Markdown file: plain `key: value` lines and simple lists between `---` lines at its top. */
export function readFrontMatter(markdown: string): FrontMatter {
  const none: FrontMatter = { values: new Map(), body: markdown }
  if (!/^---[ \t]*\n/u.test(markdown)) return none
  const lines = markdown.split('\n', mostLines + 1)
  const end = lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/u.test(line))
  if (end < 2) return none
  const values = new Map<string, string>()
  let key = ''
  for (const line of lines.slice(1, end)) {
    const pair = /^([A-Za-z][\w -]{0,40}):(?:\s(.*))?$/u.exec(line)
    const item = /^\s*-\s(.*)$/u.exec(line)?.[1]?.trim()
    if (pair?.[1]) {
      key = pair[1].trim().toLowerCase()
      values.set(key, unquoted(pair[2] ?? ''))
    } else if (item && key) {
      const before = values.get(key)
      values.set(key, before ? `${before}, ${unquoted(item)}` : unquoted(item))
    } else if (line.trim() !== '' && !/^\s|^#/u.test(line)) return none
  }
  if (values.size === 0) return none
  const body = markdown
    .split('\n')
    .slice(end + 1)
    .join('\n')
  return { values, body }
}

function unquoted(value: string): string {
  const text = value.trim()
  const list = /^\[(.*)\]$/u.exec(text)?.[1]
  if (list !== undefined) return list.split(',').map(unquoted).join(', ')
  return /^(["'])(.*)\1$/u.exec(text)?.[2] ?? text
}
