import { describe, expect, test } from 'vitest'
import { regionName } from './region-names'

describe('the names of parts of a page', () => {
  test.each([
    ['post-comments', 'invitation to comment'],
    ['RelatedArticles', 'related stories'],
    ['relatedArticles__list', 'related stories'],
    ['article_read-next', 'related stories'],
    ['c-newsletter-signup', 'newsletter sign-up'],
    ['socialShare', 'sharing buttons'],
    ['ad-slot ad-slot--top', 'advertisement'],
    ['site-footer', 'site navigation'],
    ['author-bio', 'about the author'],
  ])('%s is told as %s', (names, reason) => {
    expect(regionName(names)?.reason).toBe(reason)
  })

  test.each([
    'article-body',
    'story-text lead',
    'has-sidebar',
    'no-ads',
    'shared-values',
    'adventure',
    'commentary',
    'navy-blue',
    'tagesschau',
    'category-ads',
    '',
  ])('%s says nothing', (names) => {
    expect(regionName(names)).toBeNull()
  })
})
