import { describe, expect, test } from 'vitest'
import { boilerplateReason } from './boilerplate'
import { isAboutAuthor } from './about-author'

describe('lines of the page', () => {
  test.each([
    ['Join our commenting forum', 'invitation to comment'],
    ['Comments (23)', 'invitation to comment'],
    ['1.2k Comments', 'invitation to comment'],
    ['Kommentare (12)', 'invitation to comment'],
    ['5 min read', 'reading aid'],
    ['Listen to this article', 'reading aid'],
    ['Lesezeit: 4 Min.', 'reading aid'],
    ['Sign up', 'newsletter sign-up'],
    [
      'Sign up to our free newsletter to get the best stories every morning in your inbox.',
      'newsletter sign-up',
    ],
    ['Inscrivez-vous à notre newsletter pour ne rien manquer', 'newsletter sign-up'],
    ['RELATED', 'related stories'],
    ['Related: Mayor denies claims', 'related stories'],
    ['Read more: How much stamp duty would you have to pay now?', 'related stories'],
    ['Lesen Sie auch: Bürgermeister tritt zurück', 'related stories'],
    ['Facebook Twitter WhatsApp Copy link', 'sharing buttons'],
    ['Share this article on Twitter', 'sharing buttons'],
    ['© 2021 The Daily Example. All rights reserved.', 'copyright notice'],
    ['Thank you for registering', 'message of the site'],
    ['Please refresh your browser to be logged in', 'message of the site'],
    ['Advertisement', 'advertisement'],
    ['Most popular', 'popular stories'],
    ['Tags: politics, London', 'tag list'],
    ['#politics #london', 'tag list'],
    ['Subscribe for £1 a week', 'invitation to subscribe'],
    ['Log in', 'invitation to sign in'],
    ['Follow us on Facebook', 'invitation to follow'],
    ['Follow Jane Doe on Twitter @janedoe', 'invitation to follow'],
    ['Do you have a story? Email us at tips@example.org', 'invitation to contact the newsroom'],
    ['We use cookies to improve your experience on this site.', 'cookie notice'],
    ['Additional reporting by Jane Doe', 'reporting credits'],
    ['→ Menu', 'site navigation'],
    ['اقرأ أيضا', 'related stories'],
    ['קראו גם:', 'related stories'],
    ['関連記事', 'related stories'],
    ['Читайте также', 'related stories'],
    ['Läs mer', 'related stories'],
    ['التعليقات (12)', 'invitation to comment'],
    ['댓글 3', 'invitation to comment'],
    ['分享到', 'sharing buttons'],
    ['โฆษณา', 'advertisement'],
    ['टैग', 'tag list'],
    ['2 of 14', 'picture controls'],
    ['Photo 3 / 9', 'picture controls'],
    ['未经授权，不得转载。', 'copyright notice'],
    ['This document is subject to copyright and may not be used without permission.', 'copyright notice'],
    ['This entry was posted in General and tagged bridges by Jane.', 'message of the site'],
    ['We may earn a commission from links on this page, which helps to pay for our work.', 'advertisement'],
    [
      'To view the full story, please subscribe to the paper for five pounds a month.',
      'invitation to subscribe',
    ],
  ])('%s is a line of %s', (line, reason) => {
    expect(boilerplateReason(line)).toBe(reason)
  })
})

describe('lines of a story', () => {
  test.each([
    'Follow the money, he said to the crowd that had come.',
    'Like our parents before us, we must decide what to do about it.',
    'Already a father of two, he joined the army at thirty.',
    'Join the army, they told him, and see the world before you are old.',
    'Press freedom under threat in Hungary',
    '2 of 14 ministers resign',
    'The opinions expressed in the hall were those of angry parents, the mayor said after the meeting.',
    'This article of the law may not be published as it stands, the court ruled on Monday.',
    'Der Beitrag der Länder soll steigen, sagte die Ministerin nach dem Treffen in Berlin.',
    'Back to school: pupils return to class',
    'Anzeige gegen Minister wegen Betrugs',
    'More than 200 people died in the floods',
    'Register office closes',
    'Start of the election debate delayed',
    'Sorry, we cannot afford it',
    'Share prices fell sharply on Monday after the bank said that it would cut its dividend.',
    'Subscribers to the service were not told that their letters had been read.',
    'The company said that cookies were used to track visitors.',
    'Help us find missing girl, police say',
    'Unlock the secrets of the sea',
  ])('%s is not taken for one of the page', (line) => {
    expect(boilerplateReason(line)).toBeNull()
  })
})

test('a note about the writer starts with their name', () => {
  expect(isAboutAuthor('Jane Doe is our health correspondent.', 'John Roe and Jane Doe')).toBe(true)
  expect(isAboutAuthor('Ann Other is a professor at the university.', 'Jane Doe')).toBe(false)
})
