import type { BenchArticle } from '../article'
import { expose } from './expose'
import type { Painter } from './painter'
import { showPlainText } from './plain-text'

/** No claims at all: what it costs to show the bare text. */
class Floor implements Painter {
  private show: () => void = () => undefined

  mount: Painter['mount'] = (host: HTMLElement, article: BenchArticle) => {
    this.show = () => showPlainText(host, article)
  }

  ready(): () => void {
    return this.show
  }

  shown(): boolean {
    return document.querySelector('[data-block]') !== null
  }

  painted(): ReturnType<Painter['painted']> {
    return { seen: 0, painted: 0 }
  }
}

expose(new Floor())
