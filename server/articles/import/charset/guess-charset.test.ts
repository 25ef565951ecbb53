import { describe, expect, test } from 'vitest'
import { decodeText } from './decode-text'
import { encodeAs } from './encode-as'

/** A sentence of news and a headline in each language, with the encodings that it is found in. */
const texts: [language: string, charsets: string[], long: string, short: string][] = [
  [
    'English',
    ['windows-1252', 'macintosh'],
    'The mayor’s office said on Monday – “for the first time” – that the café would cost £8 million.',
    'It’s a “yes”',
  ],
  [
    'French',
    ['windows-1252', 'iso-8859-15'],
    "Le président a annoncé lundi à Paris que l'élection serait reportée d'un mois.",
    'Élection reportée à mai',
  ],
  [
    'German',
    ['windows-1252', 'iso-8859-15'],
    'Der Bürgermeister erklärte am Montag, die Straße müsse für längere Zeit geschlossen bleiben.',
    'Straße geschlossen für Züge',
  ],
  [
    'Spanish',
    ['windows-1252'],
    'El año pasado la población creció más que en ningún otro país, según el ministro: «¿Por qué?»',
    '¿Qué pasó mañana?',
  ],
  [
    'Portuguese',
    ['windows-1252'],
    'A população não está à espera de uma decisão do presidente da câmara até março.',
    'Câmara não decidirá até março',
  ],
  [
    'Swedish',
    ['windows-1252'],
    'Statsministern sade på måndagen att det är för tidigt att säga något om höjningen.',
    'Älgen åkte över ån',
  ],
  [
    'Icelandic',
    ['windows-1252'],
    'Forsætisráðherra sagði á mánudag að það væri of snemmt að segja neitt um þetta mál.',
    'Það er ekki rétt, sagði ráðherra',
  ],
  [
    'Polish',
    ['windows-1250', 'iso-8859-2'],
    'Rzecznik rządu powiedział w poniedziałek, że żaden z ministrów nie złożył jeszcze dymisji.',
    'Minister złożył dymisję, nie odszedł sam',
  ],
  [
    'Czech',
    ['windows-1250', 'iso-8859-2'],
    'Předseda vlády řekl v pondělí, že se ještě nerozhodl, kdy bude příští schůze.',
    'Žádné další řeči, řekl šéf',
  ],
  [
    'Hungarian',
    ['windows-1250', 'iso-8859-2'],
    'A miniszterelnök hétfőn azt mondta, hogy még nem döntött a következő ülés időpontjáról.',
    'Nőtt a fizetés, csökkent az idő',
  ],
  [
    'Turkish',
    ['windows-1254'],
    'Başbakan pazartesi günü yaptığı açıklamada, seçimlerin ertelenmeyeceğini söyledi.',
    'Seçimler ertelenmeyecek, dedi bakanlık',
  ],
  [
    'Lithuanian',
    ['windows-1257'],
    'Ministras pirmadienį pareiškė, kad dėl šio klausimo dar nėra priimta jokių sprendimų.',
    'Ministras: sprendimų dar nėra, laukiame išvadų',
  ],
  [
    'Russian',
    ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866'],
    'Министр заявил в понедельник, что решение ещё не принято и будет объявлено позже.',
    'Министр подал в отставку',
  ],
  [
    'Ukrainian',
    ['windows-1251', 'koi8-u'],
    'Міністр заявив у понеділок, що рішення ще не ухвалено і його оголосять пізніше.',
    'Міністр подав у відставку, їх двоє',
  ],
  [
    'Bulgarian',
    ['windows-1251'],
    'Министърът заяви в понеделник, че решението още не е взето и ще бъде обявено по-късно.',
    'Министърът подаде оставка',
  ],
  [
    'Greek',
    ['windows-1253', 'iso-8859-7'],
    'Ο υπουργός δήλωσε τη Δευτέρα ότι η απόφαση δεν έχει ληφθεί ακόμη και θα ανακοινωθεί αργότερα.',
    'Παραιτήθηκε ο υπουργός',
  ],
  [
    'Hebrew',
    ['windows-1255', 'iso-8859-8'],
    'השר אמר ביום שני כי ההחלטה עדיין לא התקבלה והיא תפורסם מאוחר יותר.',
    'השר התפטר מתפקידו',
  ],
  [
    'Arabic',
    ['windows-1256', 'iso-8859-6'],
    'قال الوزير يوم الاثنين إن القرار لم يتخذ بعد وسيعلن في وقت لاحق.',
    'استقالة الوزير من منصبه',
  ],
  ['Thai', ['windows-874'], 'รัฐมนตรีกล่าวเมื่อวันจันทร์ว่ายังไม่มีการตัดสินใจและจะประกาศในภายหลัง', 'รัฐมนตรีลาออก'],
  [
    'Japanese',
    ['shift_jis', 'euc-jp'],
    '大臣は月曜日、決定はまだ行われておらず、後日発表されると述べた。東京の会見で記者に答えた。',
    '大臣が辞任を発表',
  ],
  [
    'Chinese, simplified',
    ['gb18030'],
    '部长周一表示，目前尚未作出决定，将在稍后公布。记者在北京的新闻发布会上提出了这个问题。',
    '部长宣布辞职',
  ],
  [
    'Chinese, traditional',
    ['big5', 'gb18030'],
    '部長週一表示，目前尚未作出決定，將在稍後公布。記者在台北的新聞發布會上提出了這個問題。',
    '部長宣布辭職',
  ],
  [
    'Korean',
    ['euc-kr'],
    '장관은 월요일 아직 결정이 내려지지 않았으며 추후 발표될 것이라고 말했다.',
    '장관 사임 발표',
  ],
]
const cases = texts.flatMap(([language, charsets, long, short]) =>
  charsets.map((charset) => [language, charset, long, short] as const),
)

describe('text in an encoding that nothing declares', () => {
  test.each(cases)('%s in %s is read letter by letter', (_language, charset, long) => {
    expect(decodeText(encodeAs(long, charset), 'text')).toBe(long)
  })

  test.each(cases)('a headline in %s in %s is read too', (_language, charset, _long, short) => {
    expect(decodeText(encodeAs(short, charset), 'text')).toBe(short)
  })
})

test('a page in an encoding that it does not name is read by its words, not by its markup', () => {
  const page = `<html><head><title>Сайт</title><script>var a = "b";</script></head>${'<div class="story"><p>'.repeat(50)}Министр заявил.</p>`
  expect(decodeText(encodeAs(page, 'windows-1251'), 'html')).toBe(page)
})

test('a long text is read in a moment', () => {
  const bytes = encodeAs('Příliš žluťoučký kůň úpěl ďábelské ódy. '.repeat(25_000), 'windows-1250')
  const started = performance.now()
  expect(decodeText(bytes, 'text').startsWith('Příliš žluťoučký')).toBe(true)
  expect(performance.now() - started).toBeLessThan(1000)
})
