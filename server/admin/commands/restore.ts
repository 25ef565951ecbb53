import { z } from 'zod'
import { restoreArchive } from '@/server/backup/restore-archive'
import { command } from '../command'
import { archiveSentence } from '../archive-sentence'

/** Fills an empty installation, of either kind of database, from one file. */
export const restore = command({
  name: 'restore',
  usage: 'FILE',
  options: z.strictObject({}),
  takes: 'file',
  run: ({ database, file }) =>
    database.connect(async (connection) =>
      archiveSentence('Restored', await restoreArchive(connection, file)),
    ),
})
