import type { Person } from '../desk'
import { anArticle } from '../journey'
import { anyVersion, type AccessTable } from './row'
import { tokenOf, type Request, type World } from './world'

const article = ({ article }: World) => ({ params: { id: article.id } })
const ofTeam = ({ teamId }: World) => ({ query: `?team=${teamId}` })
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString()

/** The register, the queue, replies, sign-offs, redactions, agreement and coverage. */
export const deskRows: AccessTable = {
  'GET /claims': { needs: 'viewer', request: ofTeam },
  'GET /claims/export': { needs: 'viewer', request: ofTeam },
  'POST /claims/assign': {
    needs: 'editor',
    request: (world) => ({ body: { claimIds: [world.claim.id], priority: 3 } }),
  },
  'GET /views': { needs: 'viewer', request: ofTeam },
  'POST /views': {
    needs: 'viewer',
    request: ({ teamId }) => ({ body: { teamId, name: 'Overdue', query: 'due=overdue' } }),
  },
  'DELETE /views/{id}': {
    needs: 'viewer',
    request: async (world, who) => {
      const { id } = await world.act('POST /views', member(world, who), {
        body: { teamId: world.teamId, name: 'Overdue', query: 'due=overdue' },
      })
      return { params: { id } }
    },
  },
  'GET /queue': { needs: 'viewer', request: ofTeam },
  'GET /queue/count': { needs: 'viewer', request: ofTeam },
  'GET /queue/workload': { needs: 'viewer', request: ofTeam },
  'POST /queue/hand-over': {
    needs: 'editor',
    request: ({ teamId, people, spare }) => ({ body: { teamId, from: people.removed.id, to: spare.id } }),
  },
  'GET /articles/{id}/progress': { needs: 'viewer', request: article },

  'GET /articles/{id}/replies': { needs: 'viewer', request: article },
  'POST /articles/{id}/replies': {
    needs: 'reviewer',
    request: (world) => ({ ...article(world), body: replyBody() }),
  },
  'PATCH /replies/{id}': {
    needs: 'reviewer',
    request: async (world) => ({
      ...(await reply(world)),
      body: { whom: 'The office' },
      headers: anyVersion,
    }),
  },
  'POST /replies/{id}/answer': {
    needs: 'reviewer',
    request: async (world) => ({ ...(await reply(world)), body: { answer: 'No comment.' } }),
  },
  'POST /replies/{id}/close': { needs: 'reviewer', request: reply },

  'GET /articles/{id}/sign-offs': { needs: 'viewer', request: article },
  'POST /articles/{id}/sign-offs': {
    needs: 'editor',
    request: (world) => ({ ...article(world), body: { kind: 'legal', name: 'A lawyer' } }),
  },
  'GET /sign-offs/{id}/content': { needs: 'viewer', request: (world, who) => signOff(world, who) },
  'POST /sign-offs/{id}/decide': {
    needs: 'viewer',
    request: async (world, who) => ({ ...(await signOff(world, who)), body: decision }),
  },
  'POST /sign-offs/{id}/revoke': { needs: 'editor', request: (world, who) => signOff(world, who) },
  'GET /sign-off/{token}': { needs: 'anybody', request: signOffLink },
  'GET /sign-off/{token}/content': { needs: 'anybody', request: signOffLink },
  'POST /sign-off/{token}': {
    needs: 'anybody',
    request: async (world) => ({ ...(await signOffLink(world)), body: decision }),
  },

  'POST /redactions': {
    needs: 'editor',
    request: async (world) => ({ body: await redactionBody(world) }),
  },
  'POST /redactions/{id}/carry-out': { needs: 'editor', request: redaction },
  'POST /redactions/{id}/refuse': { needs: 'editor', request: redaction },
  'GET /redactions/subjects': {
    needs: 'editor',
    request: ({ claim }) => ({ query: `?claim=${claim.id}` }),
  },
  'GET /articles/{id}/redactions': { needs: 'viewer', request: article },
  'GET /teams/{id}/redactions': {
    needs: 'editor',
    request: ({ teamId }) => ({ params: { id: teamId } }),
  },

  'GET /articles/{id}/agreement': { needs: 'viewer', request: article },
  'GET /teams/{id}/agreement': {
    needs: 'viewer',
    request: ({ teamId }) => ({ params: { id: teamId } }),
  },
  'GET /teams/{id}/scale/presets': {
    needs: 'viewer',
    request: ({ teamId }) => ({ params: { id: teamId } }),
  },
  'GET /articles/{id}/coverage': { needs: 'viewer', request: article },
  'PUT /articles/{id}/coverage': {
    needs: 'editor',
    request: (world) => ({ ...article(world), body: { enabled: true } }),
  },
  'POST /articles/{id}/coverage/marks': {
    needs: 'reviewer',
    request: (world) => ({
      ...article(world),
      body: { spans: [{ start: 0, end: 5 }], why: 'opinion' },
    }),
  },
}

const decision = { decision: 'approved', contentHash: '0'.repeat(64) }
const replyBody = () => ({ whom: 'The mayor', how: 'mail', deadline: tomorrow() })

/** Whoever asks, where they are in the team; else the second owner. */
function member({ people, spare }: World, who: Person | null): Person {
  const { viewer, reviewer, editor, owner } = people
  return [viewer, reviewer, editor, owner].find((person) => person === who) ?? spare
}

async function reply(world: World): Promise<Request> {
  const { id } = await world.act('POST /articles/{id}/replies', world.spare, {
    ...article(world),
    body: replyBody(),
  })
  return { params: { id } }
}

async function signOff(world: World, who: Person | null): Promise<Request> {
  // Of an article of its own: nobody is asked for the same one twice.
  const { id: articleId } = await anArticle(world.people.editor, { teamId: world.teamId })
  const { id } = await world.act('POST /articles/{id}/sign-offs', world.spare, {
    params: { id: articleId },
    body: { kind: 'desk', userId: member(world, who).id },
  })
  return { params: { id } }
}

async function signOffLink(world: World): Promise<Request> {
  const { url } = await world.act<{ url: string }>('POST /articles/{id}/sign-offs', world.spare, {
    ...article(world),
    body: { kind: 'legal', name: 'A lawyer' },
  })
  return { params: { token: tokenOf(url) } }
}

async function redactionBody(world: World) {
  const { comments } = await world.act<{ comments: { id: string }[] }>(
    'POST /articles/{id}/threads',
    world.spare,
    { ...article(world), body: { body: 'A name that must go.' } },
  )
  return {
    kind: 'comment',
    subjectId: comments[0]?.id ?? '',
    reason: 'A court order.',
    articleId: world.article.id,
  }
}

async function redaction(world: World): Promise<Request> {
  const { id } = await world.act('POST /redactions', world.spare, { body: await redactionBody(world) })
  return { params: { id } }
}
