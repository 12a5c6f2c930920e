import { parseInstant } from '../foundation/kernel/index.ts'
import { attachDatabase, ConfigurationFault, setClock } from '../foundation/storage/server/index.ts'
import { configured } from './configured.ts'

const form = 'INSTANT [--data DIR], with an offset, as in 2024-01-28T23:59:50+08:00'

export function run(words: readonly string[]): Promise<number> {
  return configured(words, { form, flags: { data: 'text' }, words: 1 }, async (input) => {
    if (!input.configuration.testMode) throw new ConfigurationFault('the clock moves in test mode only: SHIDIAN_TEST=1')
    const at = parseInstant(input.words[0] ?? '')
    if (!at) throw new ConfigurationFault(`not an instant: ${input.words[0]}; the command takes: ${form}`)
    const attached = await attachDatabase(input.configuration)
    try {
      await setClock(attached.address, at)
      process.stdout.write(`${at}\n`)
      return 0
    } finally {
      await attached.release()
    }
  })
}
