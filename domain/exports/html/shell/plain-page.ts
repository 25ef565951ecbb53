import type { PageTools } from '../annotated-html'
import { escapeHtml } from '../writing/escape'
import { readerPage } from './reader-page'

/** Why there is nothing to read at an address. */
export type Absence = 'unknown' | 'unknown-claim' | 'unpublished' | 'redacted' | 'unavailable' | 'broken'

const words: Record<Absence, { title: string; body: string }> = {
  unknown: {
    title: 'There is no page here',
    body: 'The address may be mistyped, or what stood here was never published.',
  },
  'unknown-claim': {
    title: 'There is no such claim here',
    body: 'This fact-check has no claim with that number, or it is not in the edition that readers see now.',
  },
  unpublished: {
    title: 'This fact-check is not published any more',
    body: 'The desk that published it took it back. It may be published again at the same address.',
  },
  redacted: {
    title: 'This edition cannot be read any more',
    body: 'The desk had to take its words back, for example after a court order. Other editions of the same fact-check may still be there.',
  },
  unavailable: { title: 'This page is away for a moment', body: 'Please try again in a few seconds.' },
  broken: {
    title: 'This page cannot be shown',
    body: 'Something went wrong on our side. It was written down, and you may try again later.',
  },
}

/** A page that says in a sentence why there is nothing to read; `framed` for one that stands in another site's page. */
export function plainPage(absence: Absence, tools: PageTools, framed = false): string {
  const { title, body } = words[absence]
  return readerPage(
    {
      title,
      hidden: true,
      framed,
      ratings: [],
      body: [
        `<main${framed ? ' class="pr-embed"' : ''} id="main">`,
        `<h1>${escapeHtml(title)}</h1>`,
        `<p>${escapeHtml(body)}</p>`,
        '</main>',
      ],
    },
    tools,
  )
}
