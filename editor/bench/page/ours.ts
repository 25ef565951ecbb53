import { createArticleEditor, type ArticleEditor } from '../../create'
import type { PaintedClaim } from '../../claim-style'
import { expose } from './expose'
import type { Painter } from './painter'
import { markedClaims } from './marked-claims'

const ignore = () => undefined

/** The workspace's own editor. */
class Ours implements Painter {
  private editor: ArticleEditor | undefined

  mount: Painter['mount'] = (host, { document }) => {
    this.editor = createArticleEditor({
      element: host,
      document,
      lang: 'en',
      dir: 'ltr',
      claims: [],
      label: 'Article text',
      gripLabel: (edge, claim) => `${edge} of claim ${claim}`,
      onSelection: ignore,
      onClaimClick: ignore,
      onHover: ignore,
      onAdjust: ignore,
      onLayout: ignore,
    })
  }

  ready(claims: readonly PaintedClaim[]): () => void {
    return () => this.editor?.setClaims(claims)
  }

  shown(): boolean {
    return document.querySelector('mark') !== null
  }

  painted: Painter['painted'] = (claims) => markedClaims(claims)

  at(x: number, y: number): number[] {
    return this.editor?.claimsAtPoint(x, y) ?? []
  }
}

expose(new Ours())
