import { describe, expect, test } from 'vitest'
import { proposalFromText } from '../paste'
import { freeze, proposalSchema, type Proposal } from '../proposal'
import { articleDocument } from '../document'
import { speakerAt } from './speaker-at'

/** Each block as `speaker @seconds: text`. */
const shown = ({ blocks }: Proposal): string[] =>
  blocks.map(({ text, keep, block: { leaf } }) => {
    const { speaker = null, at = null } = (leaf.type === 'paragraph' && leaf.attrs) || {}
    return `${keep ? '' : 'drop '}${speaker ?? '?'} @${at ?? '?'}: ${text}`
  })
const ofText = (text: string): string[] => shown(proposalFromText(text))

describe('a transcript', () => {
  test.each([
    [
      '[00:00:05] ANA: Good evening.\n[00:01:02] BEN: It rose by 12 percent.\n[01:00:00] ANA: Thanks.',
      [5, 62, 3600],
    ],
    [
      '00:00:05 ANA: Good evening.\n00:01:02 BEN: It rose by 12 percent.\n01:00:00 ANA: Thanks.',
      [5, 62, 3600],
    ],
    ['(00:05) Ana: Good evening.\n(01:02) Ben: It rose by 12 percent.\n(60:00) Ana: Thanks.', [5, 62, 3600]],
    ['[00:05.500] Ana: Good evening.\n[01:02.250] Ben: It rose.\n[60:00.0] Ana: Thanks.', [5.5, 62.25, 3600]],
    ['Ana (00:00:05): Good evening.\nBen (00:01:02): It rose.\nAna (01:00:00): Thanks.', [5, 62, 3600]],
    [
      '[00:00:05 --> 00:00:09] Ana: Good evening.\n[00:01:02 --> 00:01:09] Ben: It rose.\n[01:00:00 --> 01:00:01] Ana: Thanks.',
      [5, 62, 3600],
    ],
    [
      '00:00:05 - Ana Ruiz: Good evening.\n00:01:02 - Ben Ode: It rose.\n01:00:00 - Ana Ruiz: Thanks.',
      [5, 62, 3600],
    ],
  ])('of the form %j has times and speakers, and keeps every letter', (text, times) => {
    const proposal = proposalFromText(text)
    expect(proposal.blocks.map((block) => block.text)).toEqual(text.split('\n'))
    const attrs = proposal.blocks.map(({ block: { leaf } }) =>
      leaf.type === 'paragraph' ? leaf.attrs : null,
    )
    expect(attrs.map((found) => found?.at)).toEqual(times)
    expect(new Set(attrs.map((found) => found?.speaker?.toLowerCase().slice(0, 3)))).toEqual(
      new Set(['ana', 'ben']),
    )
    expect(proposalSchema.safeParse(proposal).success).toBe(true)
    expect(articleDocument.safeParse(freeze(proposal.blocks).document).success).toBe(true)
  })

  test('with the name and the time on a line above the words', () => {
    expect(
      ofText(
        'Speaker 1  0:05\nGood evening to all of you.\n\nSpeaker 2  1:02\nIt rose by 12 percent.\n\nSpeaker 1  1:10\nThanks.',
      ),
    ).toEqual([
      'Speaker 1 @5: Speaker 1 0:05',
      'Speaker 1 @5: Good evening to all of you.',
      'Speaker 2 @62: Speaker 2 1:02',
      'Speaker 2 @62: It rose by 12 percent.',
      'Speaker 1 @70: Speaker 1 1:10',
      'Speaker 1 @70: Thanks.',
    ])
  })

  test('with the name, the time and the words on a line each', () => {
    expect(
      ofText('Ana Ruiz\n00:05\nGood evening.\n\nBen Ode\n01:02\nIt rose.\n\nAna Ruiz\n01:10\nThanks.').slice(
        0,
        4,
      ),
    ).toEqual([
      'Ana Ruiz @5: Ana Ruiz',
      'Ana Ruiz @5: 00:05',
      'Ana Ruiz @5: Good evening.',
      'Ben Ode @62: Ben Ode',
    ])
  })

  test('without times is known by speakers who speak again', () => {
    const text = `Interview on the flood\n\n${[
      'ANA RUIZ, HOST: Good evening. How high did the river rise?',
      'BEN ODE: It rose by two metres, more than in any year before.',
      'Nobody was hurt.',
      'ANA RUIZ, HOST: What will the town do about the bridge now?',
      'BEN ODE: We shall close it for three days: that is all.',
    ].join('\n\n')}`
    expect(ofText(text)).toEqual([
      '? @?: Interview on the flood',
      'ANA RUIZ, HOST @?: ANA RUIZ, HOST: Good evening. How high did the river rise?',
      'BEN ODE @?: BEN ODE: It rose by two metres, more than in any year before.',
      'BEN ODE @?: Nobody was hurt.',
      'ANA RUIZ, HOST @?: ANA RUIZ, HOST: What will the town do about the bridge now?',
      'BEN ODE @?: BEN ODE: We shall close it for three days: that is all.',
    ])
    expect(proposalFromText(text).title).toBe('Interview on the flood')
  })

  test('of times alone, as video sites show them', () => {
    expect(
      ofText('0:00\nGood evening to all of you\n0:05\nthe river rose by two metres\n0:12\nin May').slice(
        2,
        4,
      ),
    ).toEqual(['? @5: 0:05', '? @5: the river rose by two metres'])
  })

  test('in other scripts', () => {
    expect(
      ofText(
        '[00:01] 記者：川は増水しましたか。\n[00:05] 市長：はい、二メートルです。\n[00:09] 記者：ありがとう。',
      )[1],
    ).toBe('市長 @5: [00:05] 市長：はい、二メートルです。')
  })

  test.each([
    [
      'an article that quotes',
      'The mayor spoke on Monday: nobody was hurt.\n\nThe office said: it rose.\n\nThe bridge was closed for three days, the office said.',
    ],
    [
      'a live page with the times of the day',
      '14:02 The river rose to two metres, the office said.\n\n13:40 The bridge was closed.\n\n13:05 It began to rain.',
    ],
    ['a recipe', 'Serves: 4\nPreparation: 20 minutes\nSugar: 20 g\nFlour: 300 g\nSugar: 30 g\nFlour: 100 g'],
    ['a list of scores', 'City: 3:1\nUnited: 2:2\nCity: 1:0\nUnited: 4:4'],
  ])('is not what %s is', (_name, text) => {
    for (const { block } of proposalFromText(text).blocks)
      expect(block.leaf.type === 'paragraph' && block.leaf.attrs !== undefined).toBe(false)
  })

  test('that is hard-wrapped is joined, but never across speakers', () => {
    const words = 'the river rose by two metres in May and nobody was hurt in the town'
    const text = ['00:05', '01:02', '01:40', '02:00']
      .map((time, at) => `[${time}] ${at % 2 ? 'BEN' : 'ANA'}: ${words}\n${words}\nand that was all of it.`)
      .join('\n')
    const blocks = ofText(text)
    expect(blocks).toHaveLength(4)
    expect(blocks[1]).toBe(`BEN @62: [01:02] BEN: ${words} ${words} and that was all of it.`)
  })

  test('takes time linear in its length', () => {
    const turn = (at: number): string =>
      `[00:${String(at % 60).padStart(2, '0')}:00] ANA: words and words and words\n`
    const time = (turns: number): number => {
      const text = Array.from({ length: turns }, (_, at) => turn(Math.floor((at * 59) / turns))).join('')
      const started = performance.now()
      proposalFromText(text)
      return performance.now() - started
    }
    time(500)
    expect(time(8000)).toBeLessThan(time(2000) * 10 + 200)
  })
})

