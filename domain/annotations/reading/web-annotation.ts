import { isRecord } from '../../exports/restore/re-anchor'
import type { ForeignAnnotation } from '../annotation'
import { authorOf, instantOf, listOf, member, namesOf, recordsOf, textOf, type Json } from './json'
import { plainText } from './plain-text'
import { deepest, targetsOf } from './selectors'

/** Whether an object says that it is an annotation, or a page or collection of them. */
export function isWebAnnotation(value: unknown): value is Json {
  if (!isRecord(value)) return false
  const types = namesOf(member(value, 'type'))
  return ['Annotation', 'AnnotationPage', 'AnnotationCollection'].some((type) => types.includes(type))
}

/**
 * The annotations in what W3C calls an annotation, a page or a collection: those that are there, not those at addresses
 * that it names. Motivations and purposes of a list are as good as single ones.
 */
export function readWebAnnotations(value: Json): ForeignAnnotation[] {
  return annotationsIn(value, 0).map(readWebAnnotation)
}

function annotationsIn(value: Json, depth: number): Json[] {
  if (depth > deepest) return []
  if (namesOf(member(value, 'type')).includes('Annotation')) return [value]
  const inner = [...listOf(member(value, 'items')), ...listOf(value.first), ...listOf(value.next)]
  return inner.filter(isRecord).flatMap((one) => annotationsIn(one, depth + 1))
}

/** What the bodies of an annotation say. */
interface Said {
  texts: string[]
  tags: string[]
  author: string | null
}

function readWebAnnotation(value: Json): ForeignAnnotation {
  const motivations = namesOf(value.motivation)
  const bodies = [...listOf(value.bodyValue).filter((body) => textOf(body) !== null), ...listOf(value.body)]
  const said = bodies.map((body, index) =>
    typeof body === 'string' && listOf(value.bodyValue).length > index
      ? { texts: [body], tags: [], author: null }
      : readBody(body, motivations, 0),
  )
  const answers = motivations.includes('replying') ? recordIds(value.target) : []
  return {
    id: textOf(member(value, 'id')),
    author:
      authorOf(value.creator ?? value['dcterms:creator']) ??
      said.find(({ author }) => author)?.author ??
      null,
    createdAt: instantOf(value.created ?? value['dcterms:created']),
    assesses: motivations.some((motivation) => motivation === 'assessing' || motivation === 'classifying'),
    texts: said.flatMap(({ texts }) => texts),
    tags: said.flatMap(({ tags }) => tags),
    targets: answers.length > 0 ? [] : targetsOf(value.target, 'code-point'),
    answers,
  }
}

/** The addresses that targets name as a whole: what is answered, where that is another annotation. */
function recordIds(target: unknown): string[] {
  return listOf(target).flatMap((one) => {
    if (!isRecord(one)) return textOf(one) ?? []
    return one.selector === undefined ? (textOf(member(one, 'id') ?? member(one, 'source')) ?? []) : []
  })
}

const nothing: Said = { texts: [], tags: [], author: null }

function readBody(body: unknown, motivations: string[], depth: number): Said {
  if (depth > deepest) return nothing
  if (typeof body === 'string') return { ...nothing, texts: textOf(body) === null ? [] : [body] }
  if (!isRecord(body)) return nothing
  const items = member(body, 'items')
  if (items !== undefined) {
    const isChoice = namesOf(member(body, 'type')).includes('Choice')
    const chosen = isChoice ? listOf(items).slice(0, 1) : listOf(items)
    return joined(chosen.map((item) => readBody(item, motivations, depth + 1)))
  }
  const author = authorOf(body.creator)
  const purposes = namesOf(body.purpose)
  const isTag = (purposes.length > 0 ? purposes : motivations).includes('tagging')
  const value = textOf(listOf(member(body, 'value'))[0]) ?? textOf(body['rdf:value']) ?? textOf(body.chars)
  if (value !== null) {
    const text = textOf(body.format)?.toLowerCase().startsWith('text/html') ? plainText(value) : value
    return isTag ? { texts: [], tags: [text], author } : { texts: [text], tags: [], author }
  }
  const inner = recordsOf(body.source)
  if (inner.length > 0) return joined(inner.map((one) => readBody(one, motivations, depth + 1)))
  // What classifies points into a vocabulary, which is no text for people.
  const address = purposes.includes('classifying') ? null : textOf(body.source ?? member(body, 'id'))
  return { texts: address === null ? [] : [address], tags: [], author }
}

function joined(said: Said[]): Said {
  return {
    texts: said.flatMap(({ texts }) => texts),
    tags: said.flatMap(({ tags }) => tags),
    author: said.find(({ author }) => author !== null)?.author ?? null,
  }
}
