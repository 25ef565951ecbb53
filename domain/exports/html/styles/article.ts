/** The article's text with its marks, and the notes. */
export const articleRules = `
.pl-article{font:1.125rem/1.65 var(--serif)}
.plumbline .pl-title{font-size:clamp(1.6rem,1.2rem + 1.6vw,2.1rem)}
.plumbline .pl-row>:is(h3,h4,h5,h6):not(.pl-title){font-size:1.3rem;margin-top:.8em}
.plumbline .pl-row>:is(h4,h5,h6):not(.pl-title){font-size:1.125rem}
.plumbline .pl-row>:is(p,ul,ol,blockquote,figure,.pl-table){margin-block:0 1.15em}
.pl-lead{font-size:1.25rem;line-height:1.5;color:var(--soft)}
.pl-article :is(.pl-caption,figcaption){font:.9375rem/1.5 var(--sans);color:var(--soft)}
.pl-article figure{margin-inline:0;padding:1rem 1.1rem;border:1px dashed var(--rule);border-radius:6px}
.pl-article figure p{font:.875rem/1.5 var(--sans);margin:.4em 0 0}
.plumbline .pl-row>blockquote p{margin:0}
.pl-row li{margin-bottom:.35em}
.plumbline .pl-row li :is(ul,ol){margin:.35em 0 0}
.plumbline .pl-gap{font:1rem var(--sans);color:var(--soft);margin-bottom:1.15em}
.pl-table{overflow-x:auto}
.pl-table table{border-collapse:collapse;font:.9375rem/1.45 var(--sans);font-variant-numeric:tabular-nums}
.pl-table :is(td,th){padding-block:.45rem;padding-inline:0 1rem;border-bottom:1px solid var(--rule);text-align:start;vertical-align:top}
.pl-article mark{color:inherit;background:var(--t);text-decoration:underline var(--line,solid) var(--w,2px) var(--c);text-underline-offset:.2em;text-decoration-skip-ink:none;border-radius:2px;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.pl-article mark.pl-over{background:var(--o);padding-bottom:.14em}
.pl-article mark:has(+ :target){background:var(--o)}
.plumbline [role=doc-noteref]{position:relative;top:-.5em;white-space:nowrap;font:600 .75rem/1 var(--sans);color:var(--c);text-decoration:none;padding:.3em .15em;margin-inline-start:.15em;border-radius:4px;scroll-margin-top:30vh}
.plumbline [role=doc-noteref]::after{content:"";position:absolute;inset:-6px -1px}
.plumbline [role=doc-noteref] svg{margin-inline:.15em 0}
.plumbline [role=doc-noteref]:hover{background:var(--t)}
.plumbline [role=doc-noteref]:target{outline:2px solid var(--accent)}
.pl-notes{font:.9375rem/1.5 var(--sans);margin-bottom:1.5rem}
.pl-notes>div{border-inline-start:3px solid var(--c);background:var(--card);padding:.85rem 1rem .35rem;margin-bottom:.75rem;border-start-end-radius:6px;border-end-end-radius:6px;overflow-wrap:anywhere}
.pl-notes>:target{outline:2px solid var(--accent);outline-offset:2px}
.pl-notes>div>p[id]{color:var(--soft)}
.pl-notes>div>p[id] a{display:inline-block;color:inherit;min-height:24px;margin-inline-end:.5em}
.pl-notes :is(p[id] b,dd){color:var(--c);font-weight:600}
.pl-notes p[id]+p{font:1.0625rem/1.4 var(--serif)}
.pl-notes :is(div,details)>small{display:block;margin-bottom:.6em}
.pl-notes :is(details,dl){font-size:.875rem;margin-bottom:.6em}
.pl-notes dl div{display:flex;gap:.5em}
.pl-notes dt{color:var(--soft);min-width:2.8em}
.pl-notes dd{margin:0}
.pl-notes :is(ol,ul){padding-inline-start:1.5em}
.pl-notes details>ol>li{margin-bottom:.8em}
.pl-notes :is(details>ol>li>:is(blockquote,p),blockquote,del,ins){white-space:pre-line}
.pl-notes li:target{background:var(--t)}
.pl-notes blockquote{margin-top:.35em;font:.9375rem/1.5 var(--serif)}
.pl-fix{border-block:1px solid var(--rule);padding-top:.5em;margin-bottom:.6em;font-size:.875rem}
.plumbline .pl-fix ul{list-style:none;padding:0}
.pl-fix ins{font-weight:400}
.plumbline :is(.pl-unplaced,.pl-replies){margin-top:2.5rem;max-width:var(--text)}
.plumbline :is(.pl-unplaced,.pl-replies,.pl-foot)>:is(h2,h3){font-size:1.375rem}
.pl-replies blockquote{font-family:var(--serif);white-space:pre-line}
.pl-foot{margin-top:3rem;padding-block:0 4rem;font-size:.9375rem;color:var(--soft)}
.pl-about{border-top:1px solid var(--rule);padding-block:2rem 1.5rem}
.plumbline .pl-foot :is(h2,h3){font-size:1.125rem;color:var(--ink)}
.pl-about details{max-width:var(--text);margin-bottom:.6em}
.pl-about details>div{font-family:var(--serif);color:var(--ink)}
`
