import { describe, expect, test } from 'vitest'
import { captionKind } from './captions'

describe('captionKind', () => {
  test.each([
    'Special forces in the region (Getty Images)',
    'Ein Zug steht im Bahnhof Musterstadt. (Foto: dpa)',
    'Swimmers at the weir in July. Photograph: Ann Other/The Example',
    'The Chancellor leaves No 11 on Tuesday CREDIT: PA',
    'A honeybee lands on a flower. (AP Photo/Ivo Horvat)',
    'Image caption, Residents were moved to a school hall',
    'Firefighters at the scene © AFP',
  ])('%s is a caption', (line) => {
    expect(captionKind(line)).toBe('caption')
  })

  test.each([
    'Getty Images',
    'Ivo Horvat/AFP via Getty Images',
    'Photograph: Jane Doe/Reuters',
    'Photo by Joe Bloggs on Unsplash',
    'Foto: dpa',
    'Image source, PA Media',
    '© AFP',
    'Crédit photo : Jean Martin',
  ])('%s is a credit', (line) => {
    expect(captionKind(line)).toBe('credit')
  })

  test.each([
    'The pictures show that the roof had been damaged before the storm.',
    'Photos of the scene were shared widely on Tuesday.',
    'The ministry (which is in Berlin) declined to comment.',
    'Image problem: why nobody likes the new stadium',
    'Mayor resigns after flood',
  ])('%s is neither', (line) => {
    expect(captionKind(line)).toBeNull()
  })
})
