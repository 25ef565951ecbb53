/** The name of the file that holds the hashes of all others. */
export const manifestName = 'MANIFEST.sha256'

/** A file of a pack with the SHA-256 of its bytes in lower-case hex. */
export interface HashedFile {
  name: string
  sha256: string
}

/** The manifest in the form that `sha256sum --check` reads, by name. */
export function manifestText(files: readonly HashedFile[]): string {
  return [...files]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, sha256 }) => `${sha256}  ${name}\n`)
    .join('')
}

/** One event as a line of `events.jsonl`: the exact text that was hashed, and its hash. */
export function eventLine({ canonical, hash }: { canonical: string; hash: string }): string {
  return `${JSON.stringify({ hash, canonical })}\n`
}
