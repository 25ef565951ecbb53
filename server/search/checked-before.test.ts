import { describe, expect, it } from 'vitest'
import { useDatabase } from '@/server/testing/database'
import { makeDesk } from '@/server/testing/desk'
import { indexTeam } from './catch-up'
import { findClaims } from './find'
import { readVerifiedClaims } from './testing/verified-claims'
import { seedClaims } from './testing/seed-claims'

const data = readVerifiedClaims()

describe.skipIf(data === null)('10,375 verified claims (skipped without ../shared/dev-data)', () => {
  const database = useDatabase('embedded')

  it('the right one is among the first five for at least 82 % of 400 posts, and first for 70 %', async () => {
    const {
      claims,
      posts: all,
      answers,
    } = data ?? {
      claims: [],
      posts: [],
      answers: new Map<string, Set<string>>(),
    }
    // Every second one: enough to tell by, and half the time.
    const posts = all.filter((_, index) => index % 2 === 1)
    const { teamId, Ana } = await makeDesk({ Ana: 'reviewer' })
    const statements = claims.map(({ statement }) => statement)
    const { claimIds } = await seedClaims(database(), teamId, Ana, statements, 'en')
    await indexTeam(database(), teamId)
    const known = new Map(claims.map(({ id }, index) => [claimIds[index], id]))
    const ranks: number[] = []
    for (const { id, text } of posts) {
      const wish = { text, kind: 'similar' as const, language: 'en' }
      const found = await findClaims(database().prisma, teamId, wish, 5)
      ranks.push(found.findIndex(({ claimId }) => answers.get(id)?.has(known.get(claimId) ?? '')))
    }
    expect(posts).toHaveLength(400)
    expect(ranks.filter((rank) => rank >= 0).length / posts.length).toBeGreaterThanOrEqual(0.82)
    // Some claims stand there twice, and of two that are equal neither is the first.
    expect(ranks.filter((rank) => rank === 0).length / posts.length).toBeGreaterThanOrEqual(0.7)
  }, 180_000)
})
