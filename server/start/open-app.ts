import { serveAdmin } from '../admin/serve'
import { getDatabase } from '../database/open'
import { environment } from '../environment'
import { startBackground } from '../jobs/background'
import { faultSentence } from './fault'
import { keptSecret } from './secret'

/**
 * Opens what the app needs before its first request: settings, database, secret, the administrator's socket, and
 * what is done in the background. Ends the
 * process with a sentence when that fails, because the server would otherwise stay up and answer 500 for ever.
 */
export async function openApp(): Promise<void> {
  try {
    const settings = environment()
    const database = await getDatabase()
    process.env.NEXTAUTH_SECRET ||= keptSecret(settings.dataDir, 'secret')
    // Without a public address, next-auth takes the one that was asked for, as our own server hands it on.
    if (settings.appUrlGiven) process.env.NEXTAUTH_URL = settings.appUrl
    else process.env.AUTH_TRUST_HOST = '1'
    if (database.kind === 'embedded') await serveAdmin(settings.dataDir, database)
    await startBackground(database)
  } catch (fault) {
    console.error(faultSentence(fault))
    process.exit(1)
  }
}
