import type { Cell } from '@/domain/exports/csv/cell'
import type { Edition } from '@/domain/exports/edition'
import { usedRatings } from '@/domain/exports/used-ratings'

/** What the sheet "About" says: where the other sheets are from, and what the ratings mean. */
export function aboutRows(edition: Edition): [string, Cell][] {
  const { team, check, article, revision, published } = edition
  return [
    ['desk', team.name],
    ['headline', check.headline],
    ['standfirst', check.standfirst],
    ['conclusion', check.conclusion],
    ['credits', check.credits],
    ['edition', published?.number ?? null],
    ['published_at', published?.at ?? null],
    ['checked_at', edition.checkedAt],
    ['address', edition.publicUrl],
    ['mode', edition.mode],
    ['article_title', article.title],
    ['article_byline', article.byline],
    ['article_publisher', article.publisher],
    ['article_published_at', article.publishedAt],
    ['article_address', article.sourceUrl],
    ['article_archive_address', article.archiveUrl],
    ['article_language', article.language],
    ['article_revision', revision.number],
    ['article_text_sha256', revision.sha256],
    ['website', team.website],
    ['contact', team.contact],
    ...usedRatings(edition).map(({ rating }): [string, Cell] => [
      `rating: ${rating.key}`,
      rating.criterion === '' ? rating.label : `${rating.label}: ${rating.criterion}`,
    ]),
  ]
}
