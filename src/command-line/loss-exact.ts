import { performance } from 'node:perf_hooks'
import type { Refusal, Result } from '../foundation/kernel/index.ts'
import { type ExactAnswer, exactAnswer, readCase } from '../insurance/risk/index.ts'
import { answer, exit, readInput, say } from './input.ts'

const usage = 'usage: shidian loss exact FILE [--json]   (FILE: one case or {"cases": […]}, - for standard input)'

/** Prices one risk or a list of them by the exact engine. A refused case answers its error; the others are still answered. */
export async function run(words: readonly string[]): Promise<number> {
  const json = words.includes('--json')
  const [file, ...more] = words.filter((word) => word !== '--json')
  if (file === undefined || more.length > 0 || (file.startsWith('-') && file !== '-')) {
    say(usage)
    return exit.wrongUse
  }
  const bytes = await readInput('loss exact', file)
  if (!bytes) return exit.unreadable
  const given = jsonOf(bytes)
  if (!given) {
    say('shidian loss exact: the input is not well-formed JSON in UTF-8')
    return exit.unreadable
  }
  const cases = listOf(given.value)
  const answers = (cases ?? [given.value]).map(judged)
  for (const one of answers) if ('error' in one) say(`shidian loss exact: ${one.error.message.en}`)
  const printed = cases ? answers : answers[0]
  answer(json ? JSON.stringify(printed) : answers.map(lineOf).join('\n\n'))
  return answers.some((one) => 'error' in one) ? exit.refused : exit.good
}

type Answered = { readonly id?: unknown } & (ExactAnswer | { readonly error: Refusal })

function judged(given: unknown): Answered {
  const id = typeof given === 'object' && given !== null && 'id' in given ? { id: given.id } : {}
  const read = readCase(given)
  const found = read.ok ? warm(() => exactAnswer(read.value, () => performance.now())) : read
  return found.ok ? { ...id, ...found.value } : { ...id, error: found.refusal }
}

/**
 * `millis` tells what a calculation takes in a running process: the case is worked out again until the compiler has seen it,
 * and the shortest counts, since a busy machine only ever adds.
 */
function warm(work: () => Result<ExactAnswer>): Result<ExactAnswer> {
  const until = performance.now() + 400
  let best = work()
  for (let round = 0; best.ok && round < 80 && performance.now() < until; round++) {
    const again = work()
    if (again.ok && again.value.millis < best.value.millis) best = again
  }
  return best
}

function listOf(value: unknown): readonly unknown[] | undefined {
  const inside = typeof value === 'object' && value !== null && 'cases' in value ? value.cases : value
  return Array.isArray(inside) ? inside : undefined
}

function jsonOf(bytes: Uint8Array): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown }
  } catch {
    return undefined
  }
}

function lineOf(one: Answered): string {
  const head = one.id === undefined ? '' : `${JSON.stringify(one.id)}\n`
  if ('error' in one) return `${head}${one.error.message.zh}\n${one.error.message.en}`
  const { bracket, millis, id: _id, ...figures } = one
  const rows = Object.entries(figures).map(([name, value]) => {
    const bounds = bracket[name]
    return `${name.padEnd(10)} ${String(value)}${bounds ? `   [${bounds[0]}, ${bounds[1]}]` : ''}`
  })
  return `${head}${rows.join('\n')}\n${millis.toFixed(2)} ms`
}
