import type { BoilerplateReason } from '@/domain/articles/paste/boilerplate/phrases'

/** Why a part of a page is no part of the story, told by its place or by what its authors named it. */
export type RegionReason = BoilerplateReason | 'not part of the article'

/** Words of class names and ids, and pairs of such words, that name parts which are no story on any site. */
const lists: [RegionReason, string][] = [
  [
    'related stories',
    'related,relatedarticles,relatedposts,relatedcontent,relatedlinks,relatednews,recommended,recommendations,recommendation,recommend,recirc,recirculation,outbrain,taboola,zergnet,revcontent,jprelatedposts,yarpp,crosslinks,seealso,readnext,upnext,morestories,read next,see also,also read,up next,more stories,more news,more from,also like,more articles,recent posts,recent articles,latest news,latest posts,last news,weitere artikel,mehr artikel',
  ],
  [
    'popular stories',
    'popular,trending,mostread,mostpopular,mostviewed,topstories,most read,most popular,most viewed,most shared,top stories,top news,breaking news,breaking now,meistgelesen',
  ],
  [
    'sharing buttons',
    'share,shares,sharing,sharebar,sharebuttons,sharetools,sharedaddy,shareaholic,addthis,addtoany,socials,sociallinks,socialmedia,shariff,a2a,ssba,sns,social media,social share,social links,social icons,social bar,social tools,tweetthis,clicktotweet,tweet to',
  ],
  [
    'newsletter sign-up',
    'newsletter,newsletters,signup,subscribe,subscribebox,mailchimp,mc4wp,optin,sign up,subscribe box,email signup,mailing list',
  ],
  [
    'invitation to comment',
    'comments,commentlist,comentarios,commentaires,kommentare,disqus,respond,livefyre,commentform,comment list,comment form,comment respond,comment body,comment content,comment text',
  ],
  [
    'advertisement',
    'ad,ads,advert,adverts,advertisement,advertising,adslot,adsense,adbox,adcontainer,dfp,sponsor,sponsored,sponsors,werbung,anzeige,publicidad,publicidade,pubblicita,reklama,promo,promos,promobox,affiliate,google auto',
  ],
  [
    'site navigation',
    'nav,navbar,navigation,menu,submenu,breadcrumb,breadcrumbs,pagination,pager,sidebar,rightrail,skiplink,right rail,side bar,right column,side column,site header,site footer,post navigation',
  ],
  ['copyright notice', 'footer,colophon,imprint,siteinfo,copyright'],
  ['tag list', 'tags,taglist,tagcloud,hashtags,keywords,tag list,tag cloud,tags links,cat links'],
  [
    'about the author',
    'authorbox,authorbio,aboutauthor,authorinfo,author bio,author box,about author,author info,author card,author description,author profile,author about,user bio,bio box,bio,shortbio,contrib bio',
  ],
  ['cookie notice', 'cookie,cookies,cookiebanner,gdpr,cookieconsent,cookie consent,cookie notice'],
  [
    'message of the site',
    'popup,popover,rollover,tooltip,lightbox,modal,noprint,printonly,print only,screenreader',
  ],
  ['appeal for support', 'cta,donate,donation,donations,spenden,crowdfunding'],
]

const reasons = new Map<string, RegionReason>(
  lists.flatMap(([reason, names]) => names.split(',').map((name) => [name, reason] as const)),
)

/** What a region is told by, and why it is no story. */
export interface RegionName {
  name: string
  reason: RegionReason
}

/** Class names longer than this are not names but data. */
const longest = 300

/** The first name among class names and ids that says that a part of a page is no story. */
export function regionName(names: string): RegionName | null {
  for (const single of names.slice(0, longest).split(/\s+/u)) {
    // "single-post-has-sidebar", "no-ads": a state of the page, no name of the part.
    if (/^(?:has|no|with|without|is|not|hide|show|js|post-type|category|tag)[-_]/iu.test(single)) continue
    const words = single
      .replace(/([a-z])([A-Z])/gu, '$1 $2')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '')
    for (const [at, word] of words.entries()) {
      for (const name of [word, `${word} ${words[at + 1] ?? ''}`]) {
        const reason = reasons.get(name)
        if (reason) return { name, reason }
      }
    }
  }
  return null
}
