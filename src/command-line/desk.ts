import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const checkout = join(import.meta.dirname, '..', '..')
const builder = join(checkout, 'tests', 'build-desk.ts')
const built = join(checkout, 'dist', 'desk', 'index.html')
const stamp = join(checkout, '.build', 'desk-sources')
const sources = ['src/**/*.{ts,tsx,css,html}', 'vite.config.ts', 'package-lock.json', 'tests/build-desk.ts']

/** Builds the desk when it was never built or when its sources have changed since; answers what is to be said. */
export async function ensureDesk(): Promise<string | undefined> {
  if (!existsSync(builder)) return existsSync(built) ? undefined : 'the desk is not part of this installation'
  const now = digestOfSources()
  if (existsSync(built) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return undefined
  const output = await run()
  if (output !== undefined) return `the desk could not be built, its pages will not open:\n${output}`
  mkdirSync(join(checkout, '.build'), { recursive: true })
  writeFileSync(stamp, now)
  return undefined
}

function digestOfSources(): string {
  const files = sources.flatMap((pattern) => globSync(pattern, { cwd: checkout }))
  const hash = createHash('sm3')
  for (const file of files.filter((name) => !name.includes('.test.')).sort()) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(checkout, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

function run(): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...process.execArgv, builder], {
      cwd: checkout,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const keep = (piece: Buffer): void => {
      output += piece.toString()
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', (error) => resolve(error.message))
    child.once('close', (status) => resolve(status === 0 ? undefined : output.trim()))
  })
}
