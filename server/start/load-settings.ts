import fs from 'node:fs'

/** Adds the settings of the file `.env`, where there is one, to those that are set already, which win. */
export function loadSettings(): void {
  if (fs.existsSync('.env')) process.loadEnvFile('.env')
}
