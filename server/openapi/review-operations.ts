import type { AnyOperation } from '@/server/http/api'
import { approveRuling } from '@/server/rulings/approve'
import { makeRuling } from '@/server/rulings/make'
import { listRulings } from '@/server/rulings/read'
import { reopenRuling } from '@/server/rulings/reopen'
import { answerThread, reopenThread, resolveThread } from '@/server/threads/acts'
import { acceptSuggestion, declineSuggestion } from '@/server/threads/decide'
import { editComment } from '@/server/threads/edit'
import { getThread, listArticleThreads, listClaimThreads } from '@/server/threads/read'
import { startArticleThread, startClaimThread } from '@/server/threads/start'
import { makeSuggestion } from '@/server/threads/suggest'
import { getArticleAgreement, getTeamAgreement } from '@/server/agreement/read'
import { markSentences, switchCoverage } from '@/server/coverage/mark'
import { getCoverage } from '@/server/coverage/read'
import { listScalePresets } from '@/server/team/scale'
import { addArticleEvidence, addClaimEvidence } from '@/server/evidence/add'
import { listArticleEvidence, listClaimEvidence } from '@/server/evidence/read'
import { removeEvidence } from '@/server/evidence/remove'
import { askForVerdict, takeBackRequest } from '@/server/verdicts/sharing/ask'
import { handOverDraft, handOverFor } from '@/server/verdicts/sharing/hand-over'
import { openDraft } from '@/server/verdicts/sharing/open'
import { shareDraft } from '@/server/verdicts/sharing/share'
import { declareConflict, getExpertDesk } from '@/server/experts/desk'
import { inviteExpert } from '@/server/experts/invite'
import { listExperts } from '@/server/experts/read'
import { revokeExpert } from '@/server/experts/revoke'
import { fileExpertVerdict, getExpertVerdict, putExpertVerdict } from '@/server/experts/verdict'
import { answerReply } from '@/server/replies/answer'
import { askReply } from '@/server/replies/ask'
import { changeReply } from '@/server/replies/change'
import { closeReply } from '@/server/replies/close'
import { listReplies } from '@/server/replies/read'
import { askSignOff } from '@/server/sign-offs/ask'
import { decideByLink, getSignOffLink, getSignOffLinkContent } from '@/server/sign-offs/by-link'
import { decideSignOff } from '@/server/sign-offs/decide'
import { getSignOffContent, listSignOffs } from '@/server/sign-offs/read'
import { revokeSignOff } from '@/server/sign-offs/revoke'
import { askRedaction } from '@/server/redaction/ask'
import { carryOutRedaction, refuseRedaction } from '@/server/redaction/carry-out'
import { listArticleRedactions, listRedactable, listRedactions } from '@/server/redaction/read'
import { countQueue, listQueue } from '@/server/queue/read'
import { getProgress } from '@/server/queue/progress'
import { assignClaims } from '@/server/register/assign'
import { exportRegister } from '@/server/register/export'
import { handOver } from '@/server/register/hand-over'
import { listRegister } from '@/server/register/read'
import { deleteView, listViews, saveView } from '@/server/register/views'
import { getWorkload } from '@/server/register/workload'
import { followArticle, followEvents } from '@/server/live/events'
import { bePresent, endPresence, getPresence } from '@/server/live/presence'
import {
  countNotifications,
  listNotifications,
  readAllNotifications,
  readNotification,
} from '@/server/notifications/read'
import { getNotificationSettings, putNotificationSettings } from '@/server/notifications/settings'
import { mergeClaim } from '@/server/relations/merge'
import { listRelations } from '@/server/relations/read'
import { addRelation, removeRelation } from '@/server/relations/relate'
import { splitClaim } from '@/server/relations/split'
import { addWebhook, changeWebhook, listWebhooks, removeWebhook, testWebhook } from '@/server/webhooks/manage'

/** What the API does for review: rulings, discussion, evidence, replies, agreement and what hangs on them. */
export const reviewOperations: AnyOperation[] = [
  makeRuling,
  approveRuling,
  reopenRuling,
  listRulings,
  startArticleThread,
  listArticleThreads,
  startClaimThread,
  listClaimThreads,
  getThread,
  answerThread,
  resolveThread,
  reopenThread,
  editComment,
  makeSuggestion,
  acceptSuggestion,
  declineSuggestion,
  getArticleAgreement,
  getTeamAgreement,
  getCoverage,
  switchCoverage,
  markSentences,
  listScalePresets,
  askForVerdict,
  takeBackRequest,
  shareDraft,
  handOverDraft,
  handOverFor,
  openDraft,
  listArticleEvidence,
  addArticleEvidence,
  listClaimEvidence,
  addClaimEvidence,
  removeEvidence,
  listReplies,
  askReply,
  changeReply,
  answerReply,
  closeReply,
  listSignOffs,
  askSignOff,
  getSignOffContent,
  decideSignOff,
  revokeSignOff,
  getSignOffLink,
  getSignOffLinkContent,
  decideByLink,
  listExperts,
  inviteExpert,
  revokeExpert,
  getExpertDesk,
  declareConflict,
  getExpertVerdict,
  putExpertVerdict,
  fileExpertVerdict,
  askRedaction,
  carryOutRedaction,
  refuseRedaction,
  listRedactable,
  listRedactions,
  listArticleRedactions,
  listRegister,
  exportRegister,
  assignClaims,
  listViews,
  saveView,
  deleteView,
  listQueue,
  countQueue,
  getWorkload,
  handOver,
  getProgress,
  followEvents,
  followArticle,
  getPresence,
  bePresent,
  endPresence,
  listNotifications,
  countNotifications,
  readNotification,
  readAllNotifications,
  getNotificationSettings,
  putNotificationSettings,
  listRelations,
  addRelation,
  removeRelation,
  splitClaim,
  mergeClaim,
  listWebhooks,
  addWebhook,
  changeWebhook,
  removeWebhook,
  testWebhook,
]
