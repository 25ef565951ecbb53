'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { classNames } from '../ui/class-names'

/** The screens of one article, in the order of a check. The text itself is the first. */
export const articleScreens = [
  'text',
  'suggestions',
  'progress',
  'discussion',
  'evidence',
  'replies',
  'sign-off',
  'agreement',
  'coverage',
  'revisions',
  'publish',
  'editions',
  'export',
  'history',
] as const
export type ArticleScreen = (typeof articleScreens)[number]

export function articleHref(articleId: string, screen: ArticleScreen): string {
  return screen === 'text' ? `/articles/${articleId}` : `/articles/${articleId}/${screen}`
}

/** On a phone the row is longer than the screen. */
function showCurrent(item: HTMLElement | null) {
  const row = item?.closest('nav')
  if (item && row) row.scrollLeft = item.offsetLeft - (row.clientWidth - item.offsetWidth) / 2
}

interface ArticleNavProps {
  article: { id: string; title: string | null; language: string | null; direction: 'ltr' | 'rtl' }
  current: ArticleScreen
}

/** Which article a screen belongs to, and the way to its other screens. */
export function ArticleNav({ article, current }: ArticleNavProps) {
  const t = useTranslations('articleNav')
  return (
    <div className="mb-6 flex flex-col gap-2 print:hidden">
      <p className="truncate text-muted">
        <Link
          href={articleHref(article.id, 'text')}
          lang={article.language ?? undefined}
          dir={article.direction}
          className="link"
        >
          {article.title ?? t('untitled')}
        </Link>
      </p>
      <nav
        aria-label={t('label')}
        className="relative -mx-4 overflow-x-auto border-b border-rule px-4 sm:mx-0 sm:px-0"
      >
        <ul role="list" className="flex gap-1">
          {articleScreens.map((screen) => (
            <li key={screen} ref={screen === current ? showCurrent : undefined}>
              <Link
                href={articleHref(article.id, screen)}
                aria-current={screen === current ? 'page' : undefined}
                className={classNames(
                  '-mb-px flex h-10 items-center border-b-2 px-2.5 text-sm whitespace-nowrap',
                  screen === current
                    ? 'border-accent font-medium text-ink'
                    : 'border-transparent text-muted hover:text-ink',
                )}
              >
                {t(screen)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
