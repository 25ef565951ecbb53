import { mostBlocksInRow } from './article/article'
import { ratingRules } from './writing/look'

/**
 * Colours were measured (WCAG contrast, CIEDE2000 between families under three simulated colour blindnesses): light,
 * closest pair 14.3 and contrast 4.6 on paper; dark, 19.3 and 5.4. Tints are the family at about 12 and 26 %.
 */
const light = `
  --paper:#fbfaf7;--card:#fff;--ink:#1c1b19;--soft:#5b5750;--rule:#e4e0d8;--accent:#1f4e79;
  --supported:#005fb8;--supported-1:#005fb81f;--supported-2:#005fb842;
  --between:#a85b00;--between-1:#a85b001f;--between-2:#a85b0042;
  --wrong:#7a003c;--wrong-1:#7a003c1c;--wrong-2:#7a003c3d;
  --open:#6b7280;--open-1:#6b728024;--open-2:#6b728047;`
const dark = `
  --paper:#15171a;--card:#1b1e22;--ink:#e8e6e1;--soft:#a7a49d;--rule:#2f3339;--accent:#8ab8e6;
  --supported:#6aa9f7;--supported-1:#6aa9f72e;--supported-2:#6aa9f757;
  --between:#f2be5c;--between-1:#f2be5c29;--between-2:#f2be5c4f;
  --wrong:#f2548c;--wrong-1:#f2548c30;--wrong-2:#f2548c59;
  --open:#cdd2d8;--open-1:#cdd2d824;--open-2:#cdd2d845;`

/**
 * The notes span all rows of their group; what they are longer than the text falls to the last row. A block alone with
 * its notes stays in sight beside them instead.
 */
const rowRules = Array.from({ length: mostBlocksInRow - 1 }, (_, index) => index + 2)
  .map((blocks) => `.pl-r${blocks}{grid-template-rows:repeat(${blocks},auto) 1fr}`)
  .join('')

const page = `
html{scroll-padding:1.5rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0}
.plumbline{${light}
  --serif:Charter,"Bitstream Charter","Iowan Old Style","Sitka Text",Cambria,Georgia,serif;
  --sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;
  --text:38rem;--notes:20rem;--gap:3.5rem;
  color-scheme:light;background:var(--paper);color:var(--ink);font:1rem/1.55 var(--sans);
  font-variant-numeric:lining-nums;overflow-wrap:break-word}
.plumbline *{box-sizing:border-box}
.plumbline a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.18em}
.plumbline a:hover{text-decoration-thickness:2px}
.plumbline :focus-visible{outline:2px solid var(--accent);outline-offset:3px;border-radius:2px}
.plumbline :is(p,dl,ol,ul,pre){margin:0 0 .6em}
.plumbline :is(h1,h2,h3,h4,h5){font-family:var(--serif);line-height:1.2;text-wrap:balance;margin:0 0 .6em}
.plumbline code{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;font-size:.86em;overflow-wrap:anywhere}
.plumbline pre{white-space:pre-wrap}
.plumbline blockquote{margin:0 0 .6em;padding-inline-start:1em;border-inline-start:2px solid var(--rule)}
.plumbline summary{cursor:pointer;color:var(--accent);min-height:24px;width:fit-content}
.plumbline details[open]>summary{margin-bottom:.5em}
.plumbline :is(.pl-small,small){font-size:.875rem;color:var(--soft)}
.plumbline svg{width:1em;height:1em;fill:none;stroke:currentColor;stroke-width:2.2;stroke-linecap:round;stroke-linejoin:round;vertical-align:-.13em;margin-inline-end:.35em}
.plumbline .pl-symbols{position:absolute;width:0;height:0}
.pl-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.pl-skip{position:absolute;inset-inline-start:-100vw;background:var(--card);padding:.75rem 1rem;z-index:1}
.pl-skip:focus{inset-inline-start:0}
${ratingRules}
.pl-top,.plumbline main,.pl-foot{max-width:calc(var(--text) + 2.5rem);margin-inline:auto;padding-inline:1.25rem}
`

