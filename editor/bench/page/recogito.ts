import { createTextAnnotator, type TextAnnotation, type TextAnnotator } from '@recogito/text-annotator'
import '@recogito/text-annotator/text-annotator.css'
import type { PaintedClaim } from '../../claim-style'
import type { BenchArticle } from '../article'
import { expose } from './expose'
import { claimsInWindow, type Painter } from './painter'
import { showPlainText } from './plain-text'
import { pointOf } from './truth'

/** `@recogito/text-annotator` over the same text, with its renderer of elements. */
class Recogito implements Painter {
  private annotator: TextAnnotator | undefined
  private article: BenchArticle | undefined
  private host: HTMLElement | undefined

  mount: Painter['mount'] = (host, article) => {
    showPlainText(host, article)
    this.article = article
    this.host = host
    this.annotator = createTextAnnotator<TextAnnotation, TextAnnotation>(host, {
      renderer: 'SPANS',
      annotatingEnabled: false,
    })
  }

  ready(claims: readonly PaintedClaim[]): () => void {
    // Its offsets count the text of the nodes, which has no line break between two paragraphs.
    const breaks = (offset: number) => this.article?.blocks.filter(({ end }) => end < offset).length ?? 0
    const annotations = claims.map(({ number, spans }) => ({
      id: `claim-${number}`,
      bodies: [],
      target: {
        annotation: `claim-${number}`,
        selector: spans.map(({ start, end }) => ({
          quote: this.article?.text.slice(start, end) ?? '',
          start: start - breaks(start),
          end: end - breaks(end),
          // Empty, so that it looks up its own by the offsets.
          range: document.createRange(),
        })),
      },
    }))
    return () => this.annotator?.setAnnotations(annotations)
  }

  shown(): boolean {
    return document.querySelector('.r6o-annotation') !== null
  }

  painted: Painter['painted'] = (claims) => {
    const { article, host } = this
    if (!article || !host) return { seen: 0, painted: 0 }
    const boxes = [...host.querySelectorAll('.r6o-annotation')].map((piece) => piece.getBoundingClientRect())
    const blocks = [...host.querySelectorAll('[data-block]')]
    const inWindow = claimsInWindow(article, claims, (block, offset) => {
      const element = blocks[block]
      const box = element?.getBoundingClientRect()
      return element && box && box.bottom > 0 && box.top < innerHeight ? pointOf(element, offset) : null
    })
    const painted = inWindow.filter(({ point: { x, y } }) =>
      boxes.some((box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom),
    )
    return { seen: inWindow.length, painted: painted.length }
  }
}

expose(new Recogito())
