import { parseArgs } from 'node:util'
import { type Draw, drawPanels, readDraw } from '../pilot/review/index.ts'
import { sm3 } from '../pilot/notice/server/index.ts'
import { answer, exit, say } from './input.ts'
import { readJson } from './read-json.ts'

const usage = 'usage: shidian draw FILE [--json]   (FILE: JSON, - for standard input)'

/** 随机抽取: draws panels and reserves by strata; anybody can draw again from the published parts. */
export async function run(words: readonly string[]): Promise<number> {
  const wanted = argumentsOf(words)
  if (!wanted) {
    say(usage)
    return exit.wrongUse
  }
  const given = await readJson('draw', wanted.file)
  if (!given) return exit.unreadable
  const draw = drawPanels(readDraw(given.value), sm3)
  answer(wanted.json ? JSON.stringify(draw) : listOf(draw))
  return draw.feasible ? exit.good : exit.refused
}

function argumentsOf(words: readonly string[]): { readonly file: string; readonly json: boolean } | undefined {
  try {
    const options = { json: { type: 'boolean', default: false } } as const
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
    const [file, ...more] = positionals
    return file === undefined || more.length > 0 ? undefined : { file, json: values.json }
  } catch {
    // parseArgs throws on an unknown option: that is wrong use.
    return undefined
  }
}

function listOf({ seed, drawn, feasible }: Draw): string {
  const lines = drawn.map(
    ({ profession, panel, reserves }) => `${profession}: ${panel.join(' ')}  (reserves: ${reserves.join(' ')})`,
  )
  return [`seed ${seed}`, ...lines, feasible ? '✓ every stratum is full' : '✗ a stratum is short'].join('\n')
}
