import { describe, expect, it } from 'vitest'
import { readBlocks } from './messages'

const stream =
  'retry: 1000\n: open\n\n' +
  'event: claim.marked\nid: 7\ndata: {"articleId":"a","claimId":"c","type":"claim.marked","seq":7}\n\n' +
  ': beat\nid: 9\n\n' +
  'event: presence\ndata: {"articleId":"a","people":[{"id":"u","name":"Ben","writing":3}]}\n\n' +
  'event: reset\nid: 12\ndata: {"articleId":null,"type":"reset","seq":12}\n\n' +
  'event: notifications\ndata: {}\n\n'

const expected = [
  { id: null, message: null },
  { id: 7, message: { kind: 'event', articleId: 'a', claimId: 'c', type: 'claim.marked', seq: 7 } },
  { id: 9, message: null },
  {
    id: null,
    message: { kind: 'presence', articleId: 'a', people: [{ id: 'u', name: 'Ben', writing: 3 }] },
  },
  { id: 12, message: { kind: 'reset', seq: 12 } },
  { id: null, message: { kind: 'notifications' } },
]

describe('a stream of server-sent events', () => {
  it('is read block by block', () => {
    expect(readBlocks(stream)).toEqual({ blocks: expected, rest: '' })
  })

  it('is the same wherever the network cuts it', () => {
    for (let cut = 1; cut < stream.length; cut++) {
      const first = readBlocks(stream.slice(0, cut))
      const second = readBlocks(first.rest + stream.slice(cut))
      expect([...first.blocks, ...second.blocks]).toEqual(expected)
    }
  })
})
