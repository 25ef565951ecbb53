import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { Child } from '../testing/run-child'
import { temporaryFolder } from '../testing/temporary-folder'
import { DirectoryInUse, lockDirectory } from './lock'

it('makes a directory that only its owner can enter', async () => {
  const directory = path.join(temporaryFolder(), 'data')
  const lock = await lockDirectory(directory)
  expect(fs.statSync(directory).mode & 0o777).toBe(0o700)
  lock.release()
})

it(
  'lets in one of three processes that start at once after the holder was killed, in every round',
  { timeout: 90_000 },
  async () => {
    const directory = temporaryFolder()
    let holder = new Child('hold-directory.ts', [directory])
    await holder.says('held')
    for (let round = 0; round < 6; round++) {
      await holder.end('SIGKILL')
      const three = [1, 2, 3].map(
        (n) => new Child('hold-directory.ts', [directory], { TMPDIR: `${directory}/tmp-${n}` }),
      )
      const answers = await Promise.all(
        three.map((child) => Promise.race([child.says('held'), child.says('refused')])),
      )
      expect(answers.filter((line) => line === 'held')).toHaveLength(1)
      expect(answers.filter((line) => line.includes(directory))).toHaveLength(2)
      const winner = three[answers.indexOf('held')]
      if (!winner) throw new Error('Nobody holds the directory.')
      holder = winner
    }
    await holder.end()
  },
)

it('refuses with a sentence that names the directory, and lets in who waits until the holder ends', async () => {
  const directory = temporaryFolder()
  const holder = new Child('hold-directory.ts', [directory])
  await holder.says('held')
  const refused: unknown = await lockDirectory(directory, 200).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(DirectoryInUse)
  expect(String(refused)).toContain(`The data directory ${directory} is in use by another process.`)
  const waiting = lockDirectory(directory, 10_000)
  await holder.end('SIGKILL')
  const lock = await waiting
  lock.release()
})

it('is not taken twice by one process either', async () => {
  const directory = temporaryFolder()
  const lock = await lockDirectory(directory)
  await expect(lockDirectory(directory, 0)).rejects.toBeInstanceOf(DirectoryInUse)
  lock.release()
  const again = await lockDirectory(directory, 0)
  again.release()
})
