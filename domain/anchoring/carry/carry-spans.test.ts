import { describe, expect, it } from 'vitest'
import { describeSpan } from '../span'
import { carrySpans } from './carry-spans'
import type { SpanToCarry } from './carried-span'

const before = [
  'The bank opened on Monday. The army said that it took 62 miles of the river bank in 12 days.',
  'Unemployment fell to 4.1 percent in May. Unemployment fell to 4.6 percent in the north.',
  '“We will never leave,” the minister told a crowd of reporters in the old harbour.',
  'The spokesman of the army said nothing of the losses.',
].join('\n')

function mark(text: string, exact: string, nth = 0): SpanToCarry {
  let start = -1
  for (let at = 0; at <= nth; at++) start = text.indexOf(exact, start + 1)
  if (start < 0) throw new Error(`No "${exact}" to mark`)
  const { prefix, suffix } = describeSpan(text, start, start + exact.length)
  return { id: exact, exact, prefix, suffix, place: { start, end: start + exact.length } }
}

function carry(after: string, exact: string, nth = 0) {
  const [carried] = carrySpans(before, after, [mark(before, exact, nth)])
  if (!carried) throw new Error('A span was lost')
  return carried
}

const edited = (...pairs: [string, string][]) =>
  pairs.reduce((text, [from, to]) => text.replace(from, () => to), before)

