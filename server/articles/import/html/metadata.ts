import { knownLocale } from '@/domain/articles/language-tag'
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { normaliseText } from '@/domain/articles/normalise'
import { publishedInstant } from '@/domain/articles/paste/dates/published-instant'
import { isWebAddress } from '@/domain/sources/address'
import { isCleanText } from '@/domain/text'
import { attribute, elements, textOf, type Element } from './tree'
import { articleData, type ArticleData } from './json-ld'

/** What a page says about its article outside of the text. What is not said is `null`. */
export interface PageMetadata {
  title: string | null
  description: string | null
  byline: string | null
  publisher: string | null
  publishedAt: string | null
  sourceUrl: string | null
  language: string | null
  direction: 'ltr' | 'rtl' | null
  /** The whole `<title>`, which often names the outlet too. */
  documentTitle: string | null
  /** The text of the article as the page's data gives it, which may hold tags. */
  body: string | null
}

/** A value as it may be stored: its letters normalised, of a length that is no whole text, else `null`. */
export function cleanValue(value: string | null | undefined, longest = 500): string | null {
  if (!value || value.length > longest * 4 || !isCleanText(value)) return null
  const text = normaliseText(value)
  return text !== '' && text.length <= longest ? text : null
}

/** The address made absolute, where it is http or https. */
export function webAddress(value: string | null | undefined, base: string | null): string | null {
  const text = value?.trim() ?? ''
  if (text === '') return null
  if (isWebAddress(text)) return text
  if (base === null || !URL.canParse(text, base)) return null
  const absolute = new URL(text, base).href
  return isWebAddress(absolute) ? absolute : null
}

/** A BCP 47 tag in its usual case, `null` for what is none. */
export function languageTag(value: string | null | undefined): string | null {
  const text = value?.trim().replace(/_/g, '-') ?? ''
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(text)) return null
  return knownLocale(text) ?? null
}

/** The first of the named `<meta>` elements that says something. */
function metaValue(metas: Map<string, string>, ...names: string[]): string | null {
  for (const name of names) {
    const value = cleanValue(metas.get(name), 2000)
    if (value) return value
  }
  return null
}

function metaMap(all: Element[]): Map<string, string> {
  const map = new Map<string, string>()
  for (const element of all) {
    if (element.tagName !== 'meta') continue
    const name = (
      attribute(element, 'property') ??
      attribute(element, 'name') ??
      attribute(element, 'itemprop')
    )
      ?.toLowerCase()
      .trim()
    const content = attribute(element, 'content')
    if (name && content?.trim() && !map.has(name)) map.set(name, content)
  }
  return map
}

/** The title without the outlet's name at its end ("Mayor resigns - The Daily Example", "… | Example"). */
function withoutOutlet(title: string, publisher: string | null): string {
  const parts = title.split(/ [|–—»·-] /u)
  const last = parts.at(-1) ?? ''
  if (parts.length < 2) return title
  const named =
    publisher !== null &&
    last
      .toLowerCase()
      .replace(/^the /u, '')
      .startsWith(publisher.toLowerCase().replace(/^the /u, '').slice(0, 8))
  const rest = title.slice(0, title.lastIndexOf(last)).replace(/ [|–—»·-] $/u, '')
  return named || (last.split(' ').length <= 4 && rest.split(' ').length >= 4) ? rest : title
}

/** Names in elements marked as the author's (`rel=author`, `itemprop=author`), each once. */
function markedAuthors(all: Element[]): string | null {
  const names = all
    .filter(
      (element) => attribute(element, 'rel') === 'author' || attribute(element, 'itemprop') === 'author',
    )
    .map((element) => {
      const named = elements(element).find((inner) => attribute(inner, 'itemprop') === 'name')
      return cleanValue(attribute(named ?? element, 'content') ?? textOf(named ?? element), 100)
    })
    .filter((name): name is string => name !== null && !/^https?:/u.test(name))
  return [...new Set(names)].slice(0, 6).join(', ') || null
}

