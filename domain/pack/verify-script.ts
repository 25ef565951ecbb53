/**
 * The program in every pack that checks it: one file for Node.js 18 or later, with nothing to install. It exits with 1
 * and one sentence about the first thing that is not as it was.
 */
export const verifyScript = String.raw`// Checks this pack: node verify.mjs [folder]
// Needs Node.js 18 or later and nothing else. README.md says how to do the same by hand.
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const folder = path.resolve(process.argv[2] ?? path.dirname(fileURLToPath(import.meta.url)))
const inFolder = (name) => path.join(folder, ...name.split('/'))
const sha256 = (text) => createHash('sha256').update(text).digest('hex')

function broken(sentence) {
  console.error(sentence)
  process.exit(1)
}

async function hashOf(file) {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return hash.digest('hex')
}

function filesIn(below) {
  return readdirSync(inFolder(below || '.'), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.')) return []
    const name = below ? below + '/' + entry.name : entry.name
    return entry.isDirectory() ? filesIn(name) : [name]
  })
}

// 1. Every file is the one that the manifest names, and there is no other.
async function checkFiles() {
  if (!existsSync(inFolder('MANIFEST.sha256'))) broken('MANIFEST.sha256 is missing.')
  const listed = new Set()
  for (const line of readFileSync(inFolder('MANIFEST.sha256'), 'utf8').split('\n')) {
    if (line === '') continue
    const found = /^([0-9a-f]{64}) {2}(.+)$/.exec(line)
    if (!found || found[2].split('/').includes('..')) broken('MANIFEST.sha256 has a line that is none: ' + line)
    const [, hash, name] = found
    listed.add(name)
    if (!existsSync(inFolder(name))) broken(name + ' is missing.')
    if ((await hashOf(inFolder(name))) !== hash) broken(name + ' is not the file that the manifest names.')
  }
  const others = filesIn('').filter((name) => name !== 'MANIFEST.sha256' && !listed.has(name)).sort()
  if (others.length > 0) broken(others[0] + ' is not in the manifest.')
  return listed
}

// 2. Every event has its hash, follows the one before it, and the last is the head of the chain.
async function checkEvents() {
  const head = JSON.parse(readFileSync(inFolder('chain.json'), 'utf8'))
  const hashes = new Map()
  const pages = new Map()
  let seq = 0
  let prev = '0'.repeat(64)
  const lines = createInterface({ input: createReadStream(inFolder('events.jsonl')), crlfDelay: Infinity })
  for await (const line of lines) {
    seq += 1
    let stored, event
    try {
      stored = JSON.parse(line)
      event = JSON.parse(stored.canonical)
    } catch {
      broken('Event ' + seq + ' cannot be read.')
    }
    if (sha256(stored.canonical) !== stored.hash) broken('Event ' + seq + ' does not match its hash.')
    if (event.seq !== seq || event.chain !== head.chain) broken('Event ' + seq + ' is not in its place.')
    if (event.prev !== prev) broken('Event ' + seq + ' does not follow the one before it.')
    prev = stored.hash
    hashes.set(seq, stored.hash)
    if (event.type === 'edition.published') pages.set(event.data.sha256, seq)
  }
  if (seq !== head.seq) broken('The head of the chain is event ' + head.seq + ', there are ' + seq + '.')
  if (prev !== head.hash) broken('Event ' + seq + ' is not the head of the chain.')
  return { seq, hashes, pages }
}

// 3. Every page was published by an event of the chain, and names events of the same chain.
async function checkEditions(names, { hashes, pages }) {
  for (const name of names) {
    if (!/^articles\/.+\/edition-\d+\.(html|json)$/.test(name)) continue
    if (name.endsWith('.html') && !pages.has(await hashOf(inFolder(name))))
      broken(name + ' is no page that an event published.')
    if (!name.endsWith('.json')) continue
    const history = JSON.parse(readFileSync(inFolder(name), 'utf8')).published?.history
    if (history && history.seq > 0 && hashes.get(history.seq) !== history.hash)
      broken(name + ' was published after another event ' + history.seq + ' than the one in the chain.')
  }
}

const names = [...(await checkFiles())].sort()
const events = await checkEvents()
await checkEditions(names, events)
console.log(names.length + ' files and ' + events.seq + ' events are as they were.')
`
