import type { Edition } from '@/domain/exports/edition'
import { answerTasks } from '@/server/work/answer-tasks'
import { editionDocx } from './docx/edition-docx'
import { editionXlsx } from './xlsx/edition-xlsx'

/** A file of an office program that is to be made of an edition. */
export interface OfficeTask {
  kind: 'docx' | 'xlsx'
  edition: Edition
}

answerTasks(({ kind, edition }: OfficeTask) =>
  kind === 'docx' ? editionDocx(edition) : editionXlsx(edition),
)
