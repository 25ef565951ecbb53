import { Document, Packer } from 'docx'
import type { Edition } from '@/domain/exports/edition'
import { ratedClaims } from '@/domain/exports/rated-claims'
import { xmlText } from '../xml-text'
import { articleParagraphs } from './article-paragraphs'
import { claimList } from './claim-list'
import { commentOf, momentOf, writtenAt } from './comment'
import { commentRanges } from './comment-ranges'
import { checkedArticle, deskFoot, deskTop, headlineOf, ratingKey } from './desk-parts'
import { pinnedDocx } from './pinned'
import { numbering, stylesOf } from './styles'

/**
 * An edition as a Word file: the desk's own words, then the checked article with a comment of the desk at the words of
 * every claim, then the key and all claims with their sources. Same edition, same bytes.
 */
export async function editionDocx(edition: Edition): Promise<Uint8Array<ArrayBuffer>> {
  const language = edition.article.language ?? 'en'
  const { comments, edges } = commentRanges(edition)
  const rated = new Map(ratedClaims(edition).map((claim) => [claim.claim.number, claim]))
  const document = new Document({
    title: xmlText(headlineOf(edition)),
    creator: xmlText(edition.team.name),
    lastModifiedBy: xmlText(edition.team.name),
    styles: stylesOf(language),
    numbering,
    comments: {
      children: comments.flatMap((span) => {
        const claim = rated.get(span.claim)
        return claim ? [commentOf(edition, span, claim)] : []
      }),
    },
    sections: [
      {
        children: [
          ...deskTop(edition),
          ...checkedArticle(edition),
          ...articleParagraphs(edition, edges),
          ...ratingKey(edition),
          ...claimList(edition),
          ...deskFoot(edition),
        ],
      },
    ],
  })
  const file = await Packer.toBuffer(document)
  return pinnedDocx(file, { writtenAt: momentOf(writtenAt(edition)), language })
}
