import { expect, test } from 'vitest'
import { placeOfThread } from './order'
import { bodyLimit, commentInput, editWindow, mayStillEdit } from './thread'

test('a comment can be edited up to a quarter of an hour, and not at its end', () => {
  expect(mayStillEdit(1_000, 1_000)).toBe(true)
  expect(mayStillEdit(1_000, 1_000 + editWindow - 1)).toBe(true)
  expect(mayStillEdit(1_000, 1_000 + editWindow)).toBe(false)
  expect(editWindow).toBe(900_000)
})

test('a body is some words, kept as they were sent', () => {
  expect(commentInput.parse({ body: ' one\n\ntwo ' })).toEqual({ body: ' one\n\ntwo ' })
  expect(commentInput.safeParse({ body: ' \n\u00a0' }).success).toBe(false)
  expect(commentInput.safeParse({ body: 'x'.repeat(bodyLimit) }).success).toBe(true)
  expect(commentInput.safeParse({ body: 'x'.repeat(bodyLimit + 1) }).success).toBe(false)
})

test('a thread stands at its words, else at its claim, else before the text', () => {
  expect(placeOfThread({ span: { start: 7 }, claimStart: 3 })).toBe(7)
  expect(placeOfThread({ span: null, claimStart: 3 })).toBe(3)
  expect(placeOfThread({ span: null, claimStart: null })).toBe(-1)
  expect(placeOfThread({ span: { start: null }, claimStart: null })).toBe(Number.MAX_SAFE_INTEGER)
})
