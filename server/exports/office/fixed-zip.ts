import { zipSync } from 'fflate'

/** Archives hold local time without a zone; the first moment that they can say is the same everywhere. */
const noTime = () => new Date(1980, 0, 1)

/**
 * Files as an archive whose bytes depend on their names and contents alone: sorted, without a time. `first` is the
 * name that Office wants to meet before all others.
 */
export function fixedZip(
  files: Readonly<Record<string, Uint8Array>>,
  first?: string,
): Uint8Array<ArrayBuffer> {
  const names = Object.keys(files).sort(
    (a, b) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1),
  )
  return zipSync(Object.fromEntries(names.map((name) => [name, files[name] ?? new Uint8Array()])), {
    level: 6,
    mtime: noTime(),
  })
}

/** The options of a file of a fixed archive that is written in pieces. */
export const fixedFile = () => ({ level: 6 as const, mtime: noTime() })
