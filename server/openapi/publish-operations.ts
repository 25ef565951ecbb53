import type { AnyOperation } from '@/server/http/api'
import { getChallengeCount } from '@/server/challenges/count'
import { exportNumbers } from '@/server/numbers/csv'
import { getNumbers } from '@/server/numbers/read'
import { getArticleGate } from '@/server/gate/read'
import { changeTeamGate, getTeamGate } from '@/server/gate/settings'
import { listCorrections } from '@/server/corrections/read'
import { endReviewNotice, listReviewNotices, startReviewNotices } from '@/server/corrections/review-notices'
import { publishEdition } from '@/server/editions/publish'
import { getEdition, listEditions } from '@/server/editions/read'
import { unpublishArticle } from '@/server/editions/unpublish'
import { previewHtml } from '@/server/exports/preview'
import { exportClaimReviews } from '@/server/exports/claimreview'
import { listClaimReviewProblems } from '@/server/exports/claimreview-problems'
import { exportCsv } from '@/server/exports/csv'
import { exportDataset } from '@/server/exports/dataset'
import { exportFragment } from '@/server/exports/fragment'
import { exportHypothesis } from '@/server/exports/hypothesis'
import { getEditionSchema } from '@/server/exports/json-schema'
import { exportMarkdown } from '@/server/exports/markdown'
import { exportDocx } from '@/server/exports/docx'
import { exportXlsx } from '@/server/exports/xlsx'
import { getArticlePack, getTeamPack } from '@/server/pack/pack'
import { answerChallenge } from '@/server/challenges/answer'
import { getChallenge, listChallenges } from '@/server/challenges/read'
import { sendChallenge } from '@/server/challenges/receive'

/** What becomes public: formats, editions, the gate, corrections, readers' challenges, numbers. */
export const publishOperations: AnyOperation[] = [
  exportClaimReviews,
  listClaimReviewProblems,
  exportCsv,
  exportMarkdown,
  exportHypothesis,
  exportDataset,
  exportFragment,
  getEditionSchema,
  exportDocx,
  exportXlsx,
  getArticlePack,
  getTeamPack,
  previewHtml,
  publishEdition,
  listEditions,
  getEdition,
  unpublishArticle,
  listCorrections,
  startReviewNotices,
  listReviewNotices,
  endReviewNotice,
  getChallengeCount,
  getNumbers,
  exportNumbers,
  getArticleGate,
  getTeamGate,
  changeTeamGate,
  sendChallenge,
  listChallenges,
  getChallenge,
  answerChallenge,
]
