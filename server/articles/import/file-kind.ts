import { problem } from '@/domain/problem'
import type { ImportKind } from './extract'

/** What a file is before it is opened: a kind of import body, or a page with its pictures in one file. */
export type FileKind = ImportKind | 'mhtml'

const kinds: { kind: FileKind; mediaType: string; extensions: string[]; aliases?: string[] }[] = [
  { kind: 'text', mediaType: 'text/plain', extensions: ['txt', 'text'] },
  {
    kind: 'markdown',
    mediaType: 'text/markdown',
    extensions: ['md', 'markdown'],
    aliases: ['text/x-markdown'],
  },
  {
    kind: 'html',
    mediaType: 'text/html',
    extensions: ['html', 'htm', 'xhtml', 'xht'],
    aliases: ['application/xhtml+xml'],
  },
  {
    kind: 'mhtml',
    mediaType: 'multipart/related',
    extensions: ['mhtml', 'mht'],
    aliases: ['application/x-mimearchive', 'message/rfc822'],
  },
  { kind: 'subtitles', mediaType: 'text/vtt', extensions: ['vtt', 'srt'], aliases: ['application/x-subrip'] },
  {
    kind: 'json',
    mediaType: 'application/json',
    extensions: ['json', 'jsonld'],
    aliases: ['application/ld+json'],
  },
  {
    kind: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx', 'docm', 'dotx'],
  },
  { kind: 'pdf', mediaType: 'application/pdf', extensions: ['pdf'] },
]

const accepted =
  'is not accepted here. Save it as Word, text, Markdown, HTML or PDF (.docx, .txt, .md, .html, .pdf) and choose that file.'

/**
 * What a file is, by its extension and, where it has none, by its media type. Throws `wrong-type`, naming what is
 * accepted, for every other kind of file.
 */
export function fileKind(name: string, mediaType = ''): FileKind {
  return knownKind(name, mediaType).kind
}

/** The media type that a file of this name is kept with; `mediaType` is what the browser said. */
export function fileMediaType(name: string, mediaType = ''): string {
  return knownKind(name, mediaType).mediaType
}

function knownKind(name: string, mediaType: string) {
  const extension = /\.([a-z0-9]{1,10})$/iu.exec(name.trim())?.[1]?.toLowerCase()
  const type = mediaType.split(';')[0]?.trim().toLowerCase() ?? ''
  const found =
    extension === undefined
      ? kinds.find((kind) => kind.mediaType === type || kind.aliases?.includes(type))
      : kinds.find(({ extensions }) => extensions.includes(extension))
  if (found) return found
  if (extension === 'doc')
    throw problem(
      'wrong-type',
      'Word files in the old .doc format are not accepted here. Save it as .docx, or paste its text.',
    )
  throw problem('wrong-type', `A ${extension ? `.${extension} file` : 'file of this kind'} ${accepted}`)
}
