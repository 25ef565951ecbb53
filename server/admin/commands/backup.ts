import { z } from 'zod'
import { writeArchive } from '@/server/backup/write-archive'
import { command } from '../command'
import { archiveSentence } from '../archive-sentence'

/** Writes the whole installation to one file, while it runs or not. */
export const backup = command({
  name: 'backup',
  usage: 'FILE',
  options: z.strictObject({}),
  takes: 'file',
  run: ({ database, file, now }) =>
    database.connect(async (connection) =>
      archiveSentence('Backed up', await writeArchive(connection, file, now)),
    ),
})
