// The import table of docs/architecture.md as a lint rule, and the house style. eslint.config.test.ts plants violations.
import { isBuiltin } from 'node:module'
import path from 'node:path'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const react = /^(react|react-dom|next|next-auth|next-intl|use-intl|@base-ui\/react|lucide-react)(\/|$)/
const tiptap = /^(@tiptap\/|prosemirror-)/
const database = /^(@prisma\/|prisma(\/|$)|pg(\/|$)|@electric-sql\/)/
const node = { test: (specifier) => isBuiltin(specifier) }

const noTiptap = [tiptap, 'Only editor/ and components/editor/ load TipTap and ProseMirror.']

/** One row a folder: which of ours it may import, and which packages it must not, with what to do instead. */
const table = {
  app: {
    mayImport: ['components', 'server', 'domain'],
    packages: [noTiptap, [database, 'Read through a function of server/.']],
  },
  components: {
    mayImport: ['editor', 'domain'],
    packages: [
      noTiptap,
      [database, 'Data arrives as props or through components/api.ts.'],
      [node, 'Components run in the browser too: let server/ do this and pass the result as a prop.'],
    ],
  },
  editor: {
    mayImport: ['domain'],
    packages: [
      [react, 'editor/ is TipTap and ProseMirror without React: mount it in components/editor/.'],
      [/^@tiptap\/react(\/|$)/, 'editor/ is TipTap without React: mount it in components/editor/.'],
      [database, 'The editor knows no database: data arrives as arguments.'],
      [node, 'The editor runs in the browser.'],
    ],
  },
  server: {
    mayImport: ['prisma', 'domain'],
    packages: [
      [tiptap, 'Validate documents with domain/articles/document.ts.'],
      [/^(react|react-dom|@base-ui\/react|lucide-react)(\/|$)/, 'server/ renders nothing: return a view.'],
    ],
  },
  prisma: {
    mayImport: ['domain'],
    packages: [
      [tiptap, 'prisma/ holds the schema and its client.'],
      [react, 'prisma/ holds the schema and its client.'],
    ],
  },
  domain: {
    mayImport: [],
    packages: [
      [react, 'domain/ is pure TypeScript and zod: put this where it is shown.'],
      [tiptap, 'domain/ is pure TypeScript and zod: put this into editor/.'],
      [node, 'domain/ runs everywhere: take the clock, ids, hashes and randomness as arguments.'],
      [database, 'domain/ knows no database: put this into server/.'],
    ],
  },
  e2e: {
    mayImport: ['domain'],
    packages: [[database, 'Seed by the API and by npm run admin, as users do.']],
  },
}

/** What a row does not hold for: tests may read files, the benchmark runs in Node, one folder is TipTap's React shell. */
const exceptions = [
  { files: /\.test\.tsx?$/, packages: node },
  { files: /^editor\/bench\//, packages: node },
  { files: /^components\/editor\//, packages: tiptap },
]

const root = import.meta.dirname

/** Why a file must not import this, or `null`. `file` is relative to the project, with forward slashes. */
function whyForbidden(file, specifier) {
  const [folder] = file.split('/')
  const row = table[folder]
  if (!row) return null
  if (/^(\.{1,2}(\/|$)|@\/|\/|file:)/.test(specifier)) {
    const target = specifier.startsWith('@/')
      ? path.posix.normalize(specifier.slice(2))
      : path.posix.join(path.posix.dirname(file), specifier)
    const [first] = target.split('/')
    if (first === '..' || /^(\/|file:)/.test(specifier))
      return 'Nothing outside of the project can be imported.'
    if (!table[first] || first === folder || row.mayImport.includes(first)) return null
    const allowed = row.mayImport.map((name) => `${name}/`).join(', ') || 'nothing else of ours'
    return `${folder}/ may import ${allowed}; see the table in docs/architecture.md.`
  }
  const found = row.packages.find(
    ([packages]) =>
      packages.test(specifier) &&
      !exceptions.some((exception) => exception.files.test(file) && exception.packages === packages),
  )
  return found ? found[1] : null
}

/** Sees every form of import: static, re-exported, type-only, `import()`, `import('x').T`, `import x = require()`. */
const importTable = {
  meta: { type: 'problem', messages: { forbidden: '{{specifier}}: {{why}}', dynamic: '{{why}}' } },
  create(context) {
    const file = path.relative(root, context.filename).split(path.sep).join('/')
    const check = (source) => {
      const specifier = source?.type === 'TemplateLiteral' ? source.quasis[0]?.value.cooked : source?.value
      const isWhole = typeof specifier === 'string' && !source.expressions?.length
      if (source && !isWhole && table[file.split('/')[0]])
        return context.report({
          node: source,
          messageId: 'dynamic',
          data: { why: 'Import by a literal path, so that the import table can be checked.' },
        })
      const why = isWhole && whyForbidden(file, specifier)
      if (why) context.report({ node: source, messageId: 'forbidden', data: { specifier, why } })
    }
    return {
      'ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration, ImportExpression': ({ source }) =>
        source && check(source),
      TSImportType: ({ source }) => check(source),
      TSExternalModuleReference: ({ expression }) => check(expression),
    }
  },
}

const noCastThroughUnknown = {
  selector: 'TSAsExpression > TSAsExpression[typeAnnotation.type="TSUnknownKeyword"]',
  message: 'Parse the value with zod, or narrow it with a type guard.',
}

/**
 * Blindness is one place: these few read the verdict tables, each by a rule of domain/verdicts/visibility.ts or for
 * what all may know. A new one is named here when somebody has thought about who sees what it reads.
 */
const readersOfVerdicts = [
  'server/verdicts/**',
  'server/sample/**',
  'server/articles/change.ts',
  'server/claims/{change,facts,load}.ts',
  'server/exports/decisions.ts',
  'server/rulings/ruled-verdicts.ts',
  'server/sources/{files,held}.ts',
  'server/redaction/verdict-texts.ts',
  'server/agreement/**',
  'server/**/*.test.ts',
]
const tables = '/^(verdict|filing|citation)$/'
const relations = '/^(verdicts|filings|citations)$/'
const noVerdictRead = [
  `MemberExpression[object.property.name=${tables}][property.name=/^(find|count|group|aggregate)/]`,
  `Property[key.name=/^(include|select)$/] > ObjectExpression > Property[key.name=${relations}]`,
].map((selector) => ({
  selector,
  message: 'Read verdicts through server/verdicts/, which knows who may see them.',
}))

export default tseslint.config(
  {
    ignores: ['.next/**', '.data/**', 'node_modules/**', 'prisma/generated/**', 'next-env.d.ts'],
  },
  { linterOptions: { noInlineConfig: true } },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { plumbline: { rules: { 'import-table': importTable } } },
    rules: {
      'plumbline/import-table': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      'no-console': ['error', { allow: ['error', 'warn'] }],
      'no-restricted-syntax': ['error', noCastThroughUnknown],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      eqeqeq: ['error', 'always'],
    },
  },
  {
    files: ['server/**/*.ts'],
    ignores: readersOfVerdicts,
    rules: { 'no-restricted-syntax': ['error', noCastThroughUnknown, ...noVerdictRead] },
  },
  {
    files: [
      'server/start/**',
      'server/admin/**',
      '{editor,server}/**/bench/**',
      'e2e/{run-bench,run-tests,licences,known-vulnerabilities}.ts',
      'prisma/author-migration.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['e2e/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { property: 'waitForTimeout', message: 'Wait for what the page shows: expect(locator).…' },
      ],
    },
  },
  {
    files: ['{components,app}/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
)
