import { isUnavailable } from '../database/errors'

/** Faults that a person caused and can mend; their message is a whole sentence already. */
const spoken = new Set([
  'EnvironmentProblem',
  'DirectoryInUse',
  'MigrationProblem',
  'ArchiveProblem',
  'BuildProblem',
  'ListenProblem',
  'CommandProblem',
  'Problem',
])

/** What to print of a fault that ends a command: a sentence where there is one, else all that helps to find it. */
export function faultSentence(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault)
  if (spoken.has(fault.name)) return fault.message
  const code = 'code' in fault ? String(fault.code) : ''
  if (code === '28P01' || code === '28000')
    return `The database refused DATABASE_URL's user or password: ${fault.message}.`
  if (code === '3D000') return `The database that DATABASE_URL names is not there: ${fault.message}.`
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOSPC')
    return `A file could not be written: ${fault.message}.`
  if (isUnavailable(fault))
    return `The database could not be reached: ${fault.message || code}. Check DATABASE_URL.`
  return fault.stack ?? fault.message
}
