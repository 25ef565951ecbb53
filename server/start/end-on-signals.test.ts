import { expect, it } from 'vitest'
import { Child } from '../testing/run-child'

async function open(port: string, path: string): Promise<{ text: () => Promise<string> }> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`)
  return { text: () => response.text().catch(() => 'cut off') }
}

it.each(['SIGTERM', 'SIGINT'] as const)(
  'ends within three seconds on %s, open streams or not',
  async (signal) => {
    const server = new Child('serve-slowly.ts', [])
    const port = (await server.says('port ')).slice(5)
    const [stream, deaf] = [await open(port, '/stream'), await open(port, '/deaf')]
    const slow = fetch(`http://127.0.0.1:${port}/slow`).then((response) => response.text())
    await new Promise((resolve) => setTimeout(resolve, 100))
    const begun = Date.now()
    const code = await server.end(signal)
    expect(Date.now() - begun).toBeLessThan(3000)
    expect(code).toBe(0)
    expect(await stream.text()).toBe('open\nbye\n')
    expect(await slow).toBe('done')
    expect(await deaf.text()).toBe('cut off')
  },
)

it('ends with the npm that started it, even when that one is killed', async () => {
  const npm = new Child('be-npm.ts', [])
  const pid = Number((await npm.says('server ')).slice(7))
  const isAlive = () => {
    try {
      return process.kill(pid, 0)
    } catch {
      return false
    }
  }
  expect(isAlive()).toBe(true)
  await npm.end('SIGKILL')
  await expect.poll(isAlive, { timeout: 10_000 }).toBe(false)
})
