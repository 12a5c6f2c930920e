import { parseArgs } from 'node:util'
import { assign, type Assignment, readAssignment } from '../pilot/review/index.ts'
import { sm3 } from '../pilot/notice/server/index.ts'
import { answer, exit, say } from './input.ts'
import { readJson } from './read-json.ts'

const usage = 'usage: shidian assign FILE [--explain ITEM] [--json]   (FILE: JSON, - for standard input)'
/** Branch and bound may take this long. */
const patience = 2000

/** Assigns experts to items at the least cost. */
export async function run(words: readonly string[]): Promise<number> {
  const wanted = argumentsOf(words)
  if (!wanted) {
    say(usage)
    return exit.wrongUse
  }
  const given = await readJson('assign', wanted.file)
  if (!given) return exit.unreadable
  const until = performance.now() + patience
  const assignment = assign(readAssignment(given.value), {
    sm3,
    mayGoOn: () => performance.now() < until,
    ...(wanted.explain === undefined ? {} : { explain: wanted.explain }),
  })
  answer(wanted.json ? JSON.stringify(assignment) : listOf(assignment))
  return assignment.feasible ? exit.good : exit.refused
}

interface Wanted {
  readonly file: string
  readonly explain: string | undefined
  readonly json: boolean
}

function argumentsOf(words: readonly string[]): Wanted | undefined {
  try {
    const options = { json: { type: 'boolean', default: false }, explain: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
    const [file, ...more] = positionals
    return file === undefined || more.length > 0 ? undefined : { file, explain: values.explain, json: values.json }
  } catch {
    // parseArgs throws on an unknown option: that is wrong use.
    return undefined
  }
}

function listOf({ feasible, optimal, cost, reasons, relax, explained }: Assignment): string {
  const pairs = reasons.map(([item, expert, price, code]) => `${item}  ${expert}  ${price}  ${code}`)
  const short = relax.map(({ constraint, item, shortBy }) => `✗ ${constraint} ${item ?? ''} short by ${shortBy}`)
  const why = explained?.map(({ expert, chosen, code }) => `${chosen ? '✓' : '·'} ${expert}  ${code}`) ?? []
  const verdict = feasible ? `✓ cost ${cost}${optimal ? ', the least' : ', not proved the least'}` : '✗ not feasible'
  return [...pairs, ...short, ...why, verdict].join('\n')
}
