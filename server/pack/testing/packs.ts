import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { unzipSync } from 'fflate'
import { getDatabase } from '@/server/database/open'
import { aCheckedArticle, published, ruleOtherwise } from '@/server/editions/testing/publishing'
import { changeTeamGate } from '@/server/gate/settings'
import { api } from '@/server/http/api'
import { callApi } from '@/server/testing/call-api'
import type { Person } from '@/server/testing/desk'
import { temporaryFolder } from '@/server/testing/temporary-folder'
import { getArticlePack, getTeamPack } from '../pack'

const routes = { article: api({ GET: getArticlePack }), team: api({ GET: getTeamPack }) }
const run = promisify(execFile)

/** Bytes as text, its mark at the beginning included. */
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8')

/** The bytes of a pack as somebody gets them. */
export async function packOf(of: keyof typeof routes, who: Person, id: string, query = '') {
  const request = new Request(`http://localhost:3000/api/v1/test${query}`, {
    headers: { authorization: `Bearer ${who.token}` },
  })
  const response = await routes[of].GET(request, { params: Promise.resolve({ id }) })
  const bytes = new Uint8Array(await response.arrayBuffer())
  return { status: response.status, headers: response.headers, bytes }
}

/** The files of a pack as text, by name. */
export async function filesOf(of: keyof typeof routes, who: Person, id: string, query = '') {
  const { status, bytes } = await packOf(of, who, id, query)
  if (status !== 200) throw new Error(textOf(bytes))
  const files = unzipSync(bytes)
  return Object.fromEntries(Object.entries(files).map(([name, file]) => [name, textOf(file)]))
}

/** What the program in a pack says of it, after somebody changed what `tamper` changes. */
export async function verified(
  files: Record<string, string>,
  tamper: (folder: string) => void = () => undefined,
) {
  const folder = temporaryFolder()
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.join(folder, path.dirname(name)), { recursive: true })
    fs.writeFileSync(path.join(folder, name), text)
  }
  tamper(folder)
  const script = path.join(folder, 'verify.mjs')
  return run(process.execPath, [script], { cwd: '/' }).then(
    ({ stdout }) => ({ code: 0, said: stdout.trim() }),
    (error: { code: number; stderr: string }) => ({ code: error.code, said: error.stderr.trim() }),
  )
}

/** The lines of a CSV without its mark, as they stand. */
export const linesOf = (csv = '') => csv.replace('\ufeff', '').trimEnd().split('\r\n')

/** An article published twice: first although a rule was not met, then with a correction. */
export async function publishedTwice() {
  const world = await aCheckedArticle({ publisher: 'The Daily Example' })
  const { Olu, Eva, article, ruled, teamId } = world
  const { prisma } = await getDatabase()
  await prisma.team.update({
    where: { id: teamId },
    data: { publication: { methodology: 'We read *everything*.', contact: 'desk@example.org' } },
  })
  const gate = await callApi(api({ PUT: changeTeamGate }), 'PUT', Olu, {
    params: { id: teamId },
    body: { preset: 'own', rules: ['archived', 'statement'] },
    headers: { 'if-match': '*' },
  })
  if (gate.status !== 200) throw new Error(JSON.stringify(gate.body))
  await published(Eva, article.id, { override: { archived: 'The archive was down.' } })
  await ruleOtherwise(Eva, ruled.id)
  await published(Eva, article.id, {
    override: { archived: 'It is still down.' },
    correction: { kind: 'correction', summary: 'It rose less.', reason: 'A new gauge.', claims: [1] },
  })
  return world
}
