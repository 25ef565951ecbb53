import { trimCharacters } from '@/domain/text'

/** A short part of a public address: the title's Latin letters and digits, at most 60, and four random ones. */
export function slugOf(title: string | null, id: string): string {
  const letters = (title ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  const words = trimCharacters(letters.slice(0, 60), '-')
  return `${words || 'article'}-${id.slice(0, 5)}`
}
