import type { PresenceView } from '@/domain/live/live-message'
import type { Database } from '@/server/database/database'
import type { LiveStream } from './live-stream'
import { presenceWake, readPresence, type ArticlePresence } from './present-people'

/** Tells streams who is at which article, whenever that changes; each article is read once for all of them. */
export class PresenceTeller {
  /** What was told last of each article where somebody is. */
  private readonly told = new Map<string, ArticlePresence>()

  constructor(
    private readonly database: Database,
    private readonly streams: ReadonlySet<LiveStream>,
  ) {}

  /** Tells a new stream of one article who is there. */
  async greet(stream: LiveStream): Promise<void> {
    const { articleId } = stream.subject
    if (articleId === null) return
    const [found] = await readPresence(this.database.prisma, { articleIds: [articleId] }, new Date())
    stream.tell('presence', { articleId, people: found?.people ?? [] } satisfies PresenceView)
  }

  /** Somebody came, left, or began or ended writing. */
  async hear(message: string): Promise<void> {
    const articleId = message.slice(presenceWake('').length)
    const [found] = await readPresence(this.database.prisma, { articleIds: [articleId] }, new Date())
    this.compare(articleId, found)
  }

  /** Finds those whose tab was closed without a word. */
  async sweep(): Promise<void> {
    const teamIds = [...new Set([...this.streams].map(({ subject }) => subject.teamId))]
    const found = await readPresence(this.database.prisma, { teamIds }, new Date())
    const now = new Map(found.map((article) => [article.articleId, article]))
    for (const articleId of new Set([...this.told.keys(), ...now.keys()]))
      this.compare(articleId, now.get(articleId))
  }

  forget(): void {
    this.told.clear()
  }

  private compare(articleId: string, found: ArticlePresence | undefined): void {
    const before = this.told.get(articleId)
    if (found) this.told.set(articleId, found)
    else this.told.delete(articleId)
    const article = found ?? before
    if (!article || JSON.stringify(before?.people) === JSON.stringify(found?.people)) return
    const view: PresenceView = { articleId, people: found?.people ?? [] }
    for (const stream of this.streams) if (concerns(stream, article)) stream.tell('presence', view)
  }
}

function concerns({ subject }: LiveStream, article: ArticlePresence): boolean {
  if (subject.articleId !== null) return subject.articleId === article.articleId
  return subject.chainId === article.chainId
}
