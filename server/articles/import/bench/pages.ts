import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** A page to time, with the paragraphs of its story where they are known. */
export interface BenchPage {
  name: string
  html: string
  story: string[] | null
}

const words =
  'the council said on monday that work would start in spring after a vote of members who had asked for more time to read plans for roads schools and homes near the river'.split(
    ' ',
  )

/** A sentence of its own for each seed. */
function sentence(seed: number): string {
  const length = 12 + (seed % 9)
  const picked = Array.from(
    { length },
    (_, at) => words[(seed * 7 + at * (3 + (seed % 5))) % words.length] ?? '',
  )
  return `Part ${seed}: ${picked.join(' ')}.`
}

const paragraph = (seed: number): string => [0, 1, 2].map((at) => sentence(seed * 3 + at)).join(' ')

/**
 * A news page as outlets build them: menus, a story of so many paragraphs with pictures, a share bar, boxes of related
 * stories and calls to subscribe between them, comments and a footer of links.
 */
export function madePage(paragraphs: number): BenchPage {
  const story = Array.from({ length: paragraphs }, (_, at) => paragraph(at + 1))
  const menu = Array.from({ length: 40 }, (_, at) => `<li><a href="/s/${at}">Section ${at}</a></li>`).join('')
  const teaser = (at: number): string =>
    `<article class="card"><a href="/t/${at}"><h3>Other story number ${at} of this week</h3></a><p>Short text ${at}.</p></article>`
  const body = story.map((text, at) => {
    const picture = `<figure><img src="/p/${at}.jpg" alt="A view"><figcaption>View ${at} of the river. Photograph: Jane Doe</figcaption></figure>`
    const box = `<div class="newsletter-signup"><p>Sign up to our newsletter to get the news every morning.</p></div>`
    return `<p>${text}</p>${at % 6 === 3 ? picture : ''}${at % 9 === 5 ? box : ''}`
  })
  const comments = Array.from(
    { length: Math.ceil(paragraphs / 2) },
    (_, at) => `<li class="comment"><p>Reader ${at}: ${sentence(at + 900)}</p></li>`,
  )
  const html = `<!DOCTYPE html><html lang="en"><head><title>Council votes on plans - The Example</title></head><body>
    <header><nav><ul>${menu}</ul></nav></header><main><article class="story"><h1>Council votes on plans</h1>
    <p class="byline">By Jane Doe</p><div class="share-bar"><a href="/x">Share</a></div>${body.join('\n')}</article>
    <section class="related"><h2>Related</h2>${Array.from({ length: 12 }, (_, at) => teaser(at)).join('')}</section>
    <section class="comments"><h2>Comments</h2><ul>${comments.join('')}</ul></section></main>
    <footer><ul>${menu}</ul><p>© 2021 The Example. All rights reserved.</p></footer></body></html>`
  return { name: `made, ${paragraphs} paragraphs`, html, story }
}

const folder = '../shared/dev-data/import-pages'

/** Saved pages beside the project; none where they are not there. */
export function savedPages(): BenchPage[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).map((name) => ({
    name,
    html: gunzipSync(readFileSync(`${folder}/${name}/source.html.gz`)).toString(),
    story: null,
  }))
}
