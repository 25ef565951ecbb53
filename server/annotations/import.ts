import { z } from 'zod'
import type { ForeignAnnotation } from '@/domain/annotations/annotation'
import { importedView } from '@/domain/annotations/imported'
import { planImport } from '@/domain/annotations/plan-import'
import { canonicalJson } from '@/domain/history/event'
import { problem } from '@/domain/problem'
import { lockArticle } from '@/server/articles/read'
import { adoptedRevision } from '@/server/claims/placing'
import { chainOf } from '@/server/history/record'
import type { UploadedFile } from '@/server/http/body'
import { operation } from '@/server/http/operation'
import { sha256Hex } from '@/server/ids'
import { importedPeople } from '@/server/team/imported-people'
import { allow, write } from '@/server/write'
import type { ImportFrame } from './frame'
import { knownImports } from './known'
import { readSentAnnotations } from './read-sent'
import { storePlan } from './store-plan'

const fileLimit = 10_000_000
const longestName = 500

const sentFile = z.strictObject({
  file: z.custom<UploadedFile>((value) => value instanceof Object && 'bytes' in value, 'Send a file'),
})

export const importAnnotations = operation({
  method: 'POST',
  path: '/articles/{id}/imports',
  summary:
    'Puts annotations from elsewhere onto the current text: W3C Web Annotations, JSON of Hypothesis, or our own exported HTML or JSON, as the body with its media type or as `file`. They become claims and discussions under their authors’ names.',
  query: z.object({ as: z.enum(['claims', 'threads']).optional() }),
  body: sentFile,
  accepts: 'any',
  bodyLimit: fileLimit + 10_000,
  answer: importedView,
  run: (call) => {
    const { actor, body, now } = call
    const { bytes } = body.file
    if (bytes.byteLength > fileLimit) throw problem('too-large')
    const annotations = readSentAnnotations(body.file)
    return write(call, {
      load: async (tx) => {
        const article = await lockArticle(tx, actor, call.params.id ?? '')
        const revision = await adoptedRevision(tx, article.id)
        return { article, revision, known: await knownImports(tx, article.id) }
      },
      allow: ({ article }) => allow(actor, 'annotations.import', { teamId: article.teamId }),
      decide: ({ article, revision, known }) => {
        if (article.archivedAt) throw problem('wrong-state', 'The article is archived.')
        return planImport(revision.text, annotations, {
          as: call.query.as ?? null,
          known: known.names,
          nameOf: importedName,
        })
      },
      record: async (tx, { article, revision, known }, plan) => {
        const { id: articleId, teamId } = article
        const names = plan.planned.map(({ annotation }) => annotation.author)
        const authorId = await importedPeople(tx, { teamId, names, now })
        const frame: ImportFrame = { teamId, articleId, revision, now, authorId }
        const { claimIds, threadIds, comments, already, unplaced } = await storePlan(tx, frame, known, plan)
        const created =
          plan.planned.length - (already - plan.already) - (unplaced.length - plan.unplaced.length)
        const data = {
          ...{ articleId, bodySha256: sha256Hex(bytes), claimIds, threadIds },
          unplaced: unplaced.length,
        }
        return {
          chain: chainOf(article),
          events: created > 0 ? [{ type: 'article.annotations-imported', data }] : [],
          answer: async () => ({
            body: {
              ...{ created, claims: claimIds.length, threads: threadIds.length, comments, already, unplaced },
            },
          }),
        }
      },
    })
  },
})

/** What an annotation is called here: its id there, or a hash of what it is where it has none. */
function importedName(annotation: ForeignAnnotation): string {
  const { id } = annotation
  if (id !== null && id.length <= longestName) return id
  return `sha256:${sha256Hex(id ?? canonicalJson(annotation))}`
}
