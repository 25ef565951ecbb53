import { archiveArticle, changeArticle } from '@/server/articles/change'
import { changeBlocks, getBlocks } from '@/server/articles/blocks'
import { importArticle, previewArticle } from '@/server/articles/import'
import { getArticle, listArticles } from '@/server/articles/read'
import {
  clearRecheck,
  parkClaim,
  removeClaim,
  reopenClaim,
  revealClaim,
  withdrawClaim,
} from '@/server/claims/acts'
import { changeClaim } from '@/server/claims/change'
import { markClaim } from '@/server/claims/mark'
import { getClaim, listClaims } from '@/server/claims/read'
import { exportHtml } from '@/server/exports/formats/html'
import { listArticleHistory, listClaimHistory } from '@/server/history/read'
import type { AnyOperation } from '@/server/http/api'
import { importOperations } from './import-operations'
import { publishOperations } from './publish-operations'
import { peopleOperations } from './people-operations'
import { reviewOperations } from './review-operations'
import { addSourceFile, getSourceFile } from '@/server/sources/files'
import { changeSource } from '@/server/sources/change'
import { createSource, getSource, listSources } from '@/server/sources/library'
import { deleteVerdict, getVerdict, putVerdict } from '@/server/verdicts/draft'
import { confirmVerdict, fileVerdict } from '@/server/verdicts/file'
import { listVerdicts } from '@/server/verdicts/visible'

/** Every operation of the API but its own description, in the order in which its description lists them. A test compares it with `app/api/v1`. */
export const operations: AnyOperation[] = [
  previewArticle,
  importArticle,
  listArticles,
  getArticle,
  changeArticle,
  archiveArticle,
  getBlocks,
  changeBlocks,
  markClaim,
  listClaims,
  getClaim,
  changeClaim,
  removeClaim,
  withdrawClaim,
  parkClaim,
  reopenClaim,
  revealClaim,
  clearRecheck,
  putVerdict,
  getVerdict,
  deleteVerdict,
  fileVerdict,
  confirmVerdict,
  listVerdicts,
  createSource,
  listSources,
  getSource,
  changeSource,
  addSourceFile,
  getSourceFile,
  listArticleHistory,
  listClaimHistory,
  exportHtml,
  ...reviewOperations,
  ...importOperations,
  ...publishOperations,
  ...peopleOperations,
]
