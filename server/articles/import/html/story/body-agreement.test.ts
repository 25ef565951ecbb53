import { describe, expect, test } from 'vitest'
import { bodyAgreement } from './body-agreement'

const sentence = (at: number): string =>
  `In place number ${at} the members of board ${at} met for talks on item ${at} of the list.`
const body = Array.from({ length: 12 }, (_, at) => sentence(at)).join(' ')

describe('the body that a page gives in its data', () => {
  test('tells how much of a text stands in it', () => {
    const agrees = bodyAgreement(body)
    expect(agrees?.(sentence(3))).toBe(1)
    expect(agrees?.('A train was late at the harbour station this morning.')).toBe(0)
    expect(agrees?.('Read on')).toBeNull()
  })

  test('is none where it is too short to be the article', () => {
    expect(bodyAgreement(null)).toBeNull()
    expect(bodyAgreement(sentence(1))).toBeNull()
  })

  test('is compared letter by letter where a script has no spaces', () => {
    const text = '市议会星期一就新学校的计划进行了表决并要求在春天以前提出费用'
    const agrees = bodyAgreement(`${text}。`.repeat(4))
    expect(agrees?.('就新学校的计划进行了表决')).toBe(1)
    expect(agrees?.('火车今天早上在港口车站晚点了')).toBe(0)
  })
})
