import { hypothesisParts } from '@/domain/exports/hypothesis/hypothesis'
import { downloadOf } from '../download'

/** The rated claims for the Hypothesis client, whose import reads it. */
export const exportHypothesis = downloadOf({
  name: 'hypothesis',
  summary: 'The rated claims as annotations of Hypothesis (JSON of its API).',
  mediaType: 'application/json; charset=utf-8',
  ending: 'hypothesis.json',
  write: hypothesisParts,
})
