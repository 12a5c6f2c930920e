import { parseArgs } from 'node:util'
import { sm3 } from '../src/pilot/notice/server/index.ts'
import { assign, readAssignment } from '../src/pilot/review/index.ts'
import { plainAssignment } from './plain-assignment.ts'

/**
 * Processor time of one exact assignment, beside the textbook way in the same run: one shortest path (Bellman and Ford
 * by queue) for every single review. Usage: bin/shidian-node bench/assign.ts [--rounds 7] [--levels 3]
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, levels: { type: 'string', default: '3' } },
})
const rounds = Number(values.rounds)
/** Expertise in so many steps from 0 to 3: 3 gives whole numbers, 3000 makes nearly every cost its own. */
const levels = Number(values.levels)

interface Size {
  readonly items: number
  readonly experts: number
  readonly maxLoad: number
  readonly limit: number
}

const sizes: readonly Size[] = [
  { items: 200, experts: 60, maxLoad: 20, limit: 35 },
  { items: 1000, experts: 200, maxLoad: 30, limit: 350 },
]

let met = true
for (const size of sizes) {
  const problem = problemOf(size)
  const given = JSON.parse(JSON.stringify(problem)) as unknown
  const solve = (): number => assign(readAssignment(given), { sm3, mayGoOn: () => true }).cost
  const times = Array.from({ length: rounds }, () => processorOf(solve))
  const first = times[0]?.millis ?? 0
  const best = times.map(({ millis }) => millis).toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0
  const plain = processorOf(() => plainAssignment(problem))
  const same = times.every(({ value }) => value === plain.value)
  met &&= same && best <= size.limit
  console.log(
    `${size.items} × ${size.experts} × 5: ${best.toFixed(0)} ms of processor (first run ${first.toFixed(0)}; at most ${size.limit}), ` +
      `plain ${plain.millis.toFixed(0)} ms, ratio ${(plain.millis / best).toFixed(1)}, cost ${plain.value} ${same ? 'the same' : 'DIFFERS'}`,
  )
}
process.exitCode = met ? 0 : 1

function processorOf<Value>(run: () => Value): { readonly value: Value; readonly millis: number } {
  const before = process.cpuUsage()
  const value = run()
  const { user, system } = process.cpuUsage(before)
  return { value, millis: (user + system) / 1000 }
}

function problemOf({ items, experts, maxLoad }: Size) {
  const draw = drawing(items)
  const below = (limit: number): number => Math.floor(draw() * limit)
  const topics = Array.from({ length: 24 }, (_, index) => `topic-${index}`)
  const professions = ['insurance', 'security', 'law', 'industry', 'actuarial']
  const listed = Array.from({ length: items }, (_, index) => ({
    id: `s${index}`,
    topics: topics.filter(() => below(8) === 0).slice(0, 4),
  }))
  const register = Array.from({ length: experts }, (_, index) => ({
    id: `e${index}`,
    profession: professions[index % professions.length] ?? '',
    employer: `u${below(experts)}`,
    load: below(3),
    expertise: Object.fromEntries(
      topics.filter(() => below(3) === 0).map((topic) => [topic, (3 * (1 + below(levels))) / levels]),
    ),
  }))
  const conflicts = listed.flatMap(({ id }) =>
    register.filter(() => below(20) === 0).map((expert): readonly [string, string] => [id, expert.id]),
  )
  const common = { perItem: 5, maxLoad, seed: 'bench', professionsPerItem: { law: 1 }, onePerEmployer: false }
  return { ...common, items: listed, experts: register, conflicts, fixed: [] }
}

/** Numbers in [0, 1) by mulberry32. */
function drawing(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
