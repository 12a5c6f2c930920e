import { creditCodeFault } from '../foundation/kernel/index.ts'
import { answer, exit, say } from './input.ts'

/** Checks unified social credit codes: 18 characters of the alphabet and both check digits, nothing else. */
export async function run(words: readonly string[]): Promise<number> {
  const json = words.includes('--json')
  const codes = words.filter((word) => word !== '--json')
  if (codes.length === 0 || codes.some((code) => code.startsWith('--'))) {
    say('usage: shidian uscc CODE… [--json]')
    return exit.wrongUse
  }
  const results = codes.map((code) => {
    const reason = creditCodeFault(code)
    return reason === undefined ? { code, valid: true } : { code, valid: false, reason }
  })
  answer(
    json
      ? JSON.stringify(results)
      : results.map(({ code, valid, reason }) => `${code}  ${valid ? 'valid' : `wrong: ${reason}`}`).join('\n'),
  )
  return results.every(({ valid }) => valid) ? exit.good : exit.refused
}
