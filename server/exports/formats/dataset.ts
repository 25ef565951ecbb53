import { datasetParts } from '@/domain/exports/dataset/dataset'
import { downloadOf } from '../download'

/** The decided claims for research. */
export const exportDataset = downloadOf({
  name: 'dataset',
  summary:
    'The decided claims as a research data set: one JSON file with flat records and what each field means.',
  mediaType: 'application/json; charset=utf-8',
  ending: 'dataset.json',
  write: datasetParts,
})
