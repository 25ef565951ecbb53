// Prints by how many megabytes this process grows while it writes a page of 50,000 words and 5,000 claims in parts.
import { createHash } from 'node:crypto'
import { annotatedHtmlParts } from '@/domain/exports/html/annotated-html'
import { benchEdition } from './bench-edition'

const edition = benchEdition(50_000, 5_000)
const before = process.memoryUsage.rss()
let most = before
let bytes = 0
const tools = { sha256Base64: (text: string) => createHash('sha256').update(text).digest('base64') }
for (const part of annotatedHtmlParts(edition, tools)) {
  bytes += Buffer.byteLength(part)
  most = Math.max(most, process.memoryUsage.rss())
  // As a server does: others get a turn, and what was sent can be collected.
  await new Promise((resolve) => setImmediate(resolve))
}
if (bytes === 0) throw new Error('Nothing was written')
console.log(Math.round((most - before) / 1e6))
