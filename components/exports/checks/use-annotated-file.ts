'use client'

import { useEffect, useState } from 'react'
import { isFailure, type Failure } from '../../api/failure'
import { readFile } from '../formats/read-file'
import { checkFile, weighFile, type FileFinding, type FileWeight } from './file-checks'

export type AnnotatedFile =
  | { state: 'reading'; bytes: number }
  | { state: 'read'; findings: FileFinding[]; weight: FileWeight }
  | { state: 'failed'; failure: Failure }

/** The annotated HTML behind an address, read and looked through; `null` while there is none. */
export function useAnnotatedFile(url: string | null): AnnotatedFile {
  const [known, setKnown] = useState<{ url: string; file: AnnotatedFile } | null>(null)

  useEffect(() => {
    if (url === null) return
    const leaving = new AbortController()
    const tell = (file: AnnotatedFile) => setKnown({ url, file })
    const look = async () => {
      try {
        const { blob } = await readFile(url, {
          signal: leaving.signal,
          onProgress: ({ bytes }) => tell({ state: 'reading', bytes }),
        })
        const page = new DOMParser().parseFromString(await blob.text(), 'text/html')
        tell({ state: 'read', findings: checkFile(page), weight: weighFile(page, blob.size) })
      } catch (error) {
        if (leaving.signal.aborted) return
        if (!isFailure(error)) throw error
        tell({ state: 'failed', failure: error })
      }
    }
    void look()
    return () => leaving.abort()
  }, [url])

  return known !== null && known.url === url ? known.file : { state: 'reading', bytes: 0 }
}
