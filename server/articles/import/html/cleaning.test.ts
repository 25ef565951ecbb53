import { describe, expect, test } from 'vitest'
import { proposalFromHtml } from '../html'

const one =
  'The council voted on Monday to close two of the five schools in the old town, after a long debate.'
const two = 'Parents who had come to the meeting said that they would take the decision to court this spring.'
const three = 'A spokesman for the council said that the children would be taken to other schools by bus.'
const story = `<p>${one}</p><p>${two}</p><p>${three}</p>`

const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html lang="en"><head><title>Two schools to close</title>${head}</head><body>
   <nav><a href="/">Home</a></nav>${body}<footer>Imprint</footer></body></html>`

const kept = (html: string): string[] =>
  proposalFromHtml(html, 'https://example.org/a').blocks.flatMap(({ keep, text }) => (keep ? [text] : []))
const reasonOf = (html: string, text: string): string | undefined =>
  proposalFromHtml(html, 'https://example.org/a').blocks.find((block) => block.text === text)?.reason

describe('parts of a page', () => {
  test('that are named as something else are dropped, with what they are', () => {
    const html = page(`<article><h1>Two schools to close</h1><p>${one}</p>
      <div class="related-box"><p>The last school to close in the town was the one at the harbour, in 1998.</p></div>
      <p>${two}</p><div class="newsletter-signup"><p>Every morning we send the news of the town to our readers.</p></div>
      <p>${three}</p></article>`)
    expect(kept(html)).toEqual(['Two schools to close', one, two, three])
    expect(reasonOf(html, 'The last school to close in the town was the one at the harbour, in 1998.')).toBe(
      'related stories',
    )
    expect(reasonOf(html, 'Every morning we send the news of the town to our readers.')).toBe(
      'newsletter sign-up',
    )
  })

  test('are kept where the page uses the name around its story', () => {
    const html = page(`<article class="popular-science"><h1>Two schools to close</h1>${story}</article>`)
    expect(kept(html)).toEqual(['Two schools to close', one, two, three])
  })

  test('that hold the story win over a notice that the extractor took for it', () => {
    const notice = Array.from(
      { length: 30 },
      (_, at) => `<p>Term ${at} of use, which we, you and they accept.</p>`,
    )
    const html = page(
      `<div class="wrap"><h1>Two schools to close</h1><section>${story.repeat(3)}</section></div>
       <div class="modal">${notice.join('')}</div>`,
    )
    expect(kept(html)).toEqual(expect.arrayContaining([one, two, three]))
    expect(kept(html).join(' ')).not.toContain('Term 3 of use')
  })

  test('of one build with a linked heading each are teasers', () => {
    const card = (at: number): string =>
      `<article class="card"><h2><a href="/t/${at}">Story ${at} of the week</a></h2><p>In short, story ${at} is about the town, and its ten bridges.</p></article>`
    const html = page(
      `<main><div><h1>Two schools to close</h1>${story}</div><div>${[1, 2, 3, 4].map(card).join('')}</div></main>`,
    )
    expect(kept(html)).toEqual(['Two schools to close', one, two, three])
    expect(reasonOf(html, 'Story 2 of the week')).toBe('related stories')
  })

  test('of one build that are the story itself are kept', () => {
    const item = (at: number): string =>
      `<section class="item"><h2><a href="/t/${at}">Lamp number ${at}</a></h2><p>Lamp ${at} is the one that we liked, for its light and its price.</p></section>`
    const html = page(
      `<main><h1>Two schools to close</h1>${[1, 2, 3, 4, 5, 6, 7, 8].map(item).join('')}</main>`,
    )
    expect(kept(html).filter((text) => text.startsWith('Lamp number'))).toHaveLength(8)
  })
})

describe('the text of a story', () => {
  test('is taken back where a box of it was left out', () => {
    const more = `<p>${one} ${two}</p><p>${two} ${three}</p><p>${three} ${one}</p>`
    const html = page(`<article><h1>Two schools to close</h1>${more}
      <div class="widget"><ul><li>Park School, 1901</li><li>Harbour School, 1923</li></ul></div>${more}</article>`)
    expect(kept(html)).toContain('Harbour School, 1923')
  })

  test('starts with the paragraph that stands in the head of the page', () => {
    const lead = 'Two of the five schools in the old town will be closed this summer, the council says.'
    const html =
      page(`<main><header><h1>Two schools to close</h1><div class="top"><p>${lead}</p></div></header>
      <div class="text">${story}</div></main>`)
    expect(kept(html)).toEqual(['Two schools to close', lead, one, two, three])
  })

  test('has parts of the same build as the one that was found', () => {
    const section = (texts: string[]): string =>
      `<div class="text-part"><div><div>${texts.map((text) => `<p>${text}</p>`).join('')}</div></div></div>`
    const middle = [one, two, three].flatMap((text) => [
      `${text} First.`,
      `${text} Second.`,
      `${text} Third.`,
    ])
    const last = 'The oldest of the schools was built in 1901 and has been renewed only once since then.'
    const html = page(
      `<main><h1>Two schools to close</h1><div>${section(middle)}<aside>x</aside>${section([last])}</div></main>`,
    )
    expect(kept(html)).toEqual(['Two schools to close', ...middle, last])
  })

  test('ends where the text ends that the page gives in its data', () => {
    const long = Array.from(
      { length: 8 },
      (_, at) => `${one} That was vote ${at} of the day in the town hall.`,
    )
    const data = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Two schools to close', articleBody: long.join('\n') })}</script>`
    const tail = 'The Example has told of life in the town since 1887 and is read in every street.'
    const html = page(
      `<article><h1>Two schools to close</h1>${long.map((text) => `<p>${text}</p>`).join('')}<p>${tail}</p></article>`,
      data,
    )
    expect(kept(html)).toEqual(['Two schools to close', ...long])
  })

  test('keeps linked headings that name what follows, and drops lists of links in one paragraph', () => {
    const html =
      page(`<article><h1>Two schools to close</h1><p>${one}</p><h3><a href="/p">The Park School of the town</a></h3><p>${two}</p>
      <p>Do not miss<br><a href="/a">Ferry is back in the harbour</a><br><a href="/b">New bridge opens to the public</a></p><p>${three}</p></article>`)
    expect(kept(html)).toEqual(['Two schools to close', one, 'The Park School of the town', two, three])
  })
})

