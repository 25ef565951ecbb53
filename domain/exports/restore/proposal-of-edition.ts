import { blockText, leafBlocks, type ArticleDocument } from '../../articles/document'
import type { FrozenLeaf, Proposal } from '../../articles/proposal'
import type { Edition } from '../edition'

/** An edition's article as an import proposes one: every block of its document, kept; `freeze` makes the same document of it. */
export function proposalOfEdition({ article, document }: Edition): Proposal {
  const { title, byline, publisher, publishedAt, sourceUrl, language, direction } = article
  const blocks = framedLeaves(document).map((block, index) => ({
    index,
    kind: block.leaf.type,
    text: blockText(block.leaf),
    keep: true,
    block,
  }))
  return { title, byline, publisher, publishedAt, sourceUrl, language, direction, blocks }
}

function framedLeaves(document: ArticleDocument): FrozenLeaf[] {
  return document.content.flatMap((block, id): FrozenLeaf[] => {
    if (block.type === 'list')
      return block.content.map((leaf) => ({ leaf, list: { id, ordered: block.attrs.ordered } }))
    if (block.type === 'table')
      return block.content.flatMap(({ content }, row) =>
        content.map((leaf) => ({ leaf, table: { id, row } })),
      )
    return leafBlocks({ type: 'doc', content: [block] }).map((leaf) => ({ leaf }))
  })
}