const bare = (name: string | null): string | null =>
  name?.replace(/^(?:by|von|par|por|di|door)\s+/iu, '').trim() || null

/** The instant or date of the element that says when the article was published. */
function markedTime(all: Element[]): string | null {
  const times = all.filter((element) => element.tagName === 'time' && attribute(element, 'datetime'))
  const published = times.find(
    (element) =>
      /datepublished/iu.test(attribute(element, 'itemprop') ?? '') || attribute(element, 'pubdate') !== null,
  )
  const marked = all.find((element) => attribute(element, 'itemprop') === 'datePublished')
  return publishedInstant(
    attribute(published ?? marked ?? times[0], 'datetime') ?? attribute(marked, 'content'),
  )
}

/**
 * What the page says about itself in JSON-LD, OpenGraph and other `<meta>` elements, `<time>`, `rel=author`,
 * `<html lang dir>` and the canonical link. `url` is where the page came from, if that is known.
 */
export function readMetadata(document: Tree.Document, url: string | null): PageMetadata {
  const all = elements(document)
  const metas = metaMap(all)
  const data: ArticleData = articleData(
    all
      .filter((element) => /ld\+json/iu.test(attribute(element, 'type') ?? ''))
      .map((element) => rawText(element)),
  )
  const html = all.find((element) => element.tagName === 'html')
  const body = all.find((element) => element.tagName === 'body')
  const titleElement = all.find((element) => element.tagName === 'title')
  const documentTitle = titleElement ? cleanValue(textOf(titleElement)) : null
  const outlet =
    cleanValue(data.publisher, 200) ?? metaValue(metas, 'og:site_name', 'dc.publisher', 'application-name')
  // Some add their slogan: "The Example - News you can use".
  const publisher = outlet?.split(/ [|–—-] /u)[0] ?? null
  const canonical = all.find(
    (element) => element.tagName === 'link' && attribute(element, 'rel')?.toLowerCase() === 'canonical',
  )
  const title =
    cleanValue(data.headline) ??
    metaValue(metas, 'og:title', 'dc.title', 'twitter:title') ??
    (documentTitle && withoutOutlet(documentTitle, publisher))
  const byline =
    cleanValue(data.authors.flatMap((name) => cleanValue(name, 100) ?? []).join(', ')) ??
    metaValue(
      metas,
      'author',
      'byl',
      'dc.creator',
      'parsely-author',
      'sailthru.author',
      'article:author_name',
    ) ??
    markedAuthors(all)
  const author = metaValue(metas, 'article:author')
  const direction = (attribute(html, 'dir') ?? attribute(body, 'dir'))?.toLowerCase()
  return {
    title: title && withoutOutlet(title, publisher),
    description:
      cleanValue(data.description, 2000) ??
      metaValue(metas, 'og:description', 'description', 'twitter:description'),
    byline: bare(byline ?? (author && !/^https?:/u.test(author) ? author : null)),
    publisher,
    publishedAt:
      publishedInstant(data.datePublished) ??
      publishedInstant(
        metaValue(
          metas,
          'article:published_time',
          'og:published_time',
          'datepublished',
          'date',
          'dc.date',
          'dc.date.issued',
          'dcterms.created',
          'parsely-pub-date',
          'sailthru.date',
          'pubdate',
          'publishdate',
          'publish-date',
        ),
      ) ??
      markedTime(all),
    sourceUrl:
      webAddress(attribute(canonical, 'href'), url) ??
      webAddress(metaValue(metas, 'og:url'), url) ??
      webAddress(data.url, url) ??
      webAddress(url, null),
    language:
      languageTag(attribute(html, 'lang')) ??
      languageTag(attribute(body, 'lang')) ??
      languageTag(data.language) ??
      languageTag(metaValue(metas, 'og:locale', 'content-language', 'language')),
    direction: direction === 'rtl' || direction === 'ltr' ? direction : null,
    documentTitle,
    body: data.body,
  }
}

const rawText = (element: Element): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
