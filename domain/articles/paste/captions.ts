import { wordCount } from './line-shape'

/** Whose pictures newspapers print: a line that ends in one of these in brackets is a caption. */
const agencies =
  'getty|afp|reuters|ap photo|ap|epa|efe|dpa|ansa|pa|press association|pa media|pa images|pa wire|alamy|shutterstock|istock|bloomberg|rex|corbis|imago|picture[- ]alliance|ddp|apa|keystone|anp|belga|xinhua|sipa|abaca|magnum|wikimedia|wikimedia commons|unsplash|pexels|flickr|handout|courtesy|supplied|file photo|file|archive|archiv|stock|nasa|ritzau|ntb|tt|scanpix|lehtikuva|pap|tass|zuma|wenn|facebook|twitter|instagram|youtube|screengrab|screenshot'
const creditWords =
  'photographs?|photos?|pictures?|images?|credits?|image credit|photo credit|picture credit|image source|photo illustration|illustration|graphic|fotos?|bild|bilder|foto di|crédit(?: photo)?s?|crédits|photographie|fotografía|fotografia|imagen|imagem|crédito|immagine|beeld|zdjęcie|fot\\.|grafik|quelle|foto\\/|фото|صورة|写真|图片来源|圖片來源|사진'

/** A credit is sought in so many units at the end of a line: it is never longer. */
const creditReach = 130

const opensWithCredit = new RegExp(
  `^[(\\[]?(?:${creditWords})(?: by| courtesy of| von| par| di| door)?\\s*[:：/|©]\\s*\\S|^image source,\\s*\\S`,
  'iu',
)
const opensWithCreditBy =
  /^[([]?(?:photographs?|photos?|pictures?|images?|illustration) (?:by|courtesy of) /iu
const sign = /^[([]?(?:©|\(c\)|Ⓒ)\s*\S/iu
const bracketed = /[([（]([^()[\]（）]{2,80})[)\]）][.\s]*$/u
const agencyWord = new RegExp(`(?:^|[^\\p{L}])(?:${agencies})(?![\\p{L}])`, 'iu')
const creditWord = new RegExp(`^(?:${creditWords})(?: by|:|：| )`, 'iu')
const trailing = new RegExp(
  `(?:(?:[.!?"”’)]|\\s[|–—-])\\s*(?:(?:${creditWords})\\s*(?::|：|/| by )|©)|\\s(?:(?:${creditWords})\\s?[:：]|©))\\s*([^:]{2,60})$`,
  'iu',
)
/** A sentence and then "Jane Doe / AFP", "REUTERS/Jane Doe": names on both sides of a slash. */
const slashed = new RegExp(
  `[.…»”"'’)\\]]\\s+[\\p{L} .'’-]{2,50}\\s?/\\s?[\\p{L} .'’-]{2,50}$|(?:^|[\\s(.])(?:${agencies})\\s?/\\s?\\p{L}[^.!?]{2,80}$`,
  'iu',
)
const elided = /credit(?:\.\.\.|…) ?\p{L}[^.…!?]{2,80}$/iu
const onlyAgency = new RegExp(
  `^(?:[\\p{Lu}][\\p{L}.'’-]+(?: [\\p{Lu}][\\p{L}.'’-]+){0,3}\\s*[/|,–-]\\s*)?(?:the )?(?:${agencies})(?: images?| photo| pictures| commons| via \\p{L}+(?: \\p{L}+)?){0,3}(?:\\s*[/|]\\s*[\\p{L}.'’ -]{2,40})?$`,
  'iu',
)
const labelled =
  /^(?:image caption|photo caption|caption|media caption|bildunterschrift|légende|pie de foto|legenda|didascalia)\s*[,:：]\s*\S/iu

/** What a line is to a picture: its caption, nothing but its credit, or neither. */
export type CaptionKind = 'caption' | 'credit' | null

/**
 * Whether a line is the caption of a picture or only says whose picture it is ("Photograph: …", "© AFP", "Getty
 * Images"). Only the credit is looked for: a caption without one shows by its place or by standing twice.
 */
export function captionKind(line: string): CaptionKind {
  if (line.length > 600) return null
  if (labelled.test(line)) return 'caption'
  const words = wordCount(line)
  const pure = opensWithCredit.test(line) || opensWithCreditBy.test(line) || sign.test(line)
  if (pure && words <= 14 && !/[.!?]\s+\p{Lu}.*[.!?]/u.test(line)) return 'credit'
  if (words <= 8 && line.length <= 120 && onlyAgency.test(line.replace(/^[([]|[)\]]$/gu, ''))) return 'credit'
  const end = line.slice(-creditReach)
  const inside = bracketed.exec(end)?.[1]
  if (inside !== undefined && words >= 3 && words <= (creditWord.test(inside) ? 90 : 45) && isCredit(inside))
    return 'caption'
  if (words <= 60 && (trailing.test(end) || slashed.test(end) || elided.test(end))) return 'caption'
  return null
}

function isCredit(inside: string): boolean {
  if (creditWord.test(inside)) return true
  if (/^[\p{L} .]{2,30}:\s?[\p{L} .'’-]{3,40}$/u.test(inside)) return true
  if (!agencyWord.test(inside)) return false
  return inside.split(' ').length <= 10
}

/** The words of a caption without its credit, to see whether two lines are the same caption. */
export function captionWords(line: string): string {
  const end = line.slice(-creditReach).replace(bracketed, '').replace(trailing, '')
  return `${line.slice(0, -creditReach)}${end}`
    .replace(/^(?:image caption|photo caption|media caption|caption)\s*[,:]\s*/iu, '')
    .trim()
}
