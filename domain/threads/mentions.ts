/** Somebody who can be mentioned. */
export interface Named {
  id: string
  name: string
}

/** A piece of a body: plain words, or a mention with the ids that it stands for. */
export interface BodyPart {
  text: string
  ids: string[]
}

/**
 * A body in pieces, which joined are the body. `@Name` mentions whoever bears that name, whatever the case; of
 * several names that fit, the longest counts. The first word of a name does as well where only one person begins so.
 * An @ within a word, as in an address, mentions nobody, and neither does a name that goes on as another word.
 */
export function bodyParts(body: string, people: readonly Named[]): BodyPart[] {
  const names = callNames(people)
  const parts: BodyPart[] = []
  let done = 0
  for (const { index } of body.matchAll(/(?<![\p{L}\p{M}\p{N}_.@])@/gu)) {
    if (index < done) continue
    const found = nameAt(body, index + 1, names)
    if (!found) continue
    if (index > done) parts.push({ text: body.slice(done, index), ids: [] })
    parts.push({ text: body.slice(index, found.end), ids: found.ids })
    done = found.end
  }
  return done < body.length ? [...parts, { text: body.slice(done), ids: [] }] : parts
}

/** The ids of whom a body mentions, each once, in the order of their first mention. */
export function mentionedIn(body: string, people: readonly Named[]): string[] {
  return [...new Set(bodyParts(body, people).flatMap(({ ids }) => ids))]
}

/** The name to write after an @ for one of these people: the first word where that says enough. */
export function callNameOf(person: Named, people: readonly Named[]): string {
  const [first = ''] = wordsOf(person.name)
  const ids = mentionedIn(`@${first}`, people)
  return ids.length === 1 && ids[0] === person.id ? first : person.name
}

interface CallName {
  pattern: RegExp
  ids: string[]
}

function wordsOf(name: string): string[] {
  return name.trim().split(/\s+/u).filter(Boolean)
}

/** Every name that calls somebody, the longest first. */
function callNames(people: readonly Named[]): CallName[] {
  const whole = new Map<string, Calling>()
  const firsts = new Map<string, Calling>()
  for (const { id, name } of people) {
    const words = wordsOf(name)
    const [first] = words
    if (first === undefined) continue
    add(whole, words.join(' '), id)
    add(firsts, first, id)
  }
  const short = [...firsts].filter(([key, { ids }]) => ids.length === 1 && !whole.has(key))
  return [...whole, ...short]
    .map(([, { name, ids }]) => ({ length: name.length, pattern: patternOf(name), ids }))
    .sort((a, b) => b.length - a.length)
}

interface Calling {
  /** As the first of its bearers writes it: its lower case may have other letters. */
  name: string
  ids: string[]
}

function add(names: Map<string, Calling>, name: string, id: string): void {
  const key = name.toUpperCase().toLowerCase()
  const found = names.get(key)
  if (found) found.ids.push(id)
  else names.set(key, { name, ids: [id] })
}

function patternOf(name: string): RegExp {
  const words = name.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, escaped))
  return new RegExp(`${words.join('[ \\u00a0]+')}(?![\\p{L}\\p{M}\\p{N}_]|-[\\p{L}\\p{N}])`, 'iuy')
}

function escaped(character: string): string {
  return `\\u{${character.charCodeAt(0).toString(16)}}`
}

function nameAt(body: string, at: number, names: readonly CallName[]): { end: number; ids: string[] } | null {
  for (const { pattern, ids } of names) {
    pattern.lastIndex = at
    const match = pattern.exec(body)
    if (match) return { end: at + match[0].length, ids }
  }
  return null
}