const top = `
.pl-top{padding-block:2.5rem 0}
.plumbline .pl-kicker{margin-bottom:1rem}
.plumbline h1{font-size:clamp(1.9rem,1.3rem + 2.6vw,2.9rem);line-height:1.12;letter-spacing:-.01em;margin-bottom:.4em}
.plumbline .pl-standfirst{font:1.25rem/1.5 var(--serif);margin-bottom:1.5rem}
.plumbline .pl-bar{display:block;width:100%;height:10px;margin:0 0 .75rem;border-radius:5px;forced-color-adjust:none}
.pl-bar rect{fill:var(--c);stroke:none}
.plumbline .pl-key{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.35rem 1.4rem}
.pl-key li{color:var(--c);white-space:nowrap}
.pl-key li:target{outline:2px solid var(--accent);outline-offset:4px}
.pl-key b{color:var(--ink)}
.pl-key span{color:var(--ink);text-decoration:underline var(--line,solid) 2px var(--c);text-underline-offset:.22em;text-decoration-skip-ink:none}
.pl-meanings{font-size:.9375rem}
.pl-meanings dt{font-weight:600}
.pl-meanings dd{margin:0 0 .5em}
.pl-conclusion{font:1.125rem/1.6 var(--serif);margin-block:1.5rem 1rem;padding-top:1.25rem;border-top:1px solid var(--rule)}
.pl-checked{font-size:.9375rem;border-top:1px solid var(--rule);padding-top:1.25rem;margin-top:1.5rem}
.plumbline .pl-checked h2{font:600 .875rem/1.4 var(--sans)}
.pl-checked cite{font:italic 1.0625rem/1.4 var(--serif)}
.pl-index{border-top:1px solid var(--rule);padding-block:1.5rem;margin-top:1.5rem}
.pl-index h2{font-size:1.375rem}
.plumbline .pl-index ol{list-style:none;padding:0;margin:0}
.pl-index li{border-top:1px solid var(--rule);break-inside:avoid}
.plumbline .pl-index a{display:grid;grid-template-columns:2.25rem 1fr;padding-block:.55rem;text-decoration:none;color:var(--ink)}
.pl-index a:hover span{text-decoration:underline 1px}
.pl-index i{font-style:normal;color:var(--soft);font-variant-numeric:tabular-nums}
.pl-index b{color:var(--c);font-weight:600;text-decoration:underline var(--line,solid) 2px;text-underline-offset:.2em;text-decoration-skip-ink:none;justify-self:start}
.pl-index span{grid-column:2;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
.plumbline .pl-heads{display:flex;border-top:3px solid var(--ink);padding-top:.6rem;margin-bottom:1.5rem}
.pl-heads span+span{display:none}
`

const article = `
.pl-article{font:1.125rem/1.65 var(--serif)}
.plumbline .pl-title{font-size:clamp(1.6rem,1.2rem + 1.6vw,2.1rem)}
.pl-row>:is(h3,h4,h5){font-size:1.3rem;margin-top:.8em}
.pl-row>:is(h4,h5){font-size:1.125rem}
.pl-row>:is(p,ul,ol,blockquote,figure,.pl-table){margin-block:0 1.15em}
.pl-lead{font-size:1.25rem;line-height:1.5;color:var(--soft)}
.pl-article :is(.pl-caption,figcaption){font:.9375rem/1.5 var(--sans);color:var(--soft)}
.pl-article figure{margin-inline:0;padding:1rem 1.1rem;border:1px dashed var(--rule);border-radius:6px}
.pl-article figure p{font:.875rem/1.5 var(--sans);margin:.4em 0 0}
.pl-row>blockquote p{margin:0}
.pl-row li{margin-bottom:.35em}
.pl-row li :is(ul,ol){margin:.35em 0 0}
.pl-table{overflow-x:auto}
.pl-table table{border-collapse:collapse;font:.9375rem/1.45 var(--sans);font-variant-numeric:tabular-nums}
.pl-table :is(td,th){padding-block:.45rem;padding-inline:0 1rem;border-bottom:1px solid var(--rule);text-align:start;vertical-align:top}
.pl-article mark{color:inherit;background:var(--t);text-decoration:underline var(--line,solid) 2px var(--c);text-underline-offset:.2em;text-decoration-skip-ink:none;border-radius:2px;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.pl-article mark.pl-over{background:var(--o);padding-bottom:.14em}
.pl-article mark.pl-p{text-decoration-thickness:1px}
.pl-article mark:has(+ :target){background:var(--o)}
.pl-article [role=doc-noteref]{position:relative;top:-.5em;white-space:nowrap;font:600 .75rem/1 var(--sans);color:var(--c);text-decoration:none;padding:.3em .15em;margin-inline-start:.15em;border-radius:4px;scroll-margin-top:30vh}
[role=doc-noteref]::after{content:"";position:absolute;inset:-6px -1px}
.plumbline [role=doc-noteref] svg{margin-inline:.15em 0}
[role=doc-noteref]:hover{background:var(--t)}
[role=doc-noteref]:target{outline:2px solid var(--accent)}
.pl-notes,.pl-unplaced{font:.9375rem/1.5 var(--sans);margin-bottom:1.5rem}
[role=comment]{border-inline-start:3px solid var(--c);background:var(--card);padding:.85rem 1rem .35rem;margin-bottom:.75rem;border-start-end-radius:6px;border-end-end-radius:6px;overflow-wrap:anywhere}
[role=comment]:target{outline:2px solid var(--accent);outline-offset:2px}
[role=comment]>p[id]{color:var(--soft)}
[role=comment]>p[id] a{display:inline-block;color:inherit;min-height:24px;margin-inline-end:.5em}
[role=comment]>p[id] b,[role=comment] dd{color:var(--c);font-weight:600}
[role=comment] strong{font-weight:600}
[role=comment] details{font-size:.875rem;margin-bottom:.6em}
[role=comment] dl{font-size:.875rem}
[role=comment] dl div{display:flex;gap:.5em}
[role=comment] dt{color:var(--soft);min-width:2.8em}
[role=comment] dd{margin:0}
[role=comment] :is(ol,ul){padding-inline-start:1.5em}
details>ol>li{margin-bottom:.8em}
details>ol>li>:is(blockquote,p),.pl-desk>.pl-small{white-space:pre-line}
[role=comment] li:target{background:var(--t)}
[role=comment] blockquote{margin-top:.35em;font:.9375rem/1.5 var(--serif)}
.pl-unplaced{margin-top:2.5rem;max-width:var(--text)}
.pl-unplaced h2{font-size:1.375rem}
.pl-foot{margin-top:3rem;padding-block:0 4rem;font-size:.9375rem;color:var(--soft)}
.pl-foot h2{border-top:1px solid var(--rule);padding-top:2rem;font-size:1.125rem;color:var(--ink)}
`

