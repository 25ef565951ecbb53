import { beforeAll, describe, expect, test } from 'vitest'
import { environment } from '@/server/environment'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk } from '@/server/testing/desk'
import { anArticle } from '@/server/testing/journey'
import { answerOembed } from './oembed'
import { harbourEdition, putEdition } from './testing/put-edition'

async function ask(query: Record<string, string>) {
  const response = await answerOembed(
    new Request(`http://localhost:3000/api/oembed?${new URLSearchParams(query).toString()}`),
  )
  const body = (await response.json()) as Record<string, unknown>
  return { status: response.status, body, html: String(body.html) }
}

describe.each(databaseKinds)('oEmbed on %s', (kind) => {
  useDatabase(kind)
  const origin = environment().appUrl
  let slug = ''
  let hidden = ''
  beforeAll(async () => {
    const desk = await makeDesk({ edith: 'editor' })
    const article = await anArticle(desk.edith, { title: 'Jobs' })
    await putEdition(
      article,
      harbourEdition(1, {
        check: { headline: 'A "quoted" <headline>', standfirst: null, conclusion: null, credits: null },
      }),
    )
    slug = article.slug
    hidden = (await anArticle(desk.edith, { title: 'Hidden' })).slug
  })

  test('a check and a claim become frames of their own', async () => {
    const check = await ask({ url: `${origin}/read/${slug}` })
    expect(check).toMatchObject({
      status: 200,
      body: { type: 'rich', version: '1.0', title: 'A "quoted" <headline>', width: 600 },
    })
    expect(check.html).toContain(`src="${origin}/embed/article/${slug}"`)
    expect(check.html).toContain('title="A &quot;quoted&quot; &lt;headline&gt;"')
    const claim = await ask({ url: `${origin}/read/${slug}/claims/1`, format: 'json' })
    expect(claim.html).toContain(`src="${origin}/embed/claim/${slug}/1"`)
    expect(claim.body.title).toBe('False: The harbour employs 4,200 people.')
  })

  test('it is no wider and no higher than there is room for', async () => {
    const { body, html } = await ask({ url: `${origin}/read/${slug}`, maxwidth: '320', maxheight: '200' })
    expect(body).toMatchObject({ width: 320, height: 200 })
    expect(html).toContain('width="320" height="200"')
  })

  test('404 for everything that is not a published page of ours', async () => {
    for (const url of [
      `${origin}/read/${hidden}`,
      `${origin}/read/${slug}/claims/99`,
      `${origin}/articles/${slug}`,
      `${origin}/read/${slug}/challenge`,
      `https://evil.example/read/${slug}`,
      `javascript:alert(1)//read/${slug}`,
      'nonsense',
    ])
      expect((await ask({ url })).status).toBe(404)
  })

  test('400 without an address, 501 for XML', async () => {
    expect((await ask({})).status).toBe(400)
    expect((await ask({ url: `${origin}/read/${slug}`, maxwidth: '-1' })).status).toBe(400)
    expect((await ask({ url: `${origin}/read/${slug}`, format: 'xml' })).status).toBe(501)
  })
})
