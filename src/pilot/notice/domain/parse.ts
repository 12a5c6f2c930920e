import { ok, type Result } from '../../../foundation/kernel/index.ts'
import { type Clause, type Fingerprint, fingerprintOf, type Notice, type Sentence } from './document.ts'
import { dateOf, isDateLine, isNumberLine, signatureStart, titleLines } from './layout.ts'
import { labelled, markOf } from './numbering.ts'
import { emptyText, notANotice, textTooLong } from './refusals.ts'
import { sentencesOf } from './sentences.ts'

/** Far above the longest notice met; a text beyond it is not one. */
export const longestNotice = 2_000_000

interface OpenClause {
  readonly id: string
  readonly label: string
  readonly paragraphs: string[]
  readonly sentences: Sentence[]
  unnumbered: number
}

/** Reads an official text into clauses and sentences; nothing but white space is lost. */
export function parseNotice(text: string, fingerprint: Fingerprint): Result<Notice> {
  if (text.length > longestNotice) return textTooLong(text.length)
  const lines = text
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.length === 0) return emptyText()
  const plan = planOf(lines)
  if (!plan) return notANotice()
  const clauses = new Reading(fingerprint).read(lines, plan)
  const dated = lines[plan.date]
  return ok({
    number: lines.slice(0, plan.body).find(isNumberLine) ?? null,
    title: lines.slice(plan.title.from, plan.title.to + 1).join(''),
    issuedOn: dated === undefined ? null : dateOf(dated),
    clauses,
  })
}

interface Plan {
  readonly title: { readonly from: number; readonly to: number }
  readonly body: number
  readonly signature: number
  readonly date: number
}

/** Where the parts of the document begin; undefined when it does not have the shape of a notice. */
function planOf(lines: readonly string[]): Plan | undefined {
  const numbered = lines.findIndex((line) => markOf(line)?.level === 1)
  const title = titleLines(numbered < 0 ? lines : lines.slice(0, numbered))
  if (!title) return undefined
  const dateAt = lines.findIndex((line, index) => index > Math.max(title.to, numbered) && isDateLine(line))
  const date = dateAt < 0 ? lines.length : dateAt
  const addressed = lines.slice(title.to + 1, title.to + 5).some((line) => /[：:]$/.test(line))
  if (numbered < 0 && !(addressed && dateAt >= 0)) return undefined
  const body = numbered < 0 ? date : numbered
  const signature = dateAt < 0 ? date : signatureStart(lines, date, Math.max(title.to + 1, numbered))
  return { title, body: Math.min(body, signature), signature, date }
}

const attachmentLine = /^附\s*件\s*([0-9０-９]{0,2})\s*(?:([：:])\s*(.*)|$)/

class Reading {
  readonly #fingerprint: Fingerprint
  readonly #clauses: OpenClause[] = []
  /** How often each id was wanted, so that a text of one repeated number is still read in a moment. */
  readonly #wanted = new Map<string, number>()
  #stack: { level: number; id: string }[] = []
  #root = ''
  #listing = false

  constructor(fingerprint: Fingerprint) {
    this.#fingerprint = fingerprint
  }

  read(lines: readonly string[], plan: Plan): Clause[] {
    this.#open('0', '')
    for (const [index, line] of lines.entries()) {
      if (index > plan.title.from && index <= plan.title.to) continue
      if (index === plan.title.from) this.#paragraph(lines.slice(index, plan.title.to + 1).join(''))
      else if (index < plan.body) this.#paragraph(line)
      else this.#line(line, index, plan)
    }
    return this.#clauses.map(({ id, label, paragraphs, sentences }) => ({
      id,
      label,
      text: paragraphs.join('\n'),
      sentences,
    }))
  }

  #line(line: string, index: number, plan: Plan): void {
    if (index === plan.signature && index <= plan.date) this.#open('z', '')
    const signing = index >= plan.signature && index <= plan.date
    const attachment = signing ? null : attachmentLine.exec(line)
    if (attachment) this.#attachment(line, attachment)
    else if (signing) this.#paragraph(line)
    else this.#bodyLine(line)
  }

  #bodyLine(line: string): void {
    const mark = markOf(line)
    if (!mark) {
      this.#paragraph(line)
      return
    }
    if (this.#listing) {
      this.#open(`a${mark.number}`, mark.printed.trim())
      this.#words(mark.rest.trim())
      return
    }
    while ((this.#stack.at(-1)?.level ?? 0) >= mark.level) this.#stack.pop()
    const above = this.#stack.at(-1)?.id ?? this.#root
    const { label, text } = labelled(mark)
    const id = this.#open(above === '' ? String(mark.number) : `${above}.${mark.number}`, label)
    this.#stack.push({ level: mark.level, id })
    this.#words(text)
  }

  /** 「附件：」 opens the list; 「附件1」 is an entry of it, or later the head of that attachment's own text. */
  #attachment(line: string, [, digits = '', colon, rest = '']: RegExpExecArray): void {
    this.#stack = []
    const id = `a${digits.normalize('NFKC')}`
    if (digits !== '' && this.#wanted.has(id)) {
      this.#root = id
      this.#listing = false
      this.#open(`${id}.0`, line)
      return
    }
    this.#listing = true
    this.#open(id, rest === '' ? line : line.slice(0, line.length - rest.length).trim())
    if (rest === '') return
    if (digits !== '' || !colon) this.#words(rest)
    else if (markOf(rest)) this.#bodyLine(rest)
    else {
      this.#open('a1', '')
      this.#words(rest)
    }
  }

  /** A document that numbers two clauses alike still gets one id for each. */
  #open(wanted: string, label: string): string {
    const count = (this.#wanted.get(wanted) ?? 0) + 1
    this.#wanted.set(wanted, count)
    const id = count === 1 ? wanted : `${wanted}-${count}`
    this.#clauses.push({ id, label, paragraphs: [], sentences: [], unnumbered: 0 })
    return id
  }

  /** Words on the numbered line itself: sentences `3.1.3.s1`. */
  #words(text: string): void {
    const clause = this.#clauses.at(-1)
    if (clause && text !== '') this.#add(clause, clause.id, text)
  }

  #paragraph(text: string): void {
    const clause = this.#clauses.at(-1)
    if (!clause) return
    clause.unnumbered += 1
    this.#add(clause, `${clause.id}.p${clause.unnumbered}`, text)
  }

  #add(clause: OpenClause, prefix: string, text: string): void {
    clause.paragraphs.push(text)
    for (const [index, words] of sentencesOf(text).entries()) {
      const sm3 = fingerprintOf(words, this.#fingerprint)
      clause.sentences.push({ id: `${prefix}.s${index + 1}`, text: words, sm3 })
    }
  }
}
