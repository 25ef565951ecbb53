import { expect, test } from 'vitest'
import { gateRules } from '../gate/gate'
import { defaultRatings, defaultSaidRatings } from '../verdicts/scale'
import { readmeText } from './readme'
import { correctionsPolicyText, gateText, methodologyText, scaleText } from './texts'

const nothing = { methodology: null, correctionsPolicy: null, contact: null, website: null }

test('what the desk did not write down is said so', () => {
  expect(methodologyText('Desk', nothing)).toContain('has not written down its method')
  expect(correctionsPolicyText('Desk', { ...nothing, correctionsPolicy: 'At once.' })).toContain(
    '\n\nAt once.\n',
  )
})

test('every rule of the gate is there with what it asks for', () => {
  const text = gateText({ preset: 'own', rules: [...gateRules] })
  for (const rule of gateRules) expect(text).toMatch(new RegExp(`^- \`${rule}\`: \\S.*\\.$`, 'm'))
  expect(gateText({ preset: 'ifcn', rules: [] })).toContain('has chosen no rules')
})

test('every rating has its criterion, the present scale first', () => {
  const [first] = defaultRatings
  const versions = [
    { version: 1, ratings: defaultRatings, saidRatings: defaultSaidRatings },
    { version: 2, ratings: defaultRatings.slice(1), saidRatings: [] },
  ]
  const text = scaleText(versions)
  expect(text.indexOf('Version 2, in use now')).toBeLessThan(text.indexOf('Version 1'))
  expect(text).toContain(`**${first?.label}** (\`true\`, 5 on the line): ${first?.criterion}`)
})

test('the first page names the articles, the period and the head of the chain, and its table stays one', () => {
  const text = readmeText({
    team: 'A | B',
    period: { from: '2026-01-01', to: null },
    articles: [{ slug: 'flood-1', editions: [1, 2] }],
    head: { chain: 'c1', seq: 7, hash: 'a'.repeat(64) },
  })
  expect(text).toContain('# Assessor pack of A \\| B')
  expect(text).toContain('published from 2026-01-01 on')
  expect(text).toContain('`articles/flood-1/`: edition 1, 2')
  expect(text).toContain(`event 7 with the hash \`${'a'.repeat(64)}\``)
})
