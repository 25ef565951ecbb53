const rules = `
.pr-page :is(.pr-head,main,.pr-foot){max-width:calc(var(--text) + 2.5rem);margin-inline:auto;padding-inline:1.25rem}
.pr-page .pr-head{padding-block:1.5rem 1rem}
.pr-page .pr-head p{margin:0;display:flex;flex-wrap:wrap;gap:.25rem 1rem;justify-content:space-between}
.pr-page .pr-head a{display:inline-block;min-height:24px}
.pr-page main{padding-block:1.5rem 1rem;border-top:3px solid var(--ink)}
.pr-page main h1{font-size:clamp(1.6rem,1.2rem + 2vw,2.25rem)}
.pr-page main h2{font-size:1.25rem;margin-top:2rem}
.pr-page main h3{font-size:1.0625rem}
.pr-page main section{margin-block:2rem}
.pr-page .pr-foot{margin-top:2.5rem;padding-block:1.25rem 4rem;border-top:1px solid var(--rule);font-size:.9375rem;color:var(--soft)}
.pr-page .pr-foot ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.35rem 1.5rem}
.pr-page .pr-foot a{display:inline-block;min-height:24px}
.plumbline .pr-notice{border-inline-start:3px solid var(--between);background:var(--between-1);padding:.7rem 1rem;margin-bottom:1.25rem;border-start-end-radius:6px;border-end-end-radius:6px}
.plumbline .pr-rating{display:flex;align-items:center;font:600 1.375rem/1.3 var(--sans);color:var(--c);margin:0 0 .35em}
.plumbline .pr-rating svg{flex:none;width:1.25em;height:1.25em}
@media print{.pr-page .pr-foot nav{display:none}.pr-page :is(.pr-head,main,.pr-foot){max-width:none;padding-inline:0}}
`

/** What the smaller public pages have beyond the style of the annotated page; class names begin with `pr-`. */
export const shellStyle = rules.replace(/\n/g, '')
