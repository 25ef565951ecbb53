import { AlignmentType, LevelFormat, type INumberingOptions, type IStylesOptions } from 'docx'

/** The style of a block that is neither heading, item nor cell, by its kind. */
export const leafStyles = {
  title: 'Heading2',
  standfirst: 'Subtitle',
  paragraph: 'Normal',
  quote: 'Quote',
  caption: 'Caption',
  image: 'Caption',
} as const

/** A length in twentieths of a point. */
const indent = 360
const heading = (size: number) => ({
  run: { size, bold: true },
  paragraph: { spacing: { before: 240, after: 80 } },
})

/** The styles by the names that Word has for them in files of every language; sizes are half points. */
export function stylesOf(language: string): IStylesOptions {
  const own = (id: string, name: string, looks: object) => ({
    id,
    name,
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    ...looks,
  })
  return {
    default: {
      document: {
        run: { size: 22, language: { value: language, eastAsia: language, bidirectional: language } },
        paragraph: { spacing: { after: 120, line: 276 } },
      },
      title: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 120 } } },
      heading1: { ...heading(30), paragraph: { spacing: { before: 480, after: 120 } } },
      heading2: heading(28),
      heading3: heading(25),
      heading4: heading(23),
      heading5: { ...heading(22), run: { size: 22, bold: true, italics: true } },
    },
    paragraphStyles: [
      own('Subtitle', 'Subtitle', { run: { size: 25, color: '444444' } }),
      own('Quote', 'Quote', {
        run: { italics: true },
        paragraph: { indent: { start: 2 * indent, end: 2 * indent } },
      }),
      own('Caption', 'caption', { run: { size: 19, color: '444444' } }),
      own('Small', 'Small', { run: { size: 19, color: '444444' } }),
      own('ListParagraph', 'List Paragraph', { paragraph: { contextualSpacing: true } }),
    ],
  }
}

const bullets = ['•', '◦', '▪', '•', '◦', '▪']
const numbers = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN]

/** Bullets and numbers of six levels. */
export const numbering: INumberingOptions = {
  config: (['bullets', 'numbers'] as const).map((reference) => ({
    reference,
    levels: bullets.map((bullet, level) => ({
      level,
      ...(reference === 'bullets'
        ? { format: LevelFormat.BULLET, text: bullet }
        : { format: numbers[level % 3] ?? LevelFormat.DECIMAL, text: `%${level + 1}.` }),
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { start: (level + 1) * indent, hanging: indent } } },
    })),
  })),
}
