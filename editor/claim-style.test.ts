import { describe, expect, it } from 'vitest'
import { highlightClass, type ClaimStyle } from './claim-style'

const styles = new Map<number, ClaimStyle>([
  [1, { family: 'supported', line: 'solid' }],
  [2, { family: 'wrong', line: 'wavy' }],
  [3, { family: 'between', line: 'double' }],
])
const classes = (claims: number[], active: number | null = null, hovered: number | null = null) =>
  highlightClass(claims, (number) => styles.get(number), { active, hovered }).split(' ')

describe('highlightClass', () => {
  it('shows a claim alone in its family and line', () => {
    expect(classes([1])).toEqual(['hl', 'hl-supported'])
    expect(classes([2])).toEqual(['hl', 'hl-wrong', 'hl-wavy'])
    expect(classes([9])).toEqual(['hl', 'hl-unrated'])
  })

  it('shows the smallest claim over the next one, and how many there are', () => {
    expect(classes([2, 1])).toEqual(['hl', 'hl-wrong', 'hl-wavy', 'hl-d2', 'hl-over-supported'])
    expect(classes([2, 1, 3, 4, 5])).toContain('hl-d4')
  })

  it('brings the opened claim to the front and marks the one pointed at', () => {
    expect(classes([2, 1], 1)).toEqual(['hl', 'hl-supported', 'hl-d2', 'hl-over-wrong', 'hl-active'])
    expect(classes([2, 1], 3, 1)).toEqual([
      'hl',
      'hl-wrong',
      'hl-wavy',
      'hl-d2',
      'hl-over-supported',
      'hl-hover',
    ])
  })
})
