import type { ServerResponse } from 'node:http'

/** Where a route says how its body is compressed, as Next takes `content-encoding` away from what routes answer. */
export const encodingHeader = 'x-plumbline-encoding'

const key = Symbol.for('plumbline.publishing.keepsEncoding')
/** The server and the bundles of the routes load this file apart from each other; the process is one. */
const shared = globalThis as { [key]?: boolean }

/** Has our HTTP server give a response the encoding that its route named. To be called before the app handles it. */
export function keepEncoding(response: ServerResponse): void {
  shared[key] = true
  const setHeader = response.setHeader.bind(response)
  response.setHeader = (name, value) =>
    setHeader(name.toLowerCase() === encodingHeader ? 'content-encoding' : name, value)
}

/** Whether the server of this process keeps encodings; without it a compressed body could not be read. */
export function keepsEncoding(): boolean {
  return shared[key] === true
}

/** Makes `keepsEncoding` answer this: for tests. */
export function setKeepsEncoding(keeps: boolean): void {
  shared[key] = keeps
}
