import type { Instant } from '../../../kernel/index.ts'
import { statement } from '../../../storage/server/index.ts'
import type { Tx } from '../../../storage/server/index.ts'
import type { ReceiptNumber } from '../../domain/receipt-number.ts'
import type { Receipt } from '../../domain/receipt.ts'

/** A receipt as it is kept; the signed text is absent until the first signature after COMMIT. */
export interface KeptReceipt extends Omit<Receipt, 'keyId'> {
  readonly signed: { readonly text: string; readonly signature: Uint8Array; readonly keyId: string } | null
}

interface Row {
  readonly number: ReceiptNumber
  readonly resource: string
  readonly subjectId: string
  readonly subjectVersion: number
  readonly arrival: Instant
  readonly content: string
  readonly origin: string
  readonly seq: bigint
  readonly leaf: string
  readonly text: string | null
  readonly signature: Uint8Array | null
  readonly keyId: string | null
}

const columns = `number, resource, subject_id as "subjectId", subject_version as "subjectVersion", arrival,
  encode(content, 'hex') as content, (select origin::text from audit.head) as origin, seq,
  encode(leaf, 'hex') as leaf, text, signature, key_id as "keyId"`

const nextSerial = statement('audit.next-serial', `select nextval('audit.receipt_serial') as serial`)
const byNumber = statement('audit.receipt', `select ${columns} from audit.receipt_by_number($1)`)
const unsigned = statement(
  'audit.unsigned',
  `select ${columns} from audit.receipt where signature is null order by seq limit $1`,
)
const bySubject = statement(
  'audit.receipts-of',
  `select ${columns} from audit.receipt where resource = $1 and subject_id = $2 order by seq`,
)
const keep = statement('audit.keep-signature', 'select audit.keep_signature($1, $2, $3, $4, $5) as first')

export async function takeSerial(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ serial: bigint }>(nextSerial)
  return Number(row?.serial)
}

export async function findReceipt(tx: Tx, number: ReceiptNumber): Promise<KeptReceipt | undefined> {
  const [row] = await tx.query<Row>(byNumber, [number])
  return row && keptOf(row)
}

/** As the worker only: the application may not list receipts. */
export async function listUnsigned(tx: Tx, limit: number): Promise<readonly KeptReceipt[]> {
  return (await tx.query<Row>(unsigned, [limit])).map(keptOf)
}

/** All receipts of one subject, the first first. As the worker only. */
export async function listReceiptsOf(tx: Tx, resource: string, id: string): Promise<readonly KeptReceipt[]> {
  return (await tx.query<Row>(bySubject, [resource, id])).map(keptOf)
}

export interface Signature {
  readonly text: string
  readonly signature: Uint8Array
  readonly keyId: string
}

/** Whether it was the first; a later one is not kept. */
export async function keepSignature(tx: Tx, number: ReceiptNumber, made: Signature): Promise<boolean> {
  const [row] = await tx.query<{ first: boolean }>(keep, [number, made.text, made.signature, made.keyId, tx.now])
  return row?.first ?? false
}

function keptOf(row: Row): KeptReceipt {
  const { number, arrival, content, origin, leaf, text, signature, keyId } = row
  const subject = { resource: row.resource, id: row.subjectId, version: row.subjectVersion }
  const signed = text !== null && signature !== null && keyId !== null ? { text, signature, keyId } : null
  return { number, subject, arrival, content, origin, seq: Number(row.seq), leaf, signed }
}
