import { api } from '@/components/api'
import { isFailure, type Failure } from '@/components/api/failure'
import { Observable } from '@/components/verdicts/observable'
import type { ThreadView } from '@/domain/threads/thread'

export interface ThreadsState {
  /** In text order; `null` before the first answer. */
  threads: readonly ThreadView[] | null
  /** Why the last reading failed; what was read before stays. */
  failure: Failure | null
}

interface Page {
  items: ThreadView[]
  next?: string
}

// The most that a list answers at once.
const pageSize = 200

/** All discussions of an article and of its claims, for every component on the page that shows some. */
export class ThreadsStore extends Observable<ThreadsState> {
  private running: Promise<void> | null = null
  private again = false

  constructor(private readonly articleId: string) {
    super({ threads: null, failure: null })
  }

  /** Reads the list again. Asked while a reading is under way, it reads once more after that. */
  reload = (): Promise<void> => {
    this.again = this.running !== null
    this.running ??= this.read().finally(() => {
      this.running = null
      if (this.again) void this.reload()
    })
    return this.running
  }

  /** Shows a list that was read elsewhere; what is known in a newer version stays. */
  receive(listed: readonly ThreadView[]): void {
    const known = new Map(this.get().threads?.map((thread) => [thread.id, thread]))
    const threads = listed.map((thread) => {
      const mine = known.get(thread.id)
      return mine && mine.version > thread.version ? mine : thread
    })
    this.set({ threads, failure: null })
  }

  /** Shows a discussion as the server answered it; a new one stands last until the list is read again. */
  take = (thread: ThreadView): void => {
    const threads = this.get().threads ?? []
    const isKnown = threads.some(({ id }) => id === thread.id)
    const changed = threads.map((one) =>
      one.id === thread.id && one.version <= thread.version ? thread : one,
    )
    this.set({ threads: isKnown ? changed : [...threads, thread] })
    if (!isKnown) void this.reload()
  }

  private async read(): Promise<void> {
    try {
      const found: ThreadView[] = []
      for (let cursor: string | undefined = ''; cursor !== undefined;) {
        const query: string = `?limit=${pageSize}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`
        const { data }: { data: Page } = await api.get<Page>(`/articles/${this.articleId}/threads${query}`)
        found.push(...data.items)
        cursor = data.next
      }
      this.receive(found)
    } catch (failure) {
      if (!isFailure(failure)) throw failure
      this.set({ failure })
    }
  }
}

const stores = new Map<string, ThreadsStore>()

/** The one store of an article in this page. On the server every rendering has its own, which stays empty. */
export function threadsOf(articleId: string): ThreadsStore {
  if (typeof window === 'undefined') return new ThreadsStore(articleId)
  const store = stores.get(articleId) ?? new ThreadsStore(articleId)
  stores.set(articleId, store)
  return store
}
