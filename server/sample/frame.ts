import type { PersonKey } from './article'

/** What each part of the sample is stored with. */
export interface SampleFrame {
  teamId: string
  articleId: string
  authors: Record<PersonKey, string>
  sources: Map<string, string>
}
