import { describe, expect, test } from 'vitest'
import { api } from '@/server/http/api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk, type Person } from '@/server/testing/desk'
import { aClaim, anArticle, fileAs, someVerdict } from '@/server/testing/journey'
import { exportHtml } from './html'
import { previewHtml } from './preview'

const download = api({ GET: exportHtml })
const preview = api({ GET: previewHtml })

function get(route: typeof preview, who: Person, id: string, query = ''): Promise<Response> {
  const request = new Request(`http://localhost:3000/api/v1/test${query}`, {
    headers: { authorization: `Bearer ${who.token}` },
  })
  return route.GET(request, { params: Promise.resolve({ id }) })
}

describe.each(databaseKinds)('the preview of the annotated file on %s', (kind) => {
  useDatabase(kind)

  test('is the file itself, to be framed by our own screens, and nothing in it runs', async () => {
    const desk = await makeDesk({ Ana: 'reviewer', Ben: 'reviewer', Vic: 'viewer' })
    const article = await anArticle(desk.Ana)
    const claim = await aClaim(desk.Ana, article, 'rose by two metres')
    await aClaim(desk.Ana, article, 'nobody was hurt')
    await fileAs(desk.Ana, claim.id, someVerdict('true'))
    await fileAs(desk.Ben, claim.id, someVerdict('true'))
    for (const query of ['', '?claims=all', '?claims=all&mode=excerpts']) {
      const file = await (await get(download, desk.Vic, article.id, query)).text()
      const shown = await get(preview, desk.Vic, article.id, query)
      expect(shown.headers.get('content-disposition')).toBeNull()
      expect(shown.headers.get('content-type')).toBe('text/html; charset=utf-8')
      const policy = shown.headers.get('content-security-policy')?.split('; ') ?? []
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'self'")
      expect(policy).toContain('sandbox allow-popups allow-popups-to-escape-sandbox')
      const html = await shown.text()
      expect(html).toContain('<a target="_blank" href="https://gauges.example.org/may"')
      expect(html.replaceAll(' target="_blank"', '')).toBe(file)
    }
  })

  test('is refused as the file is', async () => {
    const desk = await makeDesk({ Ana: 'reviewer' })
    const stranger = await makeDesk({ Sam: 'owner' })
    const article = await anArticle(desk.Ana)
    expect((await get(preview, stranger.Sam, article.id)).status).toBe(404)
    expect((await get(preview, desk.Ana, article.id, '?mode=half')).status).toBe(422)
    expect((await get(preview, desk.Ana, article.id, '?edition=1')).status).toBe(404)
  })
})