const media = `
@media (min-width:40rem){.pl-index span{display:inline}}
@media screen and (min-width:68rem){
  .pl-top,.plumbline main,.pl-foot{max-width:calc(var(--text) + var(--gap) + var(--notes) + 2.5rem)}
  .pl-top,.pl-row,.plumbline .pl-heads{display:grid;grid-template-columns:minmax(0,var(--text)) minmax(0,var(--notes));column-gap:var(--gap)}
  .pl-top{padding-top:4rem}
  .pl-checked{border-top:0;padding-top:2.6rem;margin-top:0}
  .pl-index ol{columns:2;column-gap:var(--gap)}
  .pl-heads span+span{display:inline}
  .pl-article{font-size:1.1875rem}
  .pl-row>*{grid-column:1;min-width:0}
  .pl-row>.pl-notes{grid-column:2;grid-row:1/-1}
  .pl-row{grid-template-rows:auto}
  .pl-row>:first-child:nth-last-child(2){align-self:start;position:sticky;top:1.5rem}
  ${rowRules}
  [role=comment]{background:none;padding-block:0 .1rem;margin-bottom:1.5rem}
  .pl-foot p{max-width:var(--text)}
}
@media screen and (min-width:90rem){.plumbline{--notes:23rem;--gap:4.5rem}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media screen and (prefers-color-scheme:dark){.plumbline{${dark}color-scheme:dark}}
@media (forced-colors:active){
  .plumbline .pl-article mark{background:Canvas;color:CanvasText}
  [role=comment]{border-inline-start-width:4px}
}
@media print{
  @page{margin:18mm 16mm}
  .plumbline{--paper:#fff;--card:#fff;font-size:10pt}
  .pl-top,.plumbline main,.pl-foot{max-width:none;padding-inline:0}
  .pl-article{font-size:11pt}
  .pl-skip,.plumbline summary{display:none}
  .pl-index ol{columns:2;column-gap:2rem}
  .plumbline details::details-content{content-visibility:visible;block-size:auto}
  .plumbline a[href^="http"]::after{content:" (" attr(href) ")";font-size:.85em;overflow-wrap:anywhere}
  [role=comment],details>ol>li,.pl-row tr{break-inside:avoid}
  .plumbline :is(h1,h2,h3,h4){break-after:avoid}
  .pl-article mark,.pl-bar{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}`

/** The style of an annotated page. Its class names begin with `pl-`; everything general is under `.plumbline`. */
export const style = [page, top, article, media].join('').replace(/\n\s*/g, '')
