import type { VerdictView } from '@/domain/verdicts/verdict'

/** What a person may see of a claim's verdicts, and how many more have been filed. */
export interface VerdictList {
  items: VerdictView[]
  hidden: number
}
