import { dirname, join, normalize } from 'node:path/posix'

/** Direct neighbours of design; a slice may also use whatever its neighbours may use. */
export const neighbours: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  storage: ['kernel'],
  interface: ['kernel'],
  audit: ['storage', 'interface'],
  access: ['audit'],
  forms: ['access'],
  documents: ['access'],
  attachments: ['access'],
  outbox: ['access'],
  deadlines: ['access'],
  search: ['access'],
  notice: ['kernel'],
  programmes: ['notice', 'access'],
  parties: ['programmes'],
  cover: ['programmes', 'parties'],
  solicitation: ['parties', 'cover'],
  review: ['solicitation'],
  catalogue: ['review'],
  risk: ['cover', 'parties'],
  underwriting: ['parties', 'cover', 'risk'],
  policies: ['underwriting'],
  claims: ['policies'],
  accumulation: ['policies', 'risk'],
  'work-plans': ['catalogue', 'policies'],
  implementation: ['work-plans', 'policies', 'claims'],
  support: ['catalogue', 'policies'],
  exit: ['implementation', 'support', 'accumulation'],
  summary: ['exit'],
}

const foundation = new Set([
  'storage',
  'interface',
  'audit',
  'access',
  'forms',
  'documents',
  'attachments',
  'outbox',
  'deadlines',
  'search',
])
const compositions = new Set(['server', 'web', 'command-line'])
const frontDoors = new Set([
  'index.ts',
  'contract.ts',
  'server/index.ts',
  'web/index.ts',
  'pages/index.ts',
  'tokens.ts',
])
const banned = /^(utils?|common|helpers?|types|services?|models?|shared|misc|lib)$/

export interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

export interface Violation {
  readonly law: string
  readonly file: string
  readonly detail: string
}

interface Place {
  readonly wing: string
  readonly slice: string
  readonly inside: string
  readonly part: 'domain' | 'contract' | 'front' | 'server' | 'pages' | 'web' | 'slice' | 'composition'
}

/** Every folder below which a slice may reach, its neighbours' included. */
export function reach(slice: string): ReadonlySet<string> {
  const reached = new Set<string>()
  const visit = (name: string): void => {
    for (const next of neighbours[name] ?? []) {
      if (reached.has(next)) continue
      reached.add(next)
      visit(next)
    }
  }
  visit(slice)
  return reached
}

