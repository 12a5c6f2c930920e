import { createHash } from 'node:crypto'
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { minifyContractRouter, type AnyContractRouter } from '@orpc/contract'
import { build } from 'vite'

const out = 'dist/desk'
const stamp = join(out, '.fingerprint')

/** Builds the desk when anything that it is made of has changed. */
export async function buildDesk(): Promise<'built' | 'unchanged'> {
  const fingerprint = fingerprintOf(sources())
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return 'unchanged'
  mkdirSync('.build', { recursive: true })
  writeFileSync('.build/contracts.json', JSON.stringify(await contracts()))
  const fresh = resolve(`dist/desk-${process.pid}`)
  process.env['SHIDIAN_DESK_OUT'] = fresh
  await build({ configFile: 'vite.config.ts', logLevel: 'warn' })
  writeFileSync(join(fresh, '.fingerprint'), fingerprint)
  swap(fresh)
  return 'built'
}

/**
 * Whoever serves the old folder goes on with it until the new one stands whole in its place. The files of the build before
 * stay beside the new ones: a page opened yesterday still fetches the routes that it knows by yesterday's names.
 */
function swap(fresh: string): void {
  const old = resolve(`dist/desk-old-${process.pid}`)
  for (const file of filesOfBuild(out)) {
    if (!existsSync(join(fresh, file))) cpSync(join(out, file), join(fresh, file), { preserveTimestamps: true })
  }
  if (existsSync(out)) renameSync(out, old)
  renameSync(fresh, out)
  rmSync(old, { recursive: true, force: true })
}

function filesOfBuild(folder: string): string[] {
  const manifest = join(folder, '.vite/manifest.json')
  if (!existsSync(manifest)) return []
  const entries = Object.values(
    JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, { file: string; css?: string[] }>,
  )
  return entries.flatMap(({ file, css = [] }) => [file, ...css]).filter((file) => existsSync(join(folder, file)))
}

/** Methods and paths by slice: what the browser needs of a contract, without schemas and descriptions. */
async function contracts(): Promise<Readonly<Record<string, unknown>>> {
  const found: Record<string, unknown> = {}
  for (const file of globSync('src/*/*/contract.ts').sort()) {
    const slice = basename(dirname(file))
    const module = (await import(pathToFileURL(resolve(file)).href)) as Readonly<Record<string, unknown>>
    const routers = Object.values(module).filter(isRouter)
    if (routers.length !== 1) throw new Error(`${file} exports ${routers.length} contracts; the desk needs exactly one`)
    found[slice] = bare(minifyContractRouter(routers[0] as AnyContractRouter))
  }
  return found
}

function isRouter(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || '_zod' in value || '~orpc' in value) return false
  const parts = Object.values(value)
  return parts.length > 0 && parts.every((part) => isProcedure(part) || isRouter(part))
}

function isProcedure(value: unknown): boolean {
  return typeof value === 'object' && value !== null && '~orpc' in value
}

function bare(router: unknown): unknown {
  if (typeof router !== 'object' || router === null) return router
  if ('~orpc' in router) {
    const { route } = router['~orpc'] as { readonly route: Readonly<Record<string, unknown>> }
    const { method, path, inputStructure, outputStructure, successStatus } = route
    return {
      '~orpc': { errorMap: {}, meta: {}, route: { method, path, inputStructure, outputStructure, successStatus } },
    }
  }
  return Object.fromEntries(Object.entries(router).map(([name, part]) => [name, bare(part)]))
}

function sources(): string[] {
  const code = globSync('src/**/*.{ts,tsx,css,html}').filter(
    (file) => !/\.test\.tsx?$|\/(server|pages)\/|^src\/command-line\//.test(file),
  )
  return [...code, 'vite.config.ts', 'package-lock.json', 'tests/build-desk.ts'].sort()
}

function fingerprintOf(files: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

if (import.meta.main) {
  const started = performance.now()
  const answer = await buildDesk()
  console.log(`desk ${answer} in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}
