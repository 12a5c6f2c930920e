import { sm3 } from '../pilot/notice/server/index.ts'
import { fileArguments } from './file-arguments.ts'
import { answer, exit, readInput, say } from './input.ts'
import { readListedJson } from './reading/listed-json.ts'
import { type JudgedFile, judgeFile } from './reported/judge-file.ts'

/** Judges an insurer's policies, transactions and claims on its own machine; only totals, keys and breaks leave it. */
export async function run(words: readonly string[]): Promise<number> {
  const wanted = fileArguments(words)
  if (!wanted) {
    say(
      'usage: shidian reported FILE [--json]   (FILE: JSON {"reporter", "asOf", "salt", "policies", "claims"}, - for standard input)',
    )
    return exit.wrongUse
  }
  const bytes = await readInput('reported', wanted.file)
  if (!bytes) return exit.unreadable
  const document = readListedJson(bytes)
  if (!document) {
    say('shidian reported: the input is not well-formed JSON in UTF-8')
    return exit.unreadable
  }
  const judged = judgeFile(document.value, sm3)
  answer(wanted.json ? asJson(judged) : outline(judged))
  return judged.breaks.length === 0 ? exit.good : exit.refused
}

function asJson({ totals, keys, breaks }: JudgedFile): string {
  const told = breaks.map(({ row, key, refusal: { code, cites, message, remedy } }) => ({
    row,
    key,
    rule: code,
    clauses: (cites ?? []).map(({ clause }) => clause),
    message,
    remedy,
  }))
  return JSON.stringify({ totals, keys, breaks: told }, (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  )
}

function outline({ keys, breaks }: JudgedFile): string {
  const lines = breaks.flatMap(({ row, refusal: { code, message, remedy } }) => [
    `✗ ${row} ${code}`,
    `    ${message.zh}${remedy.zh}`,
    `    ${message.en} ${remedy.en}`,
  ])
  return [...lines, `${keys.length} policies counted, ${breaks.length} breaks`].join('\n')
}
