import { parseArgs } from 'node:util'
import { ConfigurationFault, readConfiguration } from '../foundation/storage/server/index.ts'
import type { Configuration } from '../foundation/storage/server/index.ts'

export interface CommandForm {
  /** As in the usage text, after the command's name. */
  readonly form: string
  readonly flags?: Readonly<Record<string, 'text' | 'yes'>>
  /** How many words stand beside the flags. */
  readonly words?: number
}

export interface CommandInput {
  readonly configuration: Configuration
  readonly words: readonly string[]
  readonly text: (flag: string) => string | undefined
  readonly said: (flag: string) => boolean
}

/** Reads words and environment, runs the command, and turns wrong use into status 64 and a fault into status 1. */
export async function configured(
  words: readonly string[],
  form: CommandForm,
  run: (input: CommandInput) => Promise<number>,
): Promise<number> {
  try {
    return await run(readInput(words, form))
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    process.stderr.write(`shidian: ${message}\n`)
    const status = error instanceof ConfigurationFault ? 64 : 1
    // What failed half-way may hold connections; they must not keep a command alive that has said its last word.
    setTimeout(() => process.exit(status), 1_000).unref()
    return status
  }
}

function readInput(words: readonly string[], { form, flags = {}, words: wanted = 0 }: CommandForm): CommandInput {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, kind]) => [name, { type: kind === 'text' ? 'string' : 'boolean' } as const]),
  )
  const { values, positionals } = parsed(words, options, form)
  if (positionals.length !== wanted) throw new ConfigurationFault(`the command takes: ${form || 'no words'}`)
  const text = (flag: string): string | undefined => (typeof values[flag] === 'string' ? values[flag] : undefined)
  const port = text('port')
  const data = text('data')
  const configuration = readConfiguration(process.env, {
    ...(port === undefined ? {} : { port }),
    ...(data === undefined ? {} : { data }),
  })
  return { configuration, words: positionals, text, said: (flag) => values[flag] === true }
}

type Options = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>

function parsed(
  words: readonly string[],
  options: Options,
  form: string,
): { readonly values: Readonly<Record<string, unknown>>; readonly positionals: readonly string[] } {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true })
  } catch (error) {
    const message = error instanceof Error ? error.message.split('. ')[0] : String(error)
    throw new ConfigurationFault(`${message}; the command takes: ${form || 'no words'}`)
  }
}
