import { spawnSync } from 'node:child_process'
import { z } from 'zod'

// Says whether a known vulnerability, high or critical, is in what we ship. Exit status 1 if so; a registry that cannot
// be asked is no failure.

const report = z.object({
  vulnerabilities: z.record(z.string(), z.object({ name: z.string(), severity: z.string() })),
})

const asked = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
})
let answer: unknown = null
try {
  answer = JSON.parse(asked.stdout)
} catch {
  answer = null
}
const parsed = report.safeParse(answer)
if (!parsed.success) console.log('The registry does not tell of vulnerabilities here: they were not checked.')
else {
  const bad = Object.values(parsed.data.vulnerabilities).filter(({ severity }) =>
    /^(high|critical)$/.test(severity),
  )
  for (const { name, severity } of bad) console.error(`${name}: ${severity}`)
  console.log(`${bad.length} packages with a known high or critical vulnerability are shipped.`)
  process.exitCode = bad.length > 0 ? 1 : 0
}
