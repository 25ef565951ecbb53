import { foldText } from '../anchoring/fold'

/** A text as it is compared: quotation marks, dashes, white space and case are no change of the words. */
export function comparedWords(text: string): string {
  return foldText(text).folded.trim().toLowerCase()
}

/** Whether two texts have the same words: a change of a quotation mark, a dash, a space or case alone is none. */
export function sameWords(a: string, b: string): boolean {
  return a === b || comparedWords(a) === comparedWords(b)
}
