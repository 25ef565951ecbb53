/**
 * The small script that a page may carry: it puts a filter by rating and buttons for the next and the previous claim
 * above the article. Nothing depends on it, and it reads nothing but the page.
 */
export const readerScript = `(function(d){
var notes=[].slice.call(d.querySelectorAll('[role=comment]')),at=-1,bar=d.createElement('div'),seen={};
if(!notes.length)return;
function own(n){return n.getAttribute('data-rating')||'being-checked'}
function make(tag,words,parent){var e=d.createElement(tag);e.textContent=words;parent.appendChild(e);return e}
var label=make('label','Show ',bar),select=make('select','',label);
make('option','all claims',select).value='';
notes.forEach(function(n){var k=own(n);if(seen[k])return;seen[k]=1;make('option',n.querySelector('p b').textContent,select).value=k});
function shown(){return notes.filter(function(n){return !n.hidden})}
function go(step){var all=shown();if(!all.length)return;at=(at+step+all.length)%all.length;if(at<0)at=0;var n=all[at];n.scrollIntoView({block:'center'});n.tabIndex=-1;n.focus({preventScroll:true})}
[['Previous claim',-1],['Next claim',1]].forEach(function(b){var e=make('button',b[0],bar);e.type='button';e.addEventListener('click',function(){go(b[1])})});
select.addEventListener('change',function(){at=-1;notes.forEach(function(n){n.hidden=!!select.value&&own(n)!==select.value});
var on={};shown().forEach(function(n){on[n.id.slice(6)]=1});
[].forEach.call(d.querySelectorAll('.pl-article mark'),function(m){m.classList.toggle('pl-off',!m.getAttribute('data-claims').split(' ').some(function(k){return on[k]}))});
[].forEach.call(d.querySelectorAll('.pl-index li'),function(l){l.hidden=!on[l.querySelector('a').hash.slice(7)]})});
bar.className='pl-tools';bar.setAttribute('role','group');bar.setAttribute('aria-label','Claims');
var heads=d.querySelector('.pl-heads');heads.parentNode.insertBefore(bar,heads);
})(document)`.replace(/\n/g, '')

/** The style of what the script adds. */
export const readerScriptStyle =
  '.pl-tools{display:flex;flex-wrap:wrap;gap:.75rem;align-items:center;margin-bottom:1rem}' +
  '.pl-tools :is(button,select){font:inherit;font-size:.875rem;color:var(--ink);background:var(--card);border:1px solid var(--rule);border-radius:6px;padding:.35rem .7rem;min-height:2rem;cursor:pointer}' +
  '.pl-article mark.pl-off{background:none;text-decoration:none;border:0}.pl-tools~* [hidden]{display:none!important}.pl-index [hidden]{display:none}@media print{.pl-tools{display:none}}'