/** The specifiers that a source text imports or re-exports, dynamic imports of plain strings included. */
export function importsOf(file: string, source: string): Import[] {
  const found: Import[] = []
  const bare = source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '')
  const pattern =
    /(?:^|[;\n])\s*(import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g
  for (const match of bare.matchAll(pattern)) {
    const specifier = match[3] ?? match[4] ?? ''
    if (match[1] === 'export' && !/\sfrom\s+['"]/.test(match[0])) continue
    const to = specifier.startsWith('.') ? normalize(join(dirname(file), specifier)) : specifier
    found.push({ from: file, to, typeOnly: match[2] !== undefined })
  }
  return found
}

/** Judges the imports of all source files; paths are relative to the checkout, as `src/pilot/notice/index.ts`. */
export function judgeImports(imports: readonly Import[]): Violation[] {
  return imports.flatMap((one) => violationsOf(one))
}

/** Names of folders and files that say nothing, and folders of src that are not in the table. */
export function judgeFiles(files: readonly string[]): Violation[] {
  return files.flatMap((file) => {
    const names = file.split('/').map((part) => part.replace(/(\.test)?\.[a-z]+$/, ''))
    const said = names.filter((name) => banned.test(name))
    const place = placeOf(file)
    const unknown =
      file.startsWith('src/') && place && place.part !== 'composition' && !(place.slice in neighbours)
        ? [{ law: 'every-slice-is-in-the-table', file, detail: place.slice }]
        : []
    return [...said.map((name) => ({ law: 'names-that-say-nothing', file, detail: name })), ...unknown]
  })
}

/** Import cycles between files, types included; each is given once as a path of files. */
export function cyclesOf(imports: readonly Import[]): string[][] {
  const graph = new Map<string, string[]>()
  for (const { from, to } of imports) if (to.startsWith('src/')) graph.set(from, [...(graph.get(from) ?? []), to])
  const done = new Set<string>()
  const cycles: string[][] = []
  const visit = (file: string, path: readonly string[]): void => {
    const seen = path.indexOf(file)
    if (seen >= 0) {
      cycles.push([...path.slice(seen), file])
      return
    }
    if (done.has(file)) return
    for (const next of graph.get(file) ?? []) visit(next, [...path, file])
    done.add(file)
  }
  for (const file of graph.keys()) visit(file, [])
  return cycles
}

function violationsOf(one: Import): Violation[] {
  const from = placeOf(one.from)
  if (!from) return []
  const violation = (law: string): Violation => ({ law, file: one.from, detail: one.to })
  if (!one.to.startsWith('src/')) return outsideViolations(one, from, violation)
  const to = placeOf(one.to)
  if (!to) return []
  if (to.part === 'composition') return from.part === 'composition' ? [] : [violation('never-upward')]
  if (from.part === 'composition') return isFrontDoor(to) ? [] : [violation('only-through-front-doors')]
  if (from.slice === to.slice && from.wing === to.wing) return insideViolations(from, to, one, violation)
  if (!mayUse(from, to)) return [violation('only-whom-the-table-names')]
  if (!isFrontDoor(to)) return [violation('only-through-front-doors')]
  return crossViolations(from, to, one, violation)
}

function outsideViolations(one: Import, from: Place, violation: (law: string) => Violation): Violation[] {
  const pure = from.part === 'domain' || from.part === 'front'
  if (pure) return [violation('domain-imports-nothing-outside')]
  const contractMay = ['zod', '@orpc/contract']
  if (from.part === 'contract' && !contractMay.includes(one.to))
    return [violation('contract-imports-only-zod-and-orpc')]
  if ((from.part === 'pages' || from.part === 'web') && /^(pg|pg-boss)$/.test(one.to)) {
    return [violation('pages-and-web-never-reach-the-database')]
  }
  if (from.part === 'web' && one.to.startsWith('node:')) return [violation('web-runs-in-the-browser')]
  return []
}

function insideViolations(from: Place, to: Place, one: Import, violation: (law: string) => Violation): Violation[] {
  if (from.slice === 'kernel') return []
  if (from.part === 'domain' && to.part !== 'domain') return [violation('domain-stands-below-all')]
  if (from.part === 'front' && to.part !== 'domain' && to.part !== 'slice') return [violation('front-door-is-pure')]
  if (from.part === 'contract' && !['domain', 'front', 'contract'].includes(to.part))
    return [violation('contract-is-pure')]
  if (from.part === 'web' && (to.part === 'server' || to.part === 'pages'))
    return [violation('web-never-reaches-server')]
  if (from.part === 'pages' && (to.part === 'server' || to.part === 'web'))
    return [violation('pages-are-pure-functions')]
  if (from.part === 'server' && to.part === 'web') return [violation('server-never-reaches-web')]
  if (from.part === 'web' && to.part === 'contract' && !one.typeOnly)
    return [violation('web-takes-only-types-of-contracts')]
  return []
}

function crossViolations(from: Place, to: Place, one: Import, violation: (law: string) => Violation): Violation[] {
  const door = to.part
  if (from.part === 'domain' || from.part === 'front')
    return door === 'front' ? [] : [violation('domain-stands-below-all')]
  if (from.part === 'contract') return door === 'front' || door === 'contract' ? [] : [violation('contract-is-pure')]
  if (from.part === 'web') {
    if (door === 'server' || door === 'pages') return [violation('web-never-reaches-server')]
    if (door === 'contract' && !one.typeOnly) return [violation('web-takes-only-types-of-contracts')]
    return []
  }
  if (from.part === 'pages') {
    return door === 'server' || door === 'web' ? [violation('pages-are-pure-functions')] : []
  }
  return door === 'web' ? [violation('server-never-reaches-web')] : []
}

function mayUse(from: Place, to: Place): boolean {
  if (to.slice === 'kernel') return true
  const reached = reach(from.slice)
  if (reached.has(to.slice)) return true
  return from.wing !== 'foundation' && from.slice !== 'notice' && foundation.has(to.slice)
}

function isFrontDoor(place: Place): boolean {
  return frontDoors.has(place.inside)
}

function placeOf(file: string): Place | undefined {
  const parts = file.split('/')
  if (parts[0] !== 'src' || parts.length < 3) return undefined
  const wing = parts[1] ?? ''
  if (compositions.has(wing)) return { wing, slice: wing, inside: parts.slice(2).join('/'), part: 'composition' }
  const slice = parts[2] ?? ''
  const inside = parts.slice(3).join('/')
  return { wing, slice, inside, part: partOf(slice, inside) }
}

function partOf(slice: string, inside: string): Place['part'] {
  if (inside === 'index.ts') return 'front'
  if (slice === 'kernel') return 'domain'
  // A contract of several parts keeps them in a folder of its own, behind the one front door.
  if (inside === 'contract.ts' || inside.startsWith('contract/')) return 'contract'
  if (inside === 'texts.ts' || inside === 'tokens.ts') return 'domain'
  const first = inside.split('/')[0]
  if (first === 'domain' || first === 'server' || first === 'pages' || first === 'web') return first
  return 'slice'
}
