import { totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { readPortfolio, type SimulationAnswer } from '../insurance/risk/index.ts'
import { runSimulation } from '../insurance/risk/server/index.ts'
import { answer, exit, readInput, say } from './input.ts'

const usage =
  'usage: shidian loss simulate FILE [--json] [--years N] [--seed S] [--workers W]   (FILE: - for standard input)'

/** Simulates a portfolio: the year's loss with 95% intervals. The same seed gives the same bits for any number of workers. */
export async function run(words: readonly string[]): Promise<number> {
  const wanted = argumentsOf(words)
  if (!wanted) {
    say(usage)
    return exit.wrongUse
  }
  const bytes = await readInput('loss simulate', wanted.file)
  if (!bytes) return exit.unreadable
  const given = jsonOf(bytes)
  if (!given) {
    say('shidian loss simulate: the input is not well-formed JSON in UTF-8')
    return exit.unreadable
  }
  const read = readPortfolio(given.value)
  const done = read.ok ? await runSimulation(read.value, { ...wanted, memory: totalmem() * 0.6 }) : read
  if (!done.ok) {
    say(`shidian loss simulate: ${done.refusal.message.en}`)
    answer(wanted.json ? JSON.stringify({ error: done.refusal }) : done.refusal.message.zh)
    return exit.refused
  }
  answer(wanted.json ? JSON.stringify(done.value) : listOf(done.value))
  return exit.good
}

interface Wanted {
  readonly file: string
  readonly json: boolean
  readonly years: number
  readonly seed: number
  readonly workers: number
}

function argumentsOf(words: readonly string[]): Wanted | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: {
        json: { type: 'boolean', default: false },
        years: { type: 'string', default: '100000' },
        seed: { type: 'string', default: '1' },
        workers: { type: 'string', default: '1' },
      },
      allowPositionals: true,
    })
    const [file, ...more] = positionals
    const [years, seed, workers] = [values.years, values.seed, values.workers].map(wholeNumber)
    if (file === undefined || more.length > 0 || !years || seed === undefined || !workers || workers > 64) {
      return undefined
    }
    return { file, json: values.json, years, seed, workers }
  } catch {
    // parseArgs throws on an unknown option: that is wrong use.
    return undefined
  }
}

const wholeNumber = (text: string): number | undefined => (/^\d{1,15}$/.test(text) ? Number(text) : undefined)

function jsonOf(bytes: Uint8Array): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown }
  } catch {
    return undefined
  }
}

function listOf({ aep, oep, ci, ...figures }: SimulationAnswer): string {
  const rows = [
    ['aal', figures.aal],
    ['sd', figures.sd],
    ...Object.entries(aep),
    ['tvar99', figures.tvar99],
    ...Object.entries(oep).map(([period, value]) => [`oep${period}`, value] as const),
  ] as const
  const lines = rows.map(([name, value]) => {
    const interval = ci[name]
    return `${name.padEnd(8)} ${value}${interval ? `   [${interval[0]}, ${interval[1]}]` : ''}`
  })
  return [...lines, `${figures.years} years, seed ${figures.seed}, ${figures.cpuMillis.toFixed(0)} ms of CPU`].join(
    '\n',
  )
}
