import { describe, expect, test } from 'vitest'
import { detectLanguage, isDayFirst, textDirection } from './language'

const texts: [string, string][] = [
  ['en', 'The council said on Monday that it would not sell the building, and that the vote was final.'],
  ['de', 'Die Regierung hat am Donnerstag beschlossen, dass das Gesetz nicht vor dem Sommer in Kraft tritt.'],
  [
    'fr',
    'Le maire a annoncé jeudi que les écoles resteraient ouvertes et que la décision est prise pour un an.',
  ],
  ['es', 'El alcalde anunció el jueves que las escuelas seguirán abiertas y que la decisión es para un año.'],
  [
    'pt',
    'O prefeito disse na quinta-feira que as escolas não vão fechar e que a decisão foi tomada em março.',
  ],
  [
    'it',
    'Il sindaco ha detto giovedì che le scuole non chiudono e che la decisione è stata presa con i genitori.',
  ],
  ['nl', 'De burgemeester zei donderdag dat de scholen niet dicht gaan en dat het besluit voor een jaar is.'],
  ['pl', 'Burmistrz powiedział w czwartek, że szkoły nie zostaną zamknięte i że decyzja jest ostateczna.'],
  ['ru', 'Мэр сказал в четверг, что школы не закроют и что это решение окончательное.'],
  ['uk', 'Мер сказав у четвер, що школи не закриють і що їхнє рішення є остаточним.'],
  ['ar', 'قال رئيس البلدية يوم الخميس إن المدارس لن تغلق'],
  ['fa', 'شهردار پنجشنبه گفت که مدرسه‌ها بسته نخواهند شد و این تصمیم گرفته شده است'],
  ['he', 'ראש העיר אמר ביום חמישי כי בתי הספר לא ייסגרו'],
  ['ja', '市長は木曜日、学校を閉鎖しないと述べた。'],
  ['zh', '市长周四表示，学校不会关闭。'],
  ['ko', '시장은 목요일 학교를 닫지 않겠다고 말했다.'],
  ['th', 'นายกเทศมนตรีกล่าวว่าโรงเรียนจะไม่ปิด'],
  ['el', 'Ο δήμαρχος είπε την Πέμπτη ότι τα σχολεία δεν θα κλείσουν.'],
]

describe('detectLanguage', () => {
  test.each(texts)('tells %s by its script or its commonest words', (language, text) => {
    expect(detectLanguage(text)).toBe(language)
  })

  test.each(['', '12345 — …', 'Xyzzy plugh'])(
    'says nothing where there is too little to tell: %j',
    (text) => {
      expect(detectLanguage(text)).toBeNull()
    },
  )
})

describe('textDirection', () => {
  test.each(texts)('is that of the letters of %s', (language, text) => {
    expect(textDirection(text)).toBe(['ar', 'fa', 'he'].includes(language) ? 'rtl' : 'ltr')
  })

  test('follows most of the letters', () => {
    expect(textDirection('BBC قال رئيس البلدية يوم الخميس')).toBe('rtl')
    expect(textDirection('')).toBe('ltr')
  })
})

describe('isDayFirst', () => {
  test('is open for English unless the tag names a country', () => {
    expect(['de', 'fr-CA', 'en-GB', 'en', 'en-US', null].map(isDayFirst)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ])
  })
})
