import { analyse } from 'chardet'
import { decodeAs } from './decode-as'
import { plausibility } from './plausibility'

/**
 * Encodings that articles are found in and that nothing declares, each with what is taken off its score: the rarer
 * it is, the better its text must read to win.
 */
const candidates: [string, number][] = [
  ['windows-1252', 0],
  ['windows-1251', 0.02],
  ['windows-1250', 0.04],
  ['shift_jis', 0.02],
  ['euc-jp', 0.04],
  ['gb18030', 0.02],
  ['big5', 0.04],
  ['euc-kr', 0.04],
  ['koi8-r', 0.05],
  ['koi8-u', 0.06],
  ['iso-8859-2', 0.06],
  ['iso-8859-5', 0.08],
  ['windows-1253', 0.06],
  ['iso-8859-7', 0.08],
  ['windows-1254', 0.06],
  ['windows-1255', 0.06],
  ['windows-1256', 0.06],
  ['windows-1257', 0.08],
  ['iso-8859-4', 0.15],
  ['iso-8859-6', 0.12],
  ['iso-8859-13', 0.12],
  ['iso-8859-15', 0.08],
  ['iso-8859-16', 0.2],
  ['windows-874', 0.06],
  ['ibm866', 0.12],
  ['macintosh', 0.15],
]

/** Enough to tell by; the rest of a long text is read in the encoding that this much of it is in. */
const sampleLength = 12_000
/** How much the statistics of letter triples count beside our own measure. */
const statisticsWeight = 0.25

/**
 * The encoding in which bytes that are no UTF-8 most likely are text, or `null` where none makes text of them. Works
 * on short texts: what counts is how the decoded text reads, not how often bytes come.
 */
export function guessCharset(bytes: Uint8Array): string | null {
  const sample = sampleOf(bytes)
  const confidence = new Map(
    analyse(sample).map(({ name, confidence: percent }) => [name.toLowerCase(), percent / 100]),
  )
  const even = bytes.length % 2 === 0
  const wide: [string, number][] = even
    ? [
        ['utf-16le', 0.3],
        ['utf-16be', 0.3],
      ]
    : []
  let best: { charset: string; score: number } | null = null
  for (const [charset, handicap] of [...candidates, ...wide]) {
    const text = decodeAs(charset.startsWith('utf-16') ? bytes.subarray(0, sampleLength) : sample, charset, {
      partial: true,
    })
    if (text === null) continue
    const statistics = confidence.get(charset) ?? confidence.get(alias[charset] ?? '') ?? 0
    const score = plausibility(text) - handicap + statistics * statisticsWeight
    if (score > (best?.score ?? Number.NEGATIVE_INFINITY)) best = { charset, score }
  }
  return best?.charset ?? null
}

/** What the statistics call an encoding that we know by the name of its superset. */
const alias: Record<string, string> = {
  'windows-1252': 'iso-8859-1',
  'windows-1253': 'iso-8859-7',
  'windows-1254': 'iso-8859-9',
  'windows-1255': 'iso-8859-8',
}

/** The part of a file where bytes beyond ASCII stand, without what markup there is around it. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f)
  const from = Math.max(0, first - 200)
  // No trail byte of any of these encodings is a bracket, so tags can be taken out before it is known which one it is.
  const near = Buffer.from(bytes.subarray(from, from + sampleLength * 4)).toString('latin1')
  const text = near.replace(/<(?:script|style)[^<>]*>[^<]*|<[^<>]*>/giu, ' ')
  return new Uint8Array(Buffer.from(text.slice(0, sampleLength), 'latin1'))
}
