/** The desk's own words, what it checked, the index of claims. */
export const topRules = `
.pl-top{padding-block:2.5rem 0}
.plumbline .pl-kicker{font-size:.8125rem;font-weight:600;letter-spacing:.04em;color:var(--soft);margin-bottom:1.25rem}
.plumbline .pl-desk>:is(h1,h2){font-size:clamp(2rem,1.3rem + 2.9vw,3.1rem);line-height:1.1;letter-spacing:-.015em;margin-bottom:.45em}
.plumbline .pl-standfirst{font:1.3125rem/1.45 var(--serif);margin-bottom:1.1rem}
.pl-byline{margin-bottom:1.5rem;white-space:pre-line}
.pl-byline p{margin:0}
.pl-conclusion{font:1.125rem/1.65 var(--serif);margin-block:1.5rem}
.plumbline .pl-bar{display:block;width:100%;height:10px;margin:1.75rem 0 .75rem;border-radius:5px;forced-color-adjust:none}
.pl-bar rect{fill:var(--c);stroke:none}
.plumbline .pl-key{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.35rem 1.4rem}
.pl-key li{color:var(--c);white-space:nowrap}
.pl-key li:target{outline:2px solid var(--accent);outline-offset:4px}
.pl-key b{color:var(--ink)}
.pl-key span{color:var(--ink);text-decoration:underline var(--line,solid) var(--w,2px) var(--c);text-underline-offset:.22em;text-decoration-skip-ink:none}
.pl-meanings{font-size:.9375rem}
.pl-meanings dt{font-weight:600}
.pl-meanings dd{margin:0 0 .5em}
.plumbline :is(.pl-news,.pl-retraction){border:solid var(--rule);border-width:1px 0;padding-block:1rem .4rem;margin-block:1.5rem;font-size:.9375rem}
.plumbline .pl-retraction{border:2px solid var(--wrong);border-radius:6px;padding-inline:1.25rem;font-size:1.0625rem}
.pl-retraction b{color:var(--wrong)}
.plumbline .pl-news :is(h2,h3){font:600 .9375rem/1.4 var(--sans)}
.plumbline :is(.pl-news,.pl-retraction,.pl-replies) ul{list-style:none;padding:0}
.pl-checked{font-size:.9375rem;border-top:1px solid var(--rule);padding-top:1.25rem;margin-top:1.5rem}
.plumbline .pl-checked :is(h2,h3){font:600 .875rem/1.4 var(--sans)}
.pl-checked cite{font:italic 1.125rem/1.4 var(--serif)}
.pl-index{border-top:1px solid var(--rule);padding-block:1.75rem;margin-top:1.75rem}
.plumbline .pl-index :is(h2,h3){font-size:1.375rem}
.plumbline .pl-index ol{list-style:none;padding:0;margin:0}
.pl-index li{border-top:1px solid var(--rule);break-inside:avoid}
.plumbline .pl-index a{display:grid;grid-template-columns:2.25rem 1fr;padding-block:.55rem;text-decoration:none;color:var(--ink)}
.pl-index a:hover span{text-decoration:underline 1px}
.pl-index i{font-style:normal;color:var(--soft);font-variant-numeric:tabular-nums}
.pl-index b{color:var(--c);font-weight:600;text-decoration:underline var(--line,solid) var(--w,2px);text-underline-offset:.2em;text-decoration-skip-ink:none;justify-self:start}
.pl-index span{grid-column:2;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
.plumbline .pl-heads{display:flex;border-top:3px solid var(--ink);padding-top:.6rem;margin-bottom:1.5rem}
.pl-heads p+p{display:none}
.plumbline .pl-excerpts{max-width:var(--text);margin-bottom:1.5rem}
`
