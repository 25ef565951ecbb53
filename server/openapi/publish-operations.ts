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
import { previewHtml } from '@/server/exports/formats/preview'
import { exportClaimReviews } from '@/server/exports/formats/claimreview'
import { listClaimReviewProblems } from '@/server/exports/formats/claimreview-problems'
import { exportCsv } from '@/server/exports/formats/csv'
import { exportDataset } from '@/server/exports/formats/dataset'
import { exportFragment } from '@/server/exports/formats/fragment'
import { exportHypothesis } from '@/server/exports/formats/hypothesis'
import { getEditionSchema } from '@/server/exports/formats/json-schema'
import { exportMarkdown } from '@/server/exports/formats/markdown'
import { exportDocx } from '@/server/exports/formats/docx'
import { exportXlsx } from '@/server/exports/formats/xlsx'
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
