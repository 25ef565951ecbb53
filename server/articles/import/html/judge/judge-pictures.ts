import { captionKind } from '@/domain/articles/paste/captions'
import { blockText } from '@/domain/articles/document'
import { makeLeaf } from '@/domain/articles/proposal'
import type { PageBlock } from '../page-blocks'
import type { PageJudgement } from './page-judgement'

const captionHint =
  /caption|cutline|legend[ea]?\b|bildunterschrift|bildtext|pie-?de-?foto|didascalia|photo-?(?:text|desc)|image-?(?:text|desc)|img-?(?:text|desc)/u
const creditHint =
  /credits?\b|copyright|photographer|photo-?by|image-?source|bildquelle|fotograf|fotocredit|crédit/u
/** A caption is no longer than this. */
const longestCaption = 600
/** The words of a page that stand beside a picture and tell of nothing but whose it is. */
const mostCreditWords = 12

/**
 * Judges the pictures that are kept: what the page calls a caption becomes one. Of a page that tells a story, pictures
 * and captions that only name what is seen are dropped, and what only says whose picture it is; a caption that is a
 * sentence of its own stays. A page of pictures alone keeps them.
 */
export function judgePictures({ blocks, lines, reasons }: PageJudgement, title: number | null): void {
  const tells = lines.some((line, at) => line.prose && reasons[at] === null)
  blocks.forEach((block, at) => {
    const line = lines[at]
    if (reasons[at] !== null || !line || at === title) return
    const { leaf } = block.leaf
    if (leaf.type === 'image') {
      if (captionKind(line.text) === 'credit') reasons[at] = 'photo credit'
      else if (tells && isUncaptioned(block)) reasons[at] = 'picture without a caption'
      else if (tells && !tellsSomething(line)) reasons[at] = 'caption of a picture'
      return
    }
    const named =
      line.text.length <= longestCaption && (leaf.type === 'caption' || captionHint.test(block.hint))
    if (!named && !(creditHint.test(block.hint) && line.words <= mostCreditWords)) return
    if (leaf.type === 'heading' || leaf.type === 'cell') return
    const onlyCredit =
      line.caption === 'credit' ||
      (creditHint.test(block.hint) && !line.sentence && line.words <= mostCreditWords)
    if (onlyCredit) reasons[at] = 'photo credit'
    else if (tells && !tellsSomething(line)) reasons[at] = 'caption of a picture'
    if (!onlyCredit && leaf.type !== 'caption') block.leaf = { leaf: makeLeaf('caption', leaf.content ?? []) }
    lines[at] = { ...line, prose: false, caption: onlyCredit ? 'credit' : 'caption' }
  })
}

/** A caption of fewer words only names what the picture shows. */
const fewestTellingWords = 16

/** Whether a caption is a sentence of its own, which can be checked like any other of the story. */
function tellsSomething({ text, words }: PageJudgement['lines'][number]): boolean {
  return words >= fewestTellingWords && /[.!?。؟।]/u.test(text)
}

/** Whether a picture's text is its description, or the word that stands for one, and no caption. */
function isUncaptioned(block: PageBlock): boolean {
  return block.parts.length === 1 && blockText(block.leaf.leaf) !== ''
}
