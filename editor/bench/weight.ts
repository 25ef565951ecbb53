import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const root = path.resolve(import.meta.dirname, '../..')

/** Bytes, minified and gzipped, of all that we wrote and the workspace loads to anchor, paint and adjust claims. */
export async function weigh(): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, 'editor/create.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    tsconfig: path.join(root, 'tsconfig.json'),
    packages: 'external',
  })
  const [file] = outputFiles
  if (!file) throw new Error('esbuild made no file of editor/create.ts')
  return gzipSync(file.contents, { level: 9 }).length
}
