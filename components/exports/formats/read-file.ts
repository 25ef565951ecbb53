import { Offline, problemOf } from '../../api/failure'

/** A file as it came, with the name that the server gives it. */
export interface ReadFile {
  blob: Blob
  name: string | null
}

export interface ReadProgress {
  bytes: number
  /** `null` where the server does not know it beforehand. */
  total: number | null
}

interface ReadOptions {
  signal?: AbortSignal
  onProgress?: (progress: ReadProgress) => void
}

/**
 * Reads an address to its end, telling how much came. Throws `ApiProblem` where the server says no and `Offline` where
 * the answer stops; an abort is thrown on as it is.
 */
export async function readFile(url: string, { signal, onProgress }: ReadOptions = {}): Promise<ReadFile> {
  const lost = (error: unknown) => (signal?.aborted ? error : new Offline(error))
  const response = await fetch(url, {
    credentials: 'same-origin',
    cache: 'no-store',
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    throw lost(error)
  })
  if (!response.ok) throw await problemOf(response)
  const length = Number(response.headers.get('content-length') ?? NaN)
  const total = Number.isFinite(length) && !response.headers.has('content-encoding') ? length : null
  const parts: BlobPart[] = []
  let bytes = 0
  const reader = response.body?.getReader()
  try {
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
      parts.push(next.value)
      bytes += next.value.byteLength
      onProgress?.({ bytes, total })
    }
  } catch (error) {
    throw lost(error)
  }
  return {
    blob: new Blob(parts, { type: response.headers.get('content-type') ?? '' }),
    name: fileName(response.headers.get('content-disposition')),
  }
}

/** The name in a `Content-Disposition`. */
export function fileName(disposition: string | null): string | null {
  return /filename="([^"]+)"/.exec(disposition ?? '')?.[1] ?? null
}

/** Has the browser save a file. */
export function saveFile({ blob, name }: ReadFile, otherName: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name ?? otherName
  link.click()
  // The browser reads it after the click; the address costs memory until it is given back.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
