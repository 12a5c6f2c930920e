import { fileArguments } from '../file-arguments.ts'
import { answer, exit, readInput, say } from '../input.ts'
import { type AnsweredCase, answerCases, sentenceOf } from './cases.ts'
import { readListedJson } from '../reading/listed-json.ts'

/** A command that answers a document of cases. */
export async function runCases(command: 'premium' | 'adjust', words: readonly string[]): Promise<number> {
  const wanted = fileArguments(words)
  if (!wanted) {
    say(`usage: shidian ${command} FILE [--json]   (FILE: JSON {"cases": […]}, - for standard input)`)
    return exit.wrongUse
  }
  const bytes = await readInput(command, wanted.file)
  if (!bytes) return exit.unreadable
  const document = readListedJson(bytes)
  if (!document) {
    say(`shidian ${command}: the input is not well-formed JSON in UTF-8`)
    return exit.unreadable
  }
  const cases = answerCases(document.value)
  answer(wanted.json ? asJson(cases) : outline(cases))
  return cases.every((one) => one.answer.ok) ? exit.good : exit.refused
}

export function asJson(cases: readonly AnsweredCase[]): string {
  const answers = cases.map(({ id, answer: given }) =>
    given.ok ? { id, ...given.value } : { id, error: sentenceOf(given.refusal) },
  )
  return JSON.stringify({ cases: answers }, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
}

function outline(cases: readonly AnsweredCase[]): string {
  const lines = cases.flatMap(({ id, answer: given }) =>
    given.ok
      ? [`✓ ${String(id)}`, ...figures(given.value).map((line) => `    ${line}`)]
      : [
          `✗ ${String(id)}`,
          `    ${given.refusal.message.zh}${given.refusal.remedy.zh}`,
          `    ${given.refusal.message.en} ${given.refusal.remedy.en}`,
        ],
  )
  const refused = cases.filter((one) => !one.answer.ok).length
  return [...lines, `${cases.length - refused} answered, ${refused} refused`].join('\n')
}

/** One line a figure, such as `buckets.deductible 12000000`. */
function figures(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${at} ${String(value)}`]
  return Object.entries(value).flatMap(([name, part]) => figures(part, at === '' ? name : `${at}.${name}`))
}
