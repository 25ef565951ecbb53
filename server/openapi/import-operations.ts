import type { AnyOperation } from '@/server/http/api'
import { importAnnotations } from '@/server/annotations/import'
import { exportJson } from '@/server/exports/formats/json'
import { exportWebAnnotations } from '@/server/exports/formats/web-annotation'
import { decideCheckWorthy } from '@/server/check-worthiness/decide'
import { getCheckWorthy } from '@/server/check-worthiness/read'
import { recordRemovedWords } from '@/server/claims/removed-words'
import { addRevision, previewRevision } from '@/server/revisions/add'
import { decideRevision } from '@/server/revisions/decide'
import { lookAtAddress } from '@/server/revisions/looking/look-again'
import { getRevision, listRevisions } from '@/server/revisions/read'
import { replaceThreadSpan } from '@/server/revisions/replace-thread-span'
import { getElsewhere } from '@/server/search/elsewhere'
import { getSearch } from '@/server/search/search'
import { listDuplicates } from '@/server/sources/merging/duplicates'
import { mergeSource } from '@/server/sources/merging/merge'
import { listSourceUses } from '@/server/sources/uses'
import { archiveSource } from '@/server/sources/web/archive'
import { lookUpSource } from '@/server/sources/web/lookup'
import { snapshotSource } from '@/server/sources/web/snapshot'

/** What comes in and what becomes of it: revisions, annotations, fetched sources, claims checked before. */
export const importOperations: AnyOperation[] = [
  getCheckWorthy,
  decideCheckWorthy,
  importAnnotations,
  exportJson,
  exportWebAnnotations,
  listRevisions,
  addRevision,
  previewRevision,
  lookAtAddress,
  getRevision,
  decideRevision,
  recordRemovedWords,
  replaceThreadSpan,
  lookUpSource,
  snapshotSource,
  archiveSource,
  listSourceUses,
  listDuplicates,
  mergeSource,
  getSearch,
  getElsewhere,
]
