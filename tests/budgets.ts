import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import {
  refusalPage,
  homePage,
  helpPage,
  accessibilityPage,
  searchPage,
  script,
  stylesheet,
} from '../src/foundation/interface/pages/index.ts'
import type { PageView } from '../src/foundation/interface/pages/index.ts'
import { instant } from '../src/foundation/kernel/index.ts'
import { buildDesk } from './build-desk.ts'

const kilobyte = 1024

/** Bytes over the wire, gzip; times are reported elsewhere. */
export const limits = {
  publicPage: 40 * kilobyte,
  publicScript: 10 * kilobyte,
  deskHome: 260 * kilobyte,
  deskRoute: 130 * kilobyte,
  charts: 190 * kilobyte,
} as const

export interface Measure {
  readonly name: string
  readonly bytes: number
  readonly limit: number
}

export const isOver = ({ bytes, limit }: Measure): boolean => bytes > limit

export interface ManifestEntry {
  readonly file: string
  readonly name?: string
  readonly src?: string
  readonly isEntry?: boolean
  readonly isDynamicEntry?: boolean
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

export type Manifest = Readonly<Record<string, ManifestEntry>>

/** What the home page of the desk fetches, and what each route adds to it; plots stand by themselves. */
export function measureDesk(manifest: Manifest, bytesOf: (file: string) => number): Measure[] {
  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry)
  if (!entry) throw new Error('the manifest of the desk has no entry')
  const isChart = (file: string): boolean => /echarts|zrender/.test(file)
  const sum = (files: ReadonlySet<string>): number => [...files].reduce((bytes, file) => bytes + bytesOf(file), 0)
  const home = filesOf(manifest, entry)
  const routes = Object.keys(manifest).filter((key) => manifest[key]?.isDynamicEntry)
  return [
    { name: 'desk home', bytes: sum(home), limit: limits.deskHome },
    ...routes.map((key) => {
      const added = new Set([...filesOf(manifest, key)].filter((file) => !home.has(file)))
      const charts = [...added].some(isChart)
      return { name: `desk ${key}`, bytes: sum(added), limit: charts ? limits.charts : limits.deskRoute }
    }),
  ]
}

/** A chunk with its styles and everything that it imports outright. */
function filesOf(manifest: Manifest, key: string, seen: Set<string> = new Set()): Set<string> {
  const entry = manifest[key]
  if (!entry || seen.has(entry.file)) return seen
  seen.add(entry.file)
  for (const style of entry.css ?? []) seen.add(style)
  for (const next of entry.imports ?? []) filesOf(manifest, next, seen)
  return seen
}

function measurePages(): Measure[] {
  const views: readonly PageView[] = [
    { locale: 'zh', care: false, nonce: 'n', path: '/', demo: true },
    { locale: 'en', care: true, nonce: 'n', path: '/', demo: true },
  ]
  const words = { zh: '没有', en: 'no' }
  const refusal = { kind: 'not-found', code: 'x', message: words, remedy: words } as const
  const style = gzipSync(stylesheet.body).length
  const pages = views.flatMap((view) => [
    { name: 'home', html: homePage(view, { now: instant('2026-11-23T03:00:00Z'), stages: [], announcements: [] }) },
    { name: 'help', html: helpPage(view, '/notices/demo') },
    { name: 'accessibility', html: accessibilityPage(view) },
    { name: 'search', html: searchPage(view, '提交', { hits: [], total: 0, page: 1, size: 20 }) },
    { name: 'refusal', html: refusalPage(view, { refusal, status: 404, requestId: 'x' }) },
  ])
  return [
    ...pages.map(({ name, html }, index) => ({
      name: `public ${name}, ${index < pages.length / 2 ? 'Chinese' : 'English, easy reading'}`,
      bytes: gzipSync(String(html)).length + style,
      limit: limits.publicPage,
    })),
    { name: 'public script', bytes: gzipSync(script.body).length, limit: limits.publicScript },
  ]
}

async function main(): Promise<void> {
  await buildDesk()
  const folder = 'dist/desk'
  const manifestFile = join(folder, '.vite/manifest.json')
  if (!existsSync(manifestFile)) throw new Error('the desk was built without a manifest')
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest
  const bytesOf = (file: string): number => gzipSync(readFileSync(join(folder, file))).length
  const measures = [...measurePages(), ...measureDesk(manifest, bytesOf)]
  for (const measure of measures) {
    const { name, bytes, limit } = measure
    console.log(`${isOver(measure) ? '✖' : '✔'} ${name}: ${kilobytes(bytes)} of ${kilobytes(limit)} KB`)
  }
  const failed = measures.filter(isOver).length
  console.log(`${measures.length - failed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}

function kilobytes(bytes: number): string {
  return (bytes / kilobyte).toFixed(1)
}

if (import.meta.main) await main()
