import { type Notice, parseNotice } from '../pilot/notice/index.ts'
import { readOfficialText, sm3 } from '../pilot/notice/server/index.ts'
import { fileArguments } from './file-arguments.ts'
import { answer, exit, readInput, say } from './input.ts'

const usage = 'usage: shidian notice parse FILE [--json]   (FILE: TXT or DOCX, - for standard input)'

/** Reads an official text into clauses and sentences. */
export async function run(words: readonly string[]): Promise<number> {
  const wanted = fileArguments(words)
  if (!wanted) {
    say(usage)
    return exit.wrongUse
  }
  const bytes = await readInput('notice parse', wanted.file)
  if (!bytes) return exit.unreadable
  const text = readOfficialText(bytes)
  const notice = text.ok ? parseNotice(text.value, sm3) : text
  if (!notice.ok) {
    say(`shidian notice parse: ${notice.refusal.message.en}\n${notice.refusal.remedy.en}`)
    return exit.unreadable
  }
  answer(wanted.json ? JSON.stringify(notice.value) : outline(notice.value))
  return exit.good
}

function outline(notice: Notice): string {
  const head = [notice.title, notice.number ?? '(no number)', notice.issuedOn ?? '(no date)']
  const clauses = notice.clauses.flatMap(({ id, label, sentences }) => [
    `${id}  ${label}`.trimEnd(),
    ...sentences.map((sentence) => `  ${sentence.id}  ${sentence.text}`),
  ])
  return [...head, ...clauses].join('\n')
}
