import { strToU8, zipSync } from 'fflate'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** A run of words, with properties where given (`<w:b/>`). */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

/** A paragraph of runs or of plain words, in a style where one is named. */
export const paragraph = (content: string, style = ''): string =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${content.startsWith('<') ? content : run(content)}</w:p>`

const styleNames: Record<string, string> = {
  Title: 'Title',
  Subtitle: 'Subtitle',
  Heading1: 'heading 1',
  Heading2: 'heading 2',
  Quote: 'Quote',
  Caption: 'caption',
}
const styles = `${xml}<w:styles ${w}>${Object.entries(styleNames)
  .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
  .join('')}</w:styles>`

const relation = (id: string, type: string, target: string, external = false): string =>
  `<Relationship Id="${id}" Type="${officeDocument}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`
const relations = (inner: string): string =>
  `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`

/** The relation of a document to something outside of the file. */
export const outside = (type: string, target: string): string => relation('rIdOut', type, target, true)

/** The parts of a Word file as Word writes them, for tests: `body` is the XML of the document's body. */
export function docxParts(
  body: string,
  more: { parts?: Record<string, string>; relations?: string } = {},
): Record<string, Uint8Array> {
  const texts: Record<string, string> = {
    '[Content_Types].xml': `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': `${xml}<w:document ${w} xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:r="${officeDocument}"><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations(
      ['styles', 'numbering', 'footnotes', 'comments']
        .map((part) => relation(`rId-${part}`, part, `${part}.xml`))
        .join('') + (more.relations ?? ''),
    ),
    'word/styles.xml': styles,
    'word/numbering.xml': `${xml}<w:numbering ${w}><w:abstractNum w:abstractNumId="0">${[0, 1]
      .map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="bullet"/></w:lvl>`)
      .join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    ...more.parts,
  }
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]))
}

/** A Word file. */
export function makeDocx(body: string, more: Parameters<typeof docxParts>[1] = {}): Uint8Array {
  return zipSync(docxParts(body, more))
}

/** A list item at a depth, from 0. */
export const item = (text: string, depth = 0): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(text)}</w:p>`

/** The comments part of a file; each has its paragraph's id, so that answers can be told. */
export const commentsPart = (
  comments: { id: number; author: string; date?: string; text: string }[],
): string =>
  `${xml}<w:comments ${w} xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">${comments
    .map(
      ({ id, author, date, text }) =>
        `<w:comment w:id="${id}" w:author="${author}"${date ? ` w:date="${date}"` : ''}><w:p w14:paraId="0000000${id}">${run(text)}</w:p></w:comment>`,
    )
    .join('')}</w:comments>`

export const commentStart = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`
export const commentEnd = (id: number): string =>
  `<w:commentRangeEnd w:id="${id}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`
