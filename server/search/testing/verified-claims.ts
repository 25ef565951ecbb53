import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Claims that were verified, posts that repeat them, and which answers which; in a folder beside the project. */
export interface VerifiedClaims {
  claims: { id: string; statement: string; title: string }[]
  posts: { id: string; text: string }[]
  /** The ids of the claims that answer a post. */
  answers: Map<string, Set<string>>
}

const folder = path.resolve('../shared/dev-data/checked-before')

/** Reads the data; `null` where it is not there, since it is no part of the project. */
export function readVerifiedClaims(): VerifiedClaims | null {
  if (!existsSync(folder)) return null
  const [, ...claims] = table('verified_claims.docs.tsv')
  const [, ...posts] = table('train/tweets.queries.tsv')
  const answers = new Map<string, Set<string>>()
  for (const line of readFileSync(path.join(folder, 'train/tweet-vclaim-pairs.qrels'), 'utf8').split('\n')) {
    const [post, , claim] = line.trim().split(/\s+/)
    if (post && claim) answers.set(post, (answers.get(post) ?? new Set()).add(claim))
  }
  return {
    claims: claims.map(([id = '', statement = '', title = '']) => ({ id, statement, title })),
    posts: posts.map(([id = '', text = '']) => ({ id, text })),
    answers,
  }
}

/** Rows of a file whose cells are parted by tabs; quotation marks around a cell are doubled in it. */
function table(name: string): string[][] {
  const text = readFileSync(path.join(folder, name), 'utf8')
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|\r|$)/g,
  )) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replace(/""/g, '"'))
    if (end !== '\t') rows.push([])
  }
  return rows.filter((row) => row.length > 1)
}
