import path from 'node:path'
import { build } from 'esbuild'

export const painters = ['ours', 'plain-decorations', 'recogito', 'floor'] as const
export type PainterName = (typeof painters)[number]

const here = import.meta.dirname
const root = path.resolve(here, '../..')

/** The bench pages' files by path: one page with its script and styles for each painter. */
export async function buildPages(): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    entryPoints: [
      ...painters.map((name) => path.join(here, 'page', `${name}.ts`)),
      { in: path.join(root, 'components/editor/article-text.css'), out: 'article-text' },
    ].map((entry) => (typeof entry === 'string' ? { in: entry, out: path.basename(entry, '.ts') } : entry)),
    outdir: '/',
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    tsconfig: path.join(root, 'tsconfig.json'),
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const files = new Map(outputFiles.map((file) => [file.path, file.text]))
  for (const name of painters) files.set(`/${name}.html`, page(name, files.has(`/${name}.css`)))
  return files
}

function page(name: PainterName, hasStyles: boolean): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/article-text.css">${hasStyles ? `<link rel="stylesheet" href="/${name}.css">` : ''}
<style>body { margin: 32px 16px; background: #fbfaf7 }</style></head>
<body><div id="text" class="article-text"></div><script type="module" src="/${name}.js"></script></body></html>`
}