describe('pictures', () => {
  test('are kept with a caption that tells something, in a page with text', () => {
    const telling =
      'The door of Park School, which the council closed on Monday after the vote, as it looked in the summer of 1901.'
    const html =
      page(`<article><h1>Two schools to close</h1><p>${one}</p><img src="/a.jpg" alt="A yard"><p>${two}</p>
      <figure><img src="/b.jpg" alt="A door"><figcaption>${telling}</figcaption></figure>
      <div><img src="/c.jpg"><span class="img-caption">The hall in 1901</span></div><p>${three}</p></article>`)
    const { blocks } = proposalFromHtml(html, 'https://example.org/a')
    const shown = blocks.map(({ kind, keep, text }) => `${keep ? kind : 'drop'}: ${text}`)
    expect(shown).toEqual(
      expect.arrayContaining(['drop: A yard', `image: ${telling}`, 'drop: The hall in 1901']),
    )
    expect(reasonOf(html, 'A yard')).toBe('picture without a caption')
    expect(reasonOf(html, 'The hall in 1901')).toBe('caption of a picture')
  })

  test('show a caption once, however often the page prints it', () => {
    const caption =
      'Pupils of the Park School stand in the yard of the old building, on the last day before the long holidays.'
    const figure = `<figure><img src="/b.jpg"><figcaption>${caption}</figcaption></figure>`
    const html = page(
      `<article><h1>Two schools to close</h1><p>${one}</p>${figure}<p>${two}</p>${figure}<p>${three}</p></article>`,
    )
    expect(kept(html).filter((text) => text === caption)).toHaveLength(1)
  })

  test('are kept where a page has nothing else', () => {
    expect(kept(page('<main><img src="/a.jpg" alt="A yard"></main>'))).toContain('A yard')
  })
})

