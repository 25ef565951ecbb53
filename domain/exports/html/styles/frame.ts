import { ratingRules } from '../writing/look'
import { lightColours } from './colours'

/** What concerns the document and not only our part of it; a fragment does without. */
export const documentRules = `
html{scroll-padding:1.5rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{@page{margin:18mm 16mm}}
`

/** Colours, letters and what all parts have in common. */
export const frameRules = `
.plumbline{${lightColours}
  --serif:Charter,"Bitstream Charter","Iowan Old Style","Sitka Text",Cambria,Georgia,serif;
  --sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;
  --text:38rem;--notes:20rem;--gap:3.5rem;
  color-scheme:light;background:var(--paper);color:var(--ink);font:1rem/1.55 var(--sans);
  font-variant-numeric:lining-nums;overflow-wrap:break-word;text-align:start}
.plumbline *{box-sizing:border-box}
.plumbline a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.18em}
.plumbline a:hover{text-decoration-thickness:2px}
.plumbline :focus-visible{outline:2px solid var(--accent);outline-offset:3px;border-radius:2px}
.plumbline :is(p,dl,ol,ul,pre){margin:0 0 .6em;text-indent:0}
.plumbline :is(h1,h2,h3,h4,h5,h6){font-family:var(--serif);line-height:1.2;text-wrap:balance;margin:0 0 .6em;color:inherit;text-transform:none}
.plumbline code{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;font-size:.86em;overflow-wrap:anywhere}
.plumbline pre{white-space:pre-wrap}
.plumbline blockquote{margin:0 0 .6em;padding-inline-start:1em;border-inline-start:2px solid var(--rule)}
.plumbline summary{cursor:pointer;color:var(--accent);min-height:24px;width:fit-content}
.plumbline details[open]>summary{margin-bottom:.5em}
.plumbline :is(.pl-small,small){font-size:.875rem;color:var(--soft)}
.plumbline svg{width:1em;height:1em;fill:none;stroke:currentColor;stroke-width:2.2;stroke-linecap:round;stroke-linejoin:round;vertical-align:-.13em;margin-inline-end:.35em}
.plumbline .pl-symbols{position:absolute;width:0;height:0}
.plumbline del{text-decoration-thickness:1px;color:var(--soft)}
.plumbline ins{text-decoration:none;font-weight:600}
.pl-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.pl-skip{position:absolute;inset-inline-start:-100vw;background:var(--card);padding:.75rem 1rem;z-index:1}
.pl-skip:focus{inset-inline-start:0}
${ratingRules}
.pl-top,.plumbline :is(main,.pl-main),.pl-foot,.pl-wide{max-width:calc(var(--text) + 2.5rem);margin-inline:auto;padding-inline:1.25rem}
.plumbline .pl-notice{border-inline-start:3px solid var(--between);background:var(--between-1);padding:.5rem .75rem;margin-bottom:.75rem;font-size:.9375rem}
.plumbline .pl-wide{margin-block:1.5rem 0;padding:.75rem 1.25rem}
.pl-notice p:last-child{margin:0}
`