describe('carrySpans', () => {
  it('keeps what stands unchanged, with score 1', () => {
    for (const quote of ['62 miles of the river bank', 'army', 'May. Unemployment', 'north.\n“We will']) {
      expect(carry(before, quote)).toMatchObject({ exact: quote, outcome: 'exact', score: 1 })
    }
  })

  it('takes an insertion before a span for no change', () => {
    const after = `A new first paragraph about the weather.\n${before}`
    const { start } = mark(before, '62 miles').place ?? { start: 0 }
    expect(carry(after, '62 miles')).toMatchObject({ start: start + 41, outcome: 'exact', score: 1 })
  })

  it.each([
    [
      'quotation marks',
      '“We will never leave,”',
      '"We will never leave,"',
      '“We will never leave,” the minister',
    ],
    [
      'single for double ones',
      '“We will never leave,”',
      '‘We will never leave,’',
      '“We will never leave,” the',
    ],
    ['a no-break space', '4.1 percent', '4.1\u00a0percent', 'fell to 4.1 percent in May'],
    ['a paragraph', 'May. Unemp', 'May.\nUnemp', 'percent in May. Unemployment fell'],
    ['case', 'The bank opened', 'THE BANK OPENED', 'The bank opened on Monday'],
  ])('takes another form of %s for no change', (_, from, to, quote) => {
    const { outcome, score } = carry(edited([from, to]), quote)
    expect({ outcome, score }).toEqual({ outcome: 'exact', score: 1 })
  })

  it('takes dashes set otherwise for no change', () => {
    const text = 'The well-known river - 62 miles -- was taken.\nNothing else happened.'
    const quote = 'river - 62 miles -- was'
    const [carried] = carrySpans(text, text.replace(' - ', '—').replace(' -- ', ' – '), [mark(text, quote)])
    expect(carried).toMatchObject({ outcome: 'exact', score: 1, exact: 'river—62 miles – was' })
  })

  it('says that a number inside has changed, and gives the words that stand there now', () => {
    const after = edited(['62 miles', '26 miles'])
    expect(carry(after, 'took 62 miles of the river bank')).toMatchObject({
      outcome: 'changed',
      exact: 'took 26 miles of the river bank',
    })
    expect(carry(after, '62 miles')).toMatchObject({ outcome: 'changed', exact: '26 miles' })
    expect(carry(after, '62')).toMatchObject({ outcome: 'changed', exact: '26' })
    expect(carry(after, 'river bank')).toMatchObject({ outcome: 'exact' })
  })

  it.each([
    ['feet', "6' tall", '6" tall'],
    ['a decimal', '1,000', '1.000'],
    ['a minus', 'at 5 degrees', 'at -5 degrees'],
  ])('says that %s has changed', (_, from, to) => {
    const text = `The report says it was ${from} in the morning.`
    const [carried] = carrySpans(text, text.replace(from, to), [mark(text, `was ${from} in`)])
    expect(carried).toMatchObject({ outcome: 'changed', exact: `was ${to} in` })
  })

  it('finds a paragraph that was moved', () => {
    const lines = before.split('\n')
    const after = [lines[3], lines[0], lines[1], lines[2]].join('\n')
    expect(carry(after, 'said nothing of the losses')).toMatchObject({
      outcome: 'moved',
      exact: 'said nothing of the losses',
    })
    expect(carry(after, 'a crowd of reporters')).toMatchObject({ outcome: 'exact' })
  })

  it('gives up a sentence that was removed although its near twin stays', () => {
    const after = edited([' Unemployment fell to 4.6 percent in the north.', ''])
    for (const quote of ['Unemployment fell to 4.6 percent in the north.', 'fell to 4.6', 'percent in the']) {
      expect(carry(after, quote)).toMatchObject({ outcome: 'orphaned', start: null, score: 0, exact: quote })
    }
    const other = edited(['Unemployment fell to 4.1 percent in May. ', ''])
    expect(carry(other, 'Unemployment fell to')).toMatchObject({ outcome: 'orphaned' })
    expect(carry(other, 'Unemployment fell to', 1)).toMatchObject({ outcome: 'exact' })
  })

  it('gives up a short quote whose sentence was removed although its words stand elsewhere', () => {
    const after = edited(['The bank opened on Monday. ', ''])
    expect(carry(after, 'bank')).toMatchObject({ outcome: 'orphaned' })
    expect(carry(after, 'bank', 1)).toMatchObject({ outcome: 'exact' })
  })

  it('keeps a short quote in a sentence that was edited around it', () => {
    const after = edited(['The army said that it took', 'Officials claim that troops took'])
    expect(carry(after, '12 days')).toMatchObject({ outcome: 'exact', exact: '12 days' })
  })

  it('finds a sentence that was moved and edited at once', () => {
    const lines = before.split('\n')
    const moved = 'The minister told a large crowd of reporters in the old harbour: “We will never leave.”'
    const edit = '“We will never leave,” the minister told a large crowd of reporters in the old harbour.'
    expect(carry([edit, lines[0], lines[1], lines[3]].join('\n'), lines[2] ?? '')).toMatchObject({
      outcome: 'changed',
      exact: edit,
    })
    expect(carry([lines[0], lines[1], lines[3], moved].join('\n'), 'a crowd of reporters')).toMatchObject({
      outcome: 'changed',
      exact: 'a large crowd of reporters',
    })
  })

  it('compares with the words remembered, not with those that stood there last', () => {
    const now = edited(['62 miles', '26 miles'])
    const { place } = mark(now, 'took 26 miles')
    const remembered = { ...mark(before, 'took 62 miles'), place }
    expect(carrySpans(now, now, [remembered])[0]).toMatchObject({
      outcome: 'changed',
      exact: 'took 26 miles',
    })
    expect(carrySpans(now, before, [remembered])[0]).toMatchObject({
      outcome: 'exact',
      exact: 'took 62 miles',
    })
  })

  it('brings an orphan back by its quote and what stood around it', () => {
    const without = edited([' Unemployment fell to 4.6 percent in the north.', ''])
    const orphan = { ...mark(before, '4.6 percent'), place: null }
    expect(carrySpans(without, without, [orphan])[0]).toMatchObject({ outcome: 'orphaned' })
    expect(carrySpans(without, before, [orphan])[0]).toMatchObject({
      ...mark(before, '4.6 percent').place,
      outcome: 'exact',
    })
    const bank = { ...mark(before, 'bank'), place: null }
    expect(carrySpans('', before, [bank])[0]).toMatchObject({ start: 4, end: 8 })
  })

  it('names the places between which nothing decides', () => {
    const text = 'He paid ten euros. Then she paid ten euros.'
    const bare = { id: 'a', exact: 'ten euros', prefix: '', suffix: '', place: null }
    expect(carrySpans('', text, [bare])[0]).toMatchObject({
      outcome: 'ambiguous',
      start: null,
      exact: 'ten euros',
      candidates: [
        { start: 8, end: 17 },
        { start: 33, end: 42 },
      ],
    })
  })

  it.each([
    [
      'Japanese',
      'すべて人は、法の下に平等である。軍は12日で62マイルを取った。報道官は何も言わなかった。',
      '62マイル',
      '26マイル',
    ],
    ['Thai', 'กองทัพยึดพื้นที่ 62 ไมล์ของฝั่งแม่น้ำ\nโฆษกกองทัพไม่ได้พูดถึงความสูญเสีย', '62 ไมล์', '26 ไมล์'],
    [
      'Arabic',
      'قال الجيش إنه سيطر على 62 ميلا من ضفة النهر. لم يقل المتحدث شيئا عن الخسائر.',
      '62 ميلا',
      '26 ميلا',
    ],
    ['Hindi', 'सेना ने कहा कि उसने नदी के किनारे के 62 मील ले लिए। प्रवक्ता ने कुछ नहीं कहा।', '62 मील', '26 मील'],
  ])('follows edits in %s', (_, text, quote, now) => {
    const after = text.replace(quote, now)
    const [carried] = carrySpans(text, after, [mark(text, quote)])
    expect(carried).toMatchObject({ outcome: 'changed', exact: now })
    const rest = text.slice(-12, -1)
    expect(carrySpans(text, after, [mark(text, rest)])[0]).toMatchObject({ outcome: 'exact', exact: rest })
  })

  it('keeps markings that begin or end inside of a word', () => {
    const after = edited(['Monday', 'Tuesday'])
    expect(carry(after, 'ank open')).toMatchObject({ outcome: 'exact', exact: 'ank open' })
  })
})