describe('subtitles', () => {
  test('in WebVTT lose their cues, and the words of one voice are joined', () => {
    const vtt = [
      'WEBVTT - Talk',
      '',
      'STYLE\n::cue { color: red }',
      '',
      'NOTE made by hand',
      '',
      'intro',
      '00:00:01.000 --> 00:00:04.000 align:start',
      '<v Ana Ruiz>Good <i>evening</i>',
      '',
      '00:00:04.000 --> 00:00:06.000',
      '<v Ana Ruiz>to all of you &amp; yours.',
      '',
      '2',
      '00:00:07.500 --> 00:00:09.000',
      '<v.loud Ben Ode>It rose</v> <v Ana Ruiz>Did it?',
    ].join('\n')
    expect(ofText(vtt)).toEqual([
      'Ana Ruiz @1: Good evening to all of you & yours.',
      'Ben Ode @7.5: It rose',
      'Ana Ruiz @7.5: Did it?',
    ])
  })

  test('in SRT too; words after a long silence begin a new paragraph', () => {
    const srt = [
      '1\r\n00:00:01,000 --> 00:00:03,000\r\n<i>The river rose</i>\r\nby two metres.\r\n',
      '2\r\n00:00:03,500 --> 00:00:05,000\r\nNobody was hurt.\r\n',
      '3\r\n00:00:30,000 --> 00:00:32,000\r\nANA: And now\r\n',
      '4\r\n00:00:33,000 --> 00:00:34,000\r\nthe weather.',
    ].join('\r\n')
    expect(ofText(srt)).toEqual([
      '? @1: The river rose by two metres. Nobody was hurt.',
      'ANA @30: ANA: And now the weather.',
    ])
  })

  test('that show the line before once more are not doubled', () => {
    const cue = (at: number, text: string): string => `00:00:0${at}.000 --> 00:00:0${at + 1}.000\n${text}\n\n`
    const vtt = `WEBVTT\n\n${cue(1, 'the river rose by')}${cue(2, 'the river rose by\ntwo metres')}${cue(3, 'two metres')}`
    expect(ofText(vtt)).toEqual(['? @1: the river rose by two metres'])
  })
})

test('speakerAt knows who speaks at an offset, and since when', () => {
  const { document, text } = freeze(
    proposalFromText(
      'Flood\n\n[00:05] ANA: Good evening.\n\nIt was late.\n\n[01:02] BEN: It rose.\n\n[02:00] ANA: So.',
    ).blocks,
  )
  expect(speakerAt(document, text.indexOf('late'))).toEqual({ speaker: 'ANA', at: 5 })
  expect(speakerAt(document, text.indexOf('rose'))).toEqual({ speaker: 'BEN', at: 62 })
  expect(speakerAt(document, 0)).toBeNull()
  expect(speakerAt(document, text.length + 10)).toBeNull()
})
