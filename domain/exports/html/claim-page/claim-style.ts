const rules = `
.pr-page .pr-kicker{margin-bottom:.4rem}
.pr-page .pr-claim>.pr-rating{font-size:1.625rem;margin-top:1.25rem}
.pr-page .pr-criterion{margin-bottom:1.25rem}
.pr-page .pr-quote{margin:1.5rem 0;padding:1rem 1.25rem;background:var(--card);border:1px solid var(--rule);border-radius:6px}
.pr-page .pr-quote blockquote{font:1.125rem/1.65 var(--serif);border:0;padding:0;margin:0 0 .75em;white-space:pre-line}
.pr-page .pr-quote mark{color:inherit;background:var(--t);text-decoration:underline var(--line,solid) 2px var(--c);text-underline-offset:.2em;text-decoration-skip-ink:none}
.pr-page .pr-quote figcaption{font-size:.875rem;color:var(--soft)}
.pr-page .pr-summary{font:1.25rem/1.5 var(--serif)}
.pr-page .pr-layers div{display:flex;gap:.5em}
.pr-page .pr-layers dt{color:var(--soft);min-width:3.5em}
.pr-page .pr-layers dd{margin:0;color:var(--c);font-weight:600}
.pr-page .pr-sources{padding-inline-start:1.5em}
.pr-page .pr-sources>li{margin-bottom:1.1em}
.pr-page .pr-sources>li:target{background:var(--open-1)}
.pr-page .pr-sources blockquote{margin-top:.35em;font:1rem/1.5 var(--serif);white-space:pre-line}
.pr-page .pr-way{display:grid;grid-template-columns:1fr 1fr;gap:.5rem 1.5rem;border-top:1px solid var(--rule);padding-top:1.25rem;margin-top:2.5rem}
.pr-page .pr-way a{display:block;min-height:24px}
.pr-page .pr-way div:last-child{text-align:end}
.pr-page .pr-way .pr-whole{grid-column:1/-1;text-align:start}
.pr-page .pr-way span{color:var(--soft);font-size:.875rem;display:inline-block;width:100%}
@media (forced-colors:active){.pr-page .pr-quote mark{background:Canvas;color:CanvasText}}
`

/** What the page of one claim has beyond the shared style. */
export const claimStyle = rules.replace(/\n/g, '')
