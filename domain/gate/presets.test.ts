import { describe, expect, test } from 'vitest'
import { gatePresets, gateRules } from './gate'
import { gateOf, presetRules, storedGate } from './presets'

const small = { gate: {}, fourEyes: false }

describe('presets of the gate', () => {
  test('a team that chose nothing has the house rules, with four eyes where it asks for them', () => {
    const { preset, rules } = gateOf(small)
    expect(preset).toBe('own')
    expect(rules).not.toContain('four-eyes')
    expect(gateOf({ ...small, fourEyes: true }).rules).toEqual(
      gateRules.filter((rule) => rules.includes(rule) || rule === 'four-eyes'),
    )
    for (const extra of ['first-hand', 'independent-origins', 'archived', 'blind'])
      expect(rules).not.toContain(extra)
  })

  test('each preset asks at least the house rules, in the gate’s order', () => {
    for (const preset of gatePresets)
      for (const fourEyes of [true, false]) {
        const rules = presetRules(preset, { fourEyes })
        expect(rules).toEqual(gateRules.filter((rule) => rules.includes(rule)))
        expect(rules).toEqual(expect.arrayContaining(presetRules('own', { fourEyes })))
      }
    expect(presetRules('ifcn', small)).toEqual(expect.arrayContaining(['archived', 'blind', 'first-hand']))
    expect(presetRules('afp', small)).toContain('independent-origins')
    expect(presetRules('afp', small)).not.toContain('blind')
  })

  test('a team’s own choice stays as it is, each rule once; a preset’s rules come with it', () => {
    const chosen = storedGate({ preset: 'own', rules: ['blind', 'statement', 'blind'] })
    expect(gateOf({ gate: chosen, fourEyes: true })).toEqual({ preset: 'own', rules: ['statement', 'blind'] })
    expect(gateOf({ gate: storedGate({ preset: 'own', rules: [] }), fourEyes: true }).rules).toEqual([])
    const afp = storedGate({ preset: 'afp', rules: ['blind'] })
    expect(afp.rules).toEqual([])
    expect(gateOf({ gate: afp, fourEyes: true }).rules).toEqual(presetRules('afp', { fourEyes: true }))
  })

  test('what cannot be read any more is the house rules again, never no rule', () => {
    for (const gate of [null, 'own', { preset: 'gone', rules: [] }, { preset: 'own', rules: ['gone'] }])
      expect(gateOf({ gate, fourEyes: true }).rules).toEqual(presetRules('own', { fourEyes: true }))
  })
})
