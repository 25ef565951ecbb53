import { z } from 'zod'
import { problem } from '@/domain/problem'
import { isWebAddress } from '@/domain/sources/address'
import { environment } from '@/server/environment'
import { askPublic } from '@/server/fetch/fetch-public'

/** A copy in an archive. */
export interface ArchivedCopy {
  url: string
  /** When it was taken, ISO 8601 in UTC. */
  at: string
}

/** The Internet Archive's Wayback Machine, as far as sources need it. */
export interface Wayback {
  /** The newest copy of a page that it has, or `null`. */
  find: (url: string) => Promise<ArchivedCopy | null>
  /** Asks it to save a page; answers the name of that work. Throws `page-refused` when it will not. */
  save: (url: string) => Promise<string>
  /** The copy that came of it, `null` while it is at work. Throws `page-refused` when it could not save the page. */
  saved: (job: string) => Promise<ArchivedCopy | null>
}

const found = z.object({
  archived_snapshots: z.object({
    closest: z
      .object({ available: z.boolean(), url: z.string(), timestamp: z.string(), status: z.string() })
      .optional(),
  }),
})
const begun = z.object({ job_id: z.string().min(1).max(200) })
const work = z.object({
  status: z.enum(['pending', 'success', 'error']),
  timestamp: z.string().optional(),
  original_url: z.string().optional(),
})

const addresses = {
  available: 'https://archive.org/wayback/available',
  save: 'https://web.archive.org/save',
  copies: 'https://web.archive.org/web',
}

/** The archive with the keys of this installation, or `null` where it has none. */
export function wayback(): Wayback | null {
  const keys = environment().wayback
  return keys && waybackAt(keys, addresses)
}

/** The same at other addresses. Availability API; Save Page Now 2 with `Authorization: LOW key:secret`. */
export function waybackAt(keys: { accessKey: string; secretKey: string }, at: typeof addresses): Wayback {
  const headers = {
    accept: 'application/json',
    authorization: `LOW ${keys.accessKey}:${keys.secretKey}`,
  }
  const copyOf = (timestamp: string, url: string): ArchivedCopy | null => {
    const taken = instantOf(timestamp)
    const address = `${at.copies}/${timestamp}/${url}`
    return taken !== null && isWebAddress(address) ? { url: address, at: taken } : null
  }
  return {
    async find(url) {
      const asked = await askPublic(`${at.available}?url=${encodeURIComponent(url)}`, {
        headers: { accept: 'application/json' },
      })
      const closest = parsed(found, asked)?.archived_snapshots.closest
      return closest?.available && closest.status === '200' ? copyOf(closest.timestamp, url) : null
    },
    async save(url) {
      const asked = await askPublic(at.save, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ url, skip_first_archive: '1' }).toString(),
      })
      const job = parsed(begun, asked)
      if (!job) throw problem('page-refused', 'The Internet Archive did not take the page. Try again later.')
      return job.job_id
    },
    async saved(job) {
      const asked = await askPublic(`${at.save}/status/${encodeURIComponent(job)}`, { headers })
      const now = parsed(work, asked)
      if (!now || now.status === 'pending') return null
      const copy = now.timestamp && now.original_url ? copyOf(now.timestamp, now.original_url) : null
      if (now.status === 'success' && copy) return copy
      throw problem('page-refused', 'The Internet Archive could not save the page.')
    },
  }
}

function parsed<T>(schema: z.ZodType<T>, answer: { status: number; body: string }): T | null {
  if (answer.status < 200 || answer.status >= 300) return null
  try {
    return schema.safeParse(JSON.parse(answer.body)).data ?? null
  } catch {
    return null
  }
}

/** `20170918123456` as an instant. */
function instantOf(timestamp: string): string | null {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(timestamp) ?? []
  const text = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`
  return second !== undefined && !Number.isNaN(Date.parse(text)) ? text : null
}
