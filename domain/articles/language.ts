/** Scripts that one language (or one that stands for it) is written in, and the scripts that are read from the right. */
const languageOfScript: [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Telugu}/gu, 'te'],
  [/\p{Script=Gujarati}/gu, 'gu'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Ethiopic}/gu, 'am'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Myanmar}/gu, 'my'],
  [/\p{Script=Latin}/gu, 'latin'],
]
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu

/** The commonest words of each language, chosen so that near neighbours (Danish, Norwegian; Czech, Slovak) differ. */
const stopWords: Record<string, string> = {
  en: 'the of and to in that is was for with said has on his are from have it not be by he they as at who been were their',
  de: 'der die und das den von zu mit ist nicht ein eine auf für sich dem des im auch es als nach bei hat wird aus sind wurde sie er',
  fr: 'le la les de des et en un une du que est pour dans qui par sur au il pas plus ne se avec ce sont aux été cette ont',
  es: 'el la los las de que y en un una del por con para se es al lo como más su ha no pero sus fue este también según sobre',
  pt: 'o a os as de que e em um uma do da dos das no na para com não por é ao se mais foi ou pelo pela são também já segundo',
  it: 'il la di che e in un una del della per con non è le i si da al dei sono ha gli nel alla anche più come questo dal delle',
  nl: 'de het een van en in is dat op te zijn voor met niet aan er ook die door naar bij om als wordt heeft uit maar over werd',
  pl: 'w i na z do że się nie jest to o od za po jak przez oraz dla są ale który która było tym jego także ma już został',
  sv: 'och att det i en som är av för på med den till har inte om ett de var från men så vi jag också under efter vid enligt',
  da: 'og at det i en er af til på for med den der som har ikke et de var fra men vi jeg også efter ved blev af mod hvad',
  nb: 'og at det i en er av til på for med den som har ikke et de var fra men vi jeg også etter ved ble mot hva seg',
  fi: 'ja on ei että se oli hän mutta kun myös ovat joka mukaan olla sekä voi tai niin jo kuin vuoden sen hänen ole',
  cs: 'a v se na je že s z do o i to by pro jako ale které jsou podle který jeho už být také není při jsme než tak',
  sk: 'a v sa na je že s z do o aj to by pre ako ale ktoré sú podľa ktorý jeho už byť tiež nie pri sme než tak',
  hu: 'a az és hogy nem is egy van meg de volt csak ez már szerint mint el még akkor lesz kell azt amely után ki',
  ro: 'de și în a la cu pe că nu o un din care este mai sunt pentru au fost se prin după fi ca sau această',
  tr: 've bir bu da de için ile olarak çok daha en olan sonra gibi kadar ise oldu olduğunu ne var göre ancak değil',
  ca: 'el la els les de que i en un una del per amb és al no ha més com seu són també aquest però segons des va',
  hr: 'i je u na se da su za od koji što kako nije s o bi iz te će ali koje sam bila bio kao još prema samo',
  id: 'yang dan di itu dengan untuk dari dalam tidak ini pada akan ke ada juga oleh karena telah sudah saat bisa mereka kata',
  vi: 'và của là có được cho trong không các một những người với này đã khi từ đến để ra về tại',
  et: 'ja on ei et see oli ta kui ka mis aga oma või nii siis kes juba ning mille selle',
  lt: 'ir yra kad su į tai kaip bet iš ne jis buvo apie po per dar jau pat už arba',
  lv: 'un ir ka ar uz par no tas kas arī bet kā bija pēc nav tiek gan to vai',
}
const words = new Map<string, string[]>()
for (const [language, list] of Object.entries(stopWords)) {
  for (const word of list.split(' ')) words.set(word, [...(words.get(word) ?? []), language])
}

/** Enough to tell a language by, and little enough to read twice. */
const sampleLength = 20_000

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/**
 * The language of a text as a BCP 47 tag, by script and, in Latin script, by its commonest words; `null` where there
 * is too little to tell. Only the first 20,000 units are looked at.
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, sampleLength)
  const counts = languageOfScript.map(([pattern, language]) => ({
    language,
    letters: count(sample, pattern),
  }))
  const best = counts.reduce((most, next) => (next.letters > most.letters ? next : most))
  if (best.letters === 0) return null
  // Japanese is written with more Chinese characters than kana; a tenth of kana is enough to know it.
  const kana = counts[0]?.letters ?? 0
  if (best.language === 'zh') return kana * 10 > best.letters ? 'ja' : 'zh'
  if (best.language === 'ar') return arabicScript(sample)
  if (best.language === 'ru') return cyrillicScript(sample)
  return best.language === 'latin' ? latinScript(sample) : best.language
}

function arabicScript(sample: string): string {
  if (count(sample, /[ٹڈڑےں]/g) > sample.length / 500) return 'ur'
  return count(sample, /[پچژگی]/g) > sample.length / 100 ? 'fa' : 'ar'
}

function cyrillicScript(sample: string): string {
  if (count(sample, /[іїєґ]/gi) > sample.length / 200) return count(sample, /ў/gi) > 0 ? 'be' : 'uk'
  if (count(sample, /[јљњћђџ]/gi) > sample.length / 200) return count(sample, /[ѓќѕ]/gi) > 0 ? 'mk' : 'sr'
  return count(sample, /[ыэ]/gi) === 0 && count(sample, /ъ/gi) > sample.length / 200 ? 'bg' : 'ru'
}

function latinScript(sample: string): string | null {
  const scores = new Map<string, number>()
  let total = 0
  for (const [word] of sample.toLowerCase().matchAll(/\p{L}+/gu)) {
    total += 1
    const languages = words.get(word) ?? []
    // A word that many languages share says little about which one it is.
    for (const language of languages) scores.set(language, (scores.get(language) ?? 0) + 1 / languages.length)
  }
  const ranked = [...scores].sort((a, b) => b[1] - a[1])
  const [first, second] = ranked
  if (!first || first[1] < 1 || total < 5 || first[1] < total * 0.05) return null
  return second && second[1] > first[1] * (first[1] < 3 ? 0.6 : 0.9) ? null : first[0]
}

/** The direction that most of a text is read in, by its letters. Only the first 20,000 units are looked at. */
export function textDirection(text: string): 'ltr' | 'rtl' {
  const sample = text.slice(0, sampleLength)
  return count(sample, rightToLeft) * 2 > count(sample, /\p{L}/gu) ? 'rtl' : 'ltr'
}

/**
 * Whether `3/4/2017` means the third of April in texts of this language (a BCP 47 tag). English leaves it open unless
 * the tag names a country that writes the day first.
 */
export function isDayFirst(language: string | null): boolean {
  if (language === null) return false
  return !/^en(?:$|-)/iu.test(language) || /^en-(?:GB|IE|AU|NZ|IN|ZA)$/iu.test(language)
}
