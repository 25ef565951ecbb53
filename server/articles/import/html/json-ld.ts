/** What the JSON-LD of a page says about its article; every value is still to be cleaned. */
export interface ArticleData {
  headline: string | null
  description: string | null
  authors: string[]
  publisher: string | null
  datePublished: string | null
  url: string | null
  language: string | null
  /** The whole text of the article, where the outlet gives it. */
  body: string | null
}

type Json = Record<string, unknown>
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const articleTypes =
  /^(?:https?:\/\/schema\.org\/)?(?:\w*NewsArticle|Article|BlogPosting|Report|\w*Article|LiveBlogPosting|ReportageNewsArticle|OpinionNewsArticle)$/u

/** All objects of a JSON-LD value that stand at its top: in arrays and `@graph`, two levels deep at most. */
function topObjects(value: unknown, depth = 0): Json[] {
  if (Array.isArray(value))
    return depth > 2 ? [] : value.slice(0, 200).flatMap((item) => topObjects(item, depth + 1))
  if (!isObject(value)) return []
  const graph = value['@graph']
  return [value, ...(graph === undefined ? [] : topObjects(graph, depth + 1))]
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' ? decodeEntities(value) : Array.isArray(value) ? textOf(value[0]) : null

/** Outlets escape their JSON-LD as if it were HTML; five entities and the numbers cover what they write. */
function decodeEntities(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/giu,
    (whole, decimal, hex, name) => {
      if (name) return named[String(name).toLowerCase()] ?? whole
      const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16)
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : whole
    },
  )
}

function names(value: unknown): string[] {
  if (typeof value === 'string') return [decodeEntities(value)]
  if (Array.isArray(value)) return value.slice(0, 12).flatMap(names)
  return isObject(value) ? names(value.name) : []
}

function addressOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  return isObject(value) ? addressOf(value['@id'] ?? value.url) : null
}

const nothing: ArticleData = {
  headline: null,
  description: null,
  authors: [],
  publisher: null,
  datePublished: null,
  url: null,
  language: null,
  body: null,
}

/** Old pages wrap scripts in comment or CDATA marks. */
const unwrapped = (script: string): string =>
  script.trim().replace(/^(?:<!--|(?:\/\/ ?)?<!\[CDATA\[)|(?:-->|(?:\/\/ ?)?\]\]>)$/gu, '')

/** The data of the first object among the scripts that is a news article, else of any article. Broken JSON is passed over. */
export function articleData(scripts: string[]): ArticleData {
  const objects = scripts.flatMap((script) => {
    try {
      return topObjects(JSON.parse(unwrapped(script)) as unknown)
    } catch {
      return []
    }
  })
  const typed = objects.filter((object) =>
    [object['@type']].flat().some((type) => typeof type === 'string' && articleTypes.test(type)),
  )
  const article = typed.find((object) => JSON.stringify(object['@type']).includes('News')) ?? typed[0]
  if (!article) return nothing
  const isPlainName = (name: string): boolean => !/^https?:/u.test(name) && name.trim() !== ''
  return {
    headline: textOf(article.headline) ?? textOf(article.name),
    description: textOf(article.description),
    authors: [...new Set(names(article.author ?? article.creator).map((name) => name.trim()))].filter(
      isPlainName,
    ),
    publisher: names(article.publisher)[0] ?? null,
    datePublished: textOf(article.datePublished) ?? textOf(article.dateCreated),
    url: addressOf(article.mainEntityOfPage) ?? addressOf(article.url),
    language: textOf(article.inLanguage),
    body: textOf(article.articleBody ?? article.text),
  }
}
