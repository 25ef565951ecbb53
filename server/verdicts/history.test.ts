import { createHash, createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '@/domain/history/event'
import { defaultRatings } from '@/domain/verdicts/scale'
import { digestOf } from '@/server/ids'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk } from '@/server/testing/desk'
import { everyAnswer } from '@/server/testing/every-answer'
import { aClaim, anArticle, fileAs, someVerdict } from '@/server/testing/journey'

describe.each(databaseKinds)('the history of a hidden verdict on %s', (kind) => {
  const database = useDatabase(kind)

  test('tells its rating to nobody who tries every value, even with all the other words of it', async () => {
    const { Ana, Ben, Eva, Olu } = await makeDesk({
      Ana: 'reviewer',
      Ben: 'reviewer',
      Eva: 'editor',
      Olu: 'owner',
    })
    const article = await anArticle(Ana)
    const marked = await aClaim(Ana, article, 'rose by two metres')
    await fileAs(Ana, marked.id, someVerdict('mostly-false'))

    const { prisma } = database()
    const filing = await prisma.filing.findFirstOrThrow({
      where: { verdict: { claimId: marked.id } },
      include: { citations: true },
    })
    const citations = filing.citations.map(({ id, sourceId, asCited, ...cited }) => {
      const { stance, quote, quoteLanguage, translation, locator, note } = cited
      return { id, sourceId, asCited, stance, quote, quoteLanguage, translation, locator, note }
    })
    const { rating, saidRating, summary, reasoning, asOf } = filing
    const words = { rating, saidRating, summary, reasoning, asOf, citations }
    const rows = await prisma.event.findMany({ where: { claimId: marked.id } })
    const chain = rows.map((row) => row.canonical).join('\n')
    const digest = digestOf(filing.salt ?? '', words)
    expect(chain).toContain(digest)
    expect(chain).not.toMatch(/mostly-false|gauge/i)

    // Whoever has the rows, and guesses everything but the salt, tries each rating with what the rows do hold as keys.
    const held = [...chain.matchAll(/"([^"]{1,200})"/g)].map(([, value = '']) => value)
    const keys = ['', '0'.repeat(32), ...new Set(held)]
    for (const { key } of defaultRatings)
      for (const guess of [{ ...words, rating: key }, key]) {
        const text = canonicalJson(guess)
        expect(chain).not.toContain(createHash('sha256').update(text).digest('hex'))
        for (const tried of keys)
          for (const secret of [Buffer.from(tried, 'hex'), Buffer.from(tried, 'utf8')])
            expect(chain).not.toContain(createHmac('sha256', secret).update(text).digest('hex'))
      }

    const ids = { articles: article.id, claims: marked.id }
    for (const who of [Ben, Eva, Olu])
      for (const answer of (await everyAnswer(who, ids, [''])).values())
        expect(answer).not.toContain(filing.salt)
  })
})
