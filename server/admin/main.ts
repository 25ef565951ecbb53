import { faultSentence } from '../start/fault'
import { generateClient } from '../start/generate'
import { loadSettings } from '../start/load-settings'

// `npm run admin -- …`. The rest is loaded once the database client is there, as on a fresh clone it is not.

try {
  loadSettings()
  generateClient()
  const { runAdmin } = await import('./run-admin')
  const answered = await runAdmin(process.argv.slice(2))
  if (answered.ok && answered.output) console.log(answered.output)
  if (!answered.ok) console.error(answered.reason)
  process.exitCode = answered.ok ? 0 : 1
} catch (fault) {
  console.error(faultSentence(fault))
  process.exitCode = 1
}
process.exit()
