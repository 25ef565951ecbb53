import { mostBlocksInRow } from '../article/article'
import { darkColours } from './colours'

/**
 * The notes span all rows of their group; what they are longer than the text falls to the last row. A block alone with
 * its notes stays in sight beside them instead.
 */
const rowRules = Array.from({ length: mostBlocksInRow - 1 }, (_, index) => index + 2)
  .map((blocks) => `.pl-r${blocks}{grid-template-rows:repeat(${blocks},auto) 1fr}`)
  .join('')

/** Wide screens, the dark, forced colours, paper. */
export const mediaRules = `
@media (min-width:40rem){.pl-index span{display:inline}}
@media screen and (min-width:68rem){
  .pl-top,.plumbline :is(main,.pl-main),.pl-foot,.pl-wide{max-width:calc(var(--text) + var(--gap) + var(--notes) + 2.5rem)}
  .pl-top,.pl-row,.plumbline .pl-heads{display:grid;grid-template-columns:minmax(0,var(--text)) minmax(0,var(--notes));column-gap:var(--gap)}
  .pl-top{padding-top:4rem}
  .pl-checked{border-top:0;padding-top:2.7rem;margin-top:0}
  .pl-index ol{columns:2;column-gap:var(--gap)}
  .pl-heads p+p{display:block}
  .pl-article{font-size:1.1875rem}
  .pl-row>*{grid-column:1;min-width:0}
  .pl-row>.pl-notes{grid-column:2;grid-row:1/-1}
  .pl-row{grid-template-rows:auto}
  .pl-row>:first-child:nth-last-child(2){align-self:start;position:sticky;top:1.5rem}
  ${rowRules}
  .pl-row .pl-notes>div{background:none;padding-block:0 .1rem;margin-bottom:1.75rem}
  .pl-foot p{max-width:var(--text)}
}
@media screen and (min-width:90rem){.plumbline{--notes:23rem;--gap:4.5rem}}
@media screen and (prefers-color-scheme:dark){.plumbline{${darkColours}color-scheme:dark}}
@media (forced-colors:active){
  .plumbline .pl-article mark{background:Canvas;color:CanvasText}
  .pl-notes>div{border-inline-start-width:4px}
}
@media print{
  .plumbline{--paper:#fff;--card:#fff;font-size:10pt}
  .pl-top,.plumbline :is(main,.pl-main),.pl-foot,.pl-wide{max-width:none;padding-inline:0}
  .pl-article{font-size:11pt}
  .plumbline :is(.pl-notes,.pl-small){font-size:9pt}
  .plumbline .pl-notes p[id]+p{font-size:10.5pt}
  .plumbline .pl-notes :is(details,dl,small,.pl-fix){font-size:inherit}
  .plumbline .pl-lead{font-size:12pt}
  .pl-skip,.plumbline summary{display:none}
  .pl-index ol{columns:2;column-gap:2rem}
  .plumbline details::details-content{content-visibility:visible;block-size:auto}
  .plumbline a[href^="http"]::after{content:" (" attr(href) ")";font-size:.85em;overflow-wrap:anywhere}
  .plumbline :is(.pl-notes>div,details>ol>li,.pl-row tr){break-inside:avoid}
  .plumbline :is(h1,h2,h3,h4){break-after:avoid}
  .plumbline :is(.pl-article mark,.pl-bar){-webkit-print-color-adjust:exact;print-color-adjust:exact}
}`
