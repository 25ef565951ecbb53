import { escapeLine } from '../exports/markdown/escape'

/** What a pack holds, as far as its first page says. */
export interface PackContents {
  team: string
  /** The period that was asked for, as it was asked for; `null` is open. */
  period: { from: string | null; to: string | null } | null
  articles: readonly { slug: string; editions: readonly number[] }[]
  /** The head of the chain of events. */
  head: { chain: string; seq: number; hash: string }
}

/** The first page of a pack: what is in it, what is not, and how to check it with and without a program. */
export function readmeText({ team, period, articles, head }: PackContents): string {
  const list = articles.map(
    ({ slug, editions }) =>
      `- \`articles/${slug}/\`: ${editions.length > 0 ? `edition ${editions.join(', ')}` : 'nothing that readers see'}`,
  )
  return `# Assessor pack of ${escapeLine(team, false)}

${scopeOf(period)} Plumbline made it from the desk's own records. The same records give the same bytes, and there is no
clock in it: two packs that differ were made of records that differ.

## What was published

${list.length > 0 ? list.join('\n') : 'Nothing.'}

## What is in it

| file | what it is |
|---|---|
| \`methodology.md\`, \`corrections-policy.md\` | what the desk tells its readers of its work |
| \`scale.md\` | every rating with its criterion, in every version of the scale |
| \`gate.md\`, \`overrides.csv\` | the rules for publishing, and who set one aside, when and why |
| \`editions.csv\` | every edition: when, by whom, of which claims, and the SHA-256 of its page |
| \`articles/…/edition-N.html\` | the page as readers got it, byte for byte |
| \`articles/…/edition-N.json\` | the same as data |
| \`articles/…/claims.csv\` | the claims of the newest edition with their ratings |
| \`sources.csv\` | what those claims cite, with the SHA-256 of files that the desk shows to readers |
| \`corrections.csv\` | every correction with what it changed, small ones too |
| \`balance.csv\` | whose claims were checked and how they were rated: by speaker and by outlet |
| \`agreement.json\` | how far people agree who rated the same claims without seeing each other's verdicts |
| \`events.jsonl\`, \`chain.json\` | everything that the desk ever did, as a chain of hashes, and the head of the chain |
| \`verify.mjs\`, \`MANIFEST.sha256\` | the check, and the SHA-256 of every file |

## What is not in it

Verdicts of reviewers and their names, discussions, reasons that stay inside the desk, drafts, confidential sources and
their files, and whatever was taken back or redacted. People are named where they published or set a rule aside.
\`events.jsonl\` holds no prose: ids of the database (of people too), kinds, times and salted hashes. It is the chain of the
whole desk, as a part of a chain cannot be checked. A hash tells nothing of a text to whoever has not the salt, which is
not here.

## How to check it

With Node.js 18 or later: \`node verify.mjs\` in this folder. It says that all is as it was, or names the first thing that
is not, and ends with status 1.

By hand:

1. \`sha256sum --check MANIFEST.sha256\` (on a Mac \`shasum -a 256 -c\`) compares every file with its hash. Somebody who
   changes a file can change the manifest too; the next steps are what they cannot make.
2. Each line of \`events.jsonl\` is \`{"hash", "canonical"}\`. \`hash\` is the SHA-256 of \`canonical\` in UTF-8. Inside of
   \`canonical\`, \`seq\` counts 1, 2, 3 …, \`prev\` is the \`hash\` of the line before (64 zeros in the first), and \`chain\`
   is always \`${head.chain}\`.
3. The last line is event ${head.seq} with the hash \`${head.hash}\`, as \`chain.json\` says. Ask the desk for its present
   head, or take it from an edition published later: each edition names the head of the chain at its time
   (\`published.history\` in its JSON, and on its page). A chain that was cut or rewritten has another.
4. The SHA-256 of each \`edition-N.html\` stands in an event \`edition.published\`. The pages are public: compare them with
   what the desk's site serves.
`
}

function scopeOf(period: PackContents['period']): string {
  if (!period) return 'This archive holds one published check and what is needed to judge it.'
  const { from, to } = period
  const when = from && to ? ` from ${from} to ${to}` : from ? ` from ${from} on` : to ? ` until ${to}` : ''
  return `This archive holds what the desk published${when} and what is needed to judge it.`
}