describe('pages in other scripts', () => {
  const pages: [string, string, string[], string, string][] = [
    [
      'ar',
      'rtl',
      [
        'صوّت المجلس يوم الاثنين على إغلاق مدرستين من مدارس البلدة القديمة بعد نقاش طويل بين الأعضاء.',
        'وقال الأهالي الذين حضروا الجلسة إنهم سيرفعون القضية إلى المحكمة في الربيع المقبل.',
      ],
      'اقرأ أيضا',
      'شارك',
    ],
    [
      'he',
      'rtl',
      [
        'המועצה הצביעה ביום שני בעד סגירת שני בתי ספר בעיר העתיקה לאחר דיון ארוך בין החברים.',
        'ההורים שהגיעו לישיבה אמרו כי יפנו לבית המשפט באביב הקרוב בעניין ההחלטה.',
      ],
      'קראו גם',
      'שתפו',
    ],
    [
      'zh',
      'ltr',
      [
        '市议会星期一经过长时间辩论，投票决定关闭老城区五所学校中的两所，其余学校将继续开放。',
        '参加会议的家长表示，他们将在今年春天就这一决定向法院提起诉讼，并要求公开会议记录。',
      ],
      '相关阅读',
      '分享',
    ],
    [
      'th',
      'ltr',
      [
        'สภาเมืองลงมติเมื่อวันจันทร์ให้ปิดโรงเรียนสองแห่งจากห้าแห่งในเขตเมืองเก่าหลังจากการอภิปรายเป็นเวลานาน',
        'ผู้ปกครองที่มาร่วมประชุมกล่าวว่าจะนำเรื่องนี้ขึ้นสู่ศาลในฤดูใบไม้ผลินี้และขอให้เปิดเผยบันทึกการประชุม',
      ],
      'ข่าวที่เกี่ยวข้อง',
      'แชร์',
    ],
    [
      'hi',
      'ltr',
      [
        'परिषद ने सोमवार को लंबी बहस के बाद पुराने शहर के पाँच में से दो स्कूल बंद करने के पक्ष में मतदान किया।',
        'बैठक में आए अभिभावकों ने कहा कि वे इस वसंत में इस निर्णय को अदालत में चुनौती देंगे।',
      ],
      'यह भी पढ़ें',
      'शेयर करें',
    ],
  ]

  test.each(pages)(
    '%s: the paragraphs are kept, labels of the page are not',
    (language, direction, texts, related, share) => {
      const html = `<!DOCTYPE html><html><head><title>x</title></head><body><nav><a href="/">${share}</a></nav>
      <main><div class="text"><p>${texts[0]}</p><p>${share}</p><p>${texts[1]}</p><h3>${related}</h3>
      <ul><li><a href="/1">${texts[0]?.slice(0, 20)}</a></li></ul></div></main><footer>${share}</footer></body></html>`
      expect(kept(html)).toEqual(texts)
      expect(proposalFromHtml(html)).toMatchObject({ language, direction })
    },
  )
})

describe('the time that a page takes', () => {
  test.each([
    ['paragraphs', (at: number) => `<p>${one} ${at}</p>`],
    [
      'boxes',
      (at: number) =>
        `<div class="a${at % 7}"><div><a href="/${at}">Link ${at}</a> and text ${at}</div></div>`,
    ],
    [
      'teasers',
      (at: number) =>
        `<article><h3><a href="/${at}">Story ${at} of the week</a></h3><p>${two} ${at}</p></article>`,
    ],
    [
      'pictures',
      (at: number) =>
        `<figure><img src="/${at}"><figcaption>Caption number ${at} of the page</figcaption></figure>`,
    ],
  ])('grows as its %s do', { timeout: 60_000 }, (_name, part) => {
    const made = (count: number): string =>
      page(
        `<main><h1>Two schools to close</h1>${Array.from({ length: count }, (_, at) => part(at)).join('')}</main>`,
      )
    const timeOf = (html: string): number =>
      Math.min(
        ...[1, 2].map(() => {
          const started = performance.now()
          proposalFromHtml(html)
          return performance.now() - started
        }),
      )
    timeOf(made(300))
    expect(timeOf(made(1200)) / timeOf(made(300))).toBeLessThan(10)
  })
})
