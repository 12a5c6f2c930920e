import { parseArgs } from 'node:util'
import { dayOf, instantOf } from '../foundation/kernel/index.ts'
import { type AsOf, judge, type Judged, readSolution, shippedRounds } from '../pilot/notice/index.ts'
import { answer, exit, say } from './input.ts'
import { readJson } from './read-json.ts'

const usage =
  'usage: shidian check solution FILE --programme ID [--as-of submission|closing] [--json]   (FILE: JSON, - for standard input)'

/** Judges a solution by all rules of a shipped round, without a database. */
export async function run(words: readonly string[]): Promise<number> {
  const wanted = argumentsOf(words)
  if (!wanted) {
    say(usage)
    return exit.wrongUse
  }
  const rounds = shippedRounds(dayOf(instantOf(Date.now())))
  const round = rounds.find(({ id }) => id === wanted.programme)
  if (!round) {
    say(
      `shidian check solution: there is no programme "${wanted.programme}"; there are ${rounds.map(({ id }) => id).join(', ')}`,
    )
    return exit.wrongUse
  }
  const given = await readJson('check solution', wanted.file)
  if (!given) return exit.unreadable
  const { facts, waivers } = readSolution(given.value)
  const judged = judge(round, facts, { asOf: wanted.asOf, waivers })
  answer(wanted.json ? JSON.stringify(judged) : listOf(judged))
  return judged.ok ? exit.good : exit.refused
}

interface Wanted {
  readonly file: string
  readonly programme: string
  readonly asOf: AsOf
  readonly json: boolean
}

function argumentsOf(words: readonly string[]): Wanted | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: {
        json: { type: 'boolean', default: false },
        programme: { type: 'string' },
        'as-of': { type: 'string', default: 'closing' },
      },
      allowPositionals: true,
    })
    const [file, ...more] = positionals
    const asOf = values['as-of']
    if (file === undefined || more.length > 0 || values.programme === undefined) return undefined
    if (asOf !== 'submission' && asOf !== 'closing') return undefined
    return { file, programme: values.programme, asOf, json: values.json }
  } catch {
    // parseArgs throws on an unknown option: that is wrong use.
    return undefined
  }
}

function listOf({ ok, findings }: Judged): string {
  const mark = { met: '✓', unmet: '✗', undetermined: '?' }
  const lines = findings.map(
    ({ verdict, waived, rule, clause, strength, message }) =>
      `${waived ? '~' : mark[verdict]} ${rule} (${strength}, ${clause})\n    ${message.zh}\n    ${message.en}`,
  )
  return [...lines, ok ? '✓ all that is due is met' : '✗ not all that is due is met'].join('\n')
}
