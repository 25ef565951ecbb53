import { webAnnotations } from '@/domain/exports/web-annotation'
import { downloadOf } from '../download'

/** The rated claims for programs that read annotations. */
export const exportWebAnnotations = downloadOf({
  name: 'webannotation',
  summary: 'The rated claims as a W3C Web Annotation collection (JSON-LD).',
  mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"; charset=utf-8',
  ending: 'jsonld',
  write: (edition) => `${JSON.stringify(webAnnotations(edition), null, 2)}\n`,
})
