import { strFromU8, strToU8, unzipSync } from 'fflate'
import { fixedZip } from '../fixed-zip'

const relationId = /(\bId=")(rId[\w-]{21})(")/g

/**
 * A Word file as it comes from the library, with what differs from one making to the next pinned: the dates of its
 * properties are `writtenAt`, random ids of links are numbers in the order in which they stand, and the archive has no
 * times. Says the language too, which the library does not write.
 */
export function pinnedDocx(
  file: Uint8Array,
  { writtenAt, language }: { writtenAt: Date; language: string },
): Uint8Array<ArrayBuffer> {
  const files = unzipSync(file)
  for (const name of Object.keys(files)) {
    if (name === 'docProps/core.xml') put(name, properties(read(name), writtenAt, language))
    const part = /^(.*\/)?_rels\/([^/]+)\.rels$/.exec(name)
    if (part) pinLinks(name, `${part[1] ?? ''}${part[2]}`)
  }
  return fixedZip(files, '[Content_Types].xml')

  function read(name: string): string {
    return strFromU8(files[name] ?? new Uint8Array())
  }
  function put(name: string, text: string): void {
    files[name] = strToU8(text)
  }
  function pinLinks(relations: string, part: string): void {
    const names = new Map<string, string>()
    const pinned = read(relations).replace(relationId, (_, before: string, id: string, after: string) => {
      const name = `link${names.size + 1}`
      names.set(id, name)
      return before + name + after
    })
    if (names.size === 0) return
    put(relations, pinned)
    put(
      part,
      read(part).replace(
        /( r:id=")(rId[\w-]{21})(")/g,
        (whole, before: string, id: string, after: string) => {
          const name = names.get(id)
          return name === undefined ? whole : before + name + after
        },
      ),
    )
  }
}

function properties(xml: string, writtenAt: Date, language: string): string {
  const at = writtenAt.toISOString().replace(/\.\d+Z$/, 'Z')
  return xml
    .replace(/(<dcterms:(?:created|modified) [^<>]{0,80}>)[^<]{0,40}/g, `$1${at}`)
    .replace('</cp:coreProperties>', `<dc:language>${language}</dc:language></cp:coreProperties>`)
}
