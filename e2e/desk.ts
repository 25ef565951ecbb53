import { test as base, expect, type APIRequestContext, type Browser, type Page } from '@playwright/test'
import type { ArticleView } from '../domain/articles/article'
import type { ClaimView } from '../domain/claims/claim'
import type { Role } from '../domain/team/roles'
import type { MeView } from '../domain/team/view'
import type { VerdictInput, VerdictView } from '../domain/verdicts/verdict'
import { rootOwner } from './root-owner'

/** A member of a test's own team: calls the API as themselves, and opens browsers that are signed in. */
export class Member {
  constructor(
    readonly id: string,
    readonly name: string,
    readonly request: APIRequestContext,
    private readonly browser: Browser,
    private readonly url: string,
  ) {}

  /** A page of a new browser, signed in. */
  async page(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    const storageState = await this.request.storageState()
    const context = await this.browser.newContext({ baseURL: this.url, storageState, ...options })
    return context.newPage()
  }

  /** Calls the API and answers its body; fails the test where it refuses. */
  async call<T>(
    method: string,
    path: string,
    data?: unknown,
    headers: Record<string, string> = {},
  ): Promise<T> {
    const answer = await this.request.fetch(`/api/v1${path}`, {
      method,
      headers: { origin: this.url, ...headers },
      ...(data === undefined ? {} : { data }),
    })
    expect(answer.status(), `${method} ${path}: ${await answer.text()}`).toBeLessThan(300)
    return (answer.status() === 204 ? undefined : await answer.json()) as T
  }

  /** Imports a text as an article. */
  importText(text: string, fields: Record<string, unknown> = {}): Promise<ArticleView> {
    return this.call('POST', '/articles', { text, ...fields })
  }

  /** Marks the words as a claim of an article. */
  mark(article: { id: string }, exact: string, fields: Record<string, unknown> = {}): Promise<ClaimView> {
    return this.call('POST', `/articles/${article.id}/claims`, { quote: { exact }, ...fields })
  }

  /** Drafts and files a verdict on a claim. */
  async file(claim: { id: string }, verdict: VerdictInput): Promise<VerdictView> {
    await this.call('PUT', `/claims/${claim.id}/verdict`, verdict, { 'if-none-match': '*' })
    return this.call('POST', `/claims/${claim.id}/verdict/file`)
  }
}

/** A test's own team. */
export class Desk {
  constructor(
    readonly teamId: string,
    private readonly root: Member,
    private readonly newRequest: () => Promise<APIRequestContext>,
    private readonly browser: Browser,
    private readonly url: string,
  ) {}

  /** Invites somebody, who joins and signs in. */
  async join(name: string, role: Role): Promise<Member> {
    const invite = await this.root.call<{ url: string }>('POST', `/teams/${this.teamId}/invites`, { role })
    const token = new URL(invite.url).pathname.split('/').at(-1) ?? ''
    const person = {
      name,
      email: `${name.toLowerCase().replace(/\W/g, '')}-${token.slice(0, 10)}@example.org`,
      password: 'a long password',
    }
    const request = await this.newRequest()
    const member = new Member('', name, request, this.browser, this.url)
    await member.call('POST', `/invites/${token}/accept`, person)
    await signIn(request, this.url, person)
    const me = await member.call<MeView>('GET', '/me')
    return new Member(me.user.id, name, request, this.browser, this.url)
  }

  /** Somebody who is in another team only. */
  async stranger(name: string): Promise<Member> {
    const other = await this.root.call<{ id: string }>('POST', '/teams', { name: `Desk of ${name}` })
    return new Desk(other.id, this.root, this.newRequest, this.browser, this.url).join(name, 'owner')
  }

  /** Changes the team's rules for new articles. */
  async rules(change: { quorum?: number; fourEyes?: boolean }): Promise<void> {
    const team = await this.root.call<{ version: number }>('GET', `/teams/${this.teamId}`)
    await this.root.call('PATCH', `/teams/${this.teamId}`, change, { 'if-match': `"${team.version}"` })
  }
}

/** Signs in as the sign-in page does; the cookie stays in the context. */
export async function signIn(
  request: APIRequestContext,
  url: string,
  person: { email: string; password: string },
): Promise<void> {
  const { csrfToken } = (await (await request.get('/api/auth/csrf')).json()) as { csrfToken: string }
  const answer = await request.post('/api/auth/callback/credentials', {
    headers: { origin: url },
    form: { csrfToken, ...person, json: 'true', callbackUrl: `${url}/articles` },
  })
  expect(answer.status(), await answer.text()).toBe(200)
}

async function openRoot(request: APIRequestContext, browser: Browser, url: string): Promise<Member> {
  await signIn(request, url, rootOwner)
  return new Member('', rootOwner.name, request, browser, url)
}

/** Each test gets a team of its own. */
export const test = base.extend<{ desk: Desk }, { root: Member }>({
  root: [
    async ({ playwright, browser }, use, { project }) => {
      const url = project.use.baseURL ?? ''
      const root = await openRoot(await playwright.request.newContext({ baseURL: url }), browser, url)
      await use(root)
      await root.request.dispose()
    },
    { scope: 'worker' },
  ],
  desk: async ({ root, playwright, browser, baseURL }, use, { title }) => {
    const url = baseURL ?? ''
    const contexts: APIRequestContext[] = []
    const newRequest = async () => {
      const context = await playwright.request.newContext({ baseURL: url })
      contexts.push(context)
      return context
    }
    const team = await root.call<{ id: string }>('POST', '/teams', { name: title.slice(0, 100) })
    await use(new Desk(team.id, root, newRequest, browser, url))
    for (const context of contexts) await context.dispose()
  },
})

export { expect } from '@playwright/test'
