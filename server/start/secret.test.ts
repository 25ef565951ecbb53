import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder'
import { keptSecret } from './secret'

it('is made once and readable by its owner alone', () => {
  const folder = path.join(temporaryFolder(), 'data')
  const secret = keptSecret(folder, 'secret')
  expect(secret).toMatch(/^[0-9a-f]{64}$/)
  expect(keptSecret(folder, 'secret')).toBe(secret)
  expect(keptSecret(folder, 'other')).not.toBe(secret)
  expect(fs.statSync(folder).mode & 0o777).toBe(0o700)
  expect(fs.statSync(path.join(folder, 'secret')).mode & 0o777).toBe(0o600)
  expect(fs.readdirSync(folder).sort()).toEqual(['other', 'secret'])
})

it('is not silently replaced when its file was emptied', () => {
  const folder = temporaryFolder()
  fs.writeFileSync(path.join(folder, 'secret'), '')
  expect(() => keptSecret(folder, 'secret')).toThrow('holds no secret')
})
