import type { Person } from '../desk'
import { putDraft, someVerdict } from '../journey'
import { anyVersion, type AccessTable } from './row'
import type { Request, World } from './world'

const claim = ({ claim }: World) => ({ params: { id: claim.id } })
const fresh = async (world: World) => ({ params: { id: (await world.newClaim()).id } })
/** A new claim with a draft of whoever asks, if they may write one. */
async function drafted(world: World, who: Person | null): Promise<Request> {
  const subject = await fresh(world)
  const { reviewer, editor, owner } = world.people
  const writer = [reviewer, editor, owner].find((person) => person === who)
  if (writer) await putDraft(writer, subject.params.id, someVerdict())
  return subject
}
const body = { reason: 'So that it is seen.' }

/** One claim, the acts on it, verdicts on it, and the library that they cite. */
export const claimRows: AccessTable = {
  'GET /claims/{id}': { needs: 'viewer', request: claim },
  'GET /claims/{id}/history': { needs: 'viewer', request: claim },
  'PATCH /claims/{id}': {
    needs: 'editor',
    request: (world) => ({ ...claim(world), body: { priority: 2 }, headers: anyVersion }),
  },
  'DELETE /claims/{id}': {
    needs: 'editor',
    own: 'reviewer',
    request: async (world) => ({ ...(await fresh(world)), headers: anyVersion }),
  },
  'POST /claims/{id}/withdraw': {
    needs: 'editor',
    request: async (world) => ({ ...(await fresh(world)), body }),
  },
  'POST /claims/{id}/park': {
    needs: 'editor',
    request: async (world) => ({ ...(await fresh(world)), body }),
  },
  'POST /claims/{id}/reopen': { needs: 'editor', request: (world) => ({ ...claim(world), body }) },
  'POST /claims/{id}/reveal': {
    needs: 'editor',
    request: async (world) => ({ ...(await fresh(world)), body }),
  },
  'POST /claims/{id}/recheck/clear': {
    needs: 'editor',
    request: (world) => ({ ...claim(world), body: { ...body, outcome: 'stands' } }),
  },
  'PUT /claims/{id}/verdict': {
    needs: 'reviewer',
    request: async (world) => ({
      ...(await fresh(world)),
      body: someVerdict(),
      headers: { 'if-none-match': '*' },
    }),
  },
  // There is nothing of theirs for somebody who cannot file.
  'GET /claims/{id}/verdict': { needs: 'reviewer', smaller: 404, request: drafted },
  'DELETE /claims/{id}/verdict': {
    needs: 'reviewer',
    request: async (world, who) => ({ ...(await drafted(world, who)), headers: anyVersion }),
  },
  'POST /claims/{id}/verdict/file': { needs: 'reviewer', request: claim },
  'POST /claims/{id}/verdict/confirm': { needs: 'reviewer', request: claim },
  'GET /claims/{id}/verdicts': { needs: 'viewer', request: claim },

  'POST /sources': {
    needs: 'reviewer',
    request: ({ teamId }) => ({ body: { teamId, title: 'A book' } }),
  },
  'GET /sources': { needs: 'viewer', request: ({ teamId }) => ({ query: `?team=${teamId}` }) },
  'GET /sources/{id}': { needs: 'viewer', request: source },
  'PATCH /sources/{id}': {
    needs: 'reviewer',
    request: async (world) => ({
      ...(await source(world)),
      body: { title: 'Another book' },
      headers: anyVersion,
    }),
  },
  'POST /sources/{id}/files': {
    needs: 'reviewer',
    request: async (world) => ({ ...(await source(world)), raw: someFile() }),
  },
  'GET /sources/{id}/files/{fileId}': {
    needs: 'viewer',
    request: async (world) => {
      const { params } = await source(world)
      const { files } = await world.act<{ files: { id: string }[] }>(
        'POST /sources/{id}/files',
        world.people.editor,
        {
          params,
          raw: someFile(),
        },
      )
      return { params: { ...params, fileId: files[0]?.id ?? '' } }
    },
  },
}

function someFile(): FormData {
  const form = new FormData()
  form.set('file', new File(['%PDF-1.4\n%%EOF'], 'page.pdf', { type: 'application/pdf' }))
  return form
}

async function source({ act, people, teamId }: World) {
  const { id } = await act('POST /sources', people.editor, { body: { teamId, title: 'A book' } })
  return { params: { id } }
}
