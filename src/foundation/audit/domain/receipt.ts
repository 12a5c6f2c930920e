import { clockTimeOf, dayOf, parseInstant } from '../../kernel/index.ts'
import type { Instant } from '../../kernel/index.ts'
import { readCount, readDigest, readLabelled, valueOf, writeLabelled } from './labelled-text.ts'
import { parseReceiptNumber } from './receipt-number.ts'
import type { ReceiptNumber } from './receipt-number.ts'

/** What an act gives away for its receipt; it stands in the act's entry, so the entry's leaf covers it. */
export interface ReceiptFacts {
  readonly number: ReceiptNumber
  readonly arrival: Instant
  /** SM3 of what was received, in lower-case hex. */
  readonly content: string
  readonly subject: { readonly resource: string; readonly id: string; readonly version: number }
}

/** The receipt with its place in the evidence log, as it is signed. */
export interface Receipt extends ReceiptFacts {
  /** The platform's own id, so that a receipt of another installation is not taken for one of this. */
  readonly origin: string
  readonly seq: number
  readonly leaf: string
  readonly keyId: string
}

const kind = 'shidian-receipt/1'
const statements = [
  ['statement-zh', '本回执证明平台于上述时刻收到指纹所示内容；不代表对内容的审查结论。'],
  [
    'statement-en',
    'The platform received the content of this fingerprint at this moment; nothing is said of its merit.',
  ],
] as const

/** The text that is signed. It never changes for one receipt. */
export function receiptText(receipt: Receipt): string {
  const { subject } = receipt
  return writeLabelled(kind, [
    ['number', receipt.number],
    ['subject', `${subject.resource} ${subject.id} ${subject.version}`],
    ['arrival', receipt.arrival],
    ['arrival-beijing', beijing(receipt.arrival)],
    ['content-sm3', receipt.content],
    ['origin', receipt.origin],
    ['seq', String(receipt.seq)],
    ['leaf', receipt.leaf],
    ['key', receipt.keyId],
    ...statements,
  ])
}

/** Reads back what receiptText writes; undefined when a line is missing, doubled or malformed. */
export function readReceipt(text: string): Receipt | undefined {
  const lines = readLabelled(kind, text)
  if (!lines) return undefined
  const number = parseReceiptNumber(valueOf(lines, 'number') ?? '')
  const [resource, id, version] = (valueOf(lines, 'subject') ?? '').split(' ')
  const arrival = parseInstant(valueOf(lines, 'arrival') ?? '')
  const content = readDigest(valueOf(lines, 'content-sm3'))
  const origin = valueOf(lines, 'origin')
  const seq = readCount(valueOf(lines, 'seq'))
  const leaf = readDigest(valueOf(lines, 'leaf'))
  const keyId = valueOf(lines, 'key')
  const counted = readCount(version)
  if (!number || !resource || !id || counted === undefined || !arrival || !content) return undefined
  if (origin === undefined || !seq || !leaf || keyId === undefined) return undefined
  return { number, subject: { resource, id, version: counted }, arrival, content, origin, seq, leaf, keyId }
}

/** `2026-12-07 17:42:09.318`, since the applicant's watch shows no UTC. */
function beijing(arrival: Instant): string {
  return `${dayOf(arrival)} ${clockTimeOf(arrival)}${arrival.slice(16, 23)}`
}
