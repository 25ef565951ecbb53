import { strToU8, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { markComments } from './comment-marks'
import type { DocxPackage } from './docx-package'

/** Styles that mean more than a paragraph. Word writes the English names into files of every language. */
const styleMap = [
  "p[style-name='Title'] => h1.docx-title:fresh",
  "p[style-name='Subtitle'] => p.standfirst:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='Block Text'] => blockquote:fresh",
  "p[style-name='Quotations'] => blockquote:fresh",
  "p[style-name='caption'] => p.docx-caption:fresh",
]

/**
 * The document as HTML by mammoth, with the places of comments as marks in the text. It gets a package of the checked
 * parts alone: no picture, macro or other file is there to be read. Insertions are kept, deletions are not.
 */
export async function docxHtml({ parts }: DocxPackage): Promise<string> {
  const files = [...parts].map(([name, xml]) => {
    const marked = /(?:^|\/)(?:document|footnotes|endnotes)\d*\.xml$/u.test(name) ? markComments(xml) : xml
    return [name, strToU8(marked)] as const
  })
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(zipSync(Object.fromEntries(files), { level: 0 })) },
    {
      styleMap,
      includeEmbeddedStyleMap: false,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    },
  )
  // What leads back from a note to its mark is no word of the article.
  return value.replace(/ ?<a href="#(?:foot|end)note-ref-[\w-]{1,40}">↑<\/a>/gu, '')
}
