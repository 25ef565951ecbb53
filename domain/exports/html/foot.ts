import type { Edition } from '../edition'
import { isolated } from './writing/direction'

/** The page's end: how to read it, and what else the file holds. */
export function footHtml({ team }: Edition): string {
  return [
    '<footer class="pl-foot">',
    '<h2>How to read this page</h2>',
    '<p>The words of the article are as they were published; pictures are named, not loaded. Marked words belong to a ' +
      'claim that we checked. Colour, line and sign show its rating, a darker ground that claims overlap. The number ' +
      'after the words leads to the note with the rating, the reasons and the sources; the number in the note leads ' +
      'back. Notes stand beside their paragraph, on a narrow screen below it.</p>',
    `<p>What the notes say is the work of ${isolated(team.name)}; the article is its publisher’s. ` +
      'This file is complete: it loads nothing, runs no script, and holds the whole check as data (ClaimReview, ' +
      'Web Annotations, and everything that Plumbline needs to open it again).</p>',
    '</footer>',
  ].join('\n')
}
