import type { Id, Refusal } from '../../kernel/index.ts'
import { json, statement, type Tx } from '../../storage/server/index.ts'
import type { PrintedDocument } from '../domain/document.ts'

export type PrintState = 'queued' | 'ready' | 'failed'

const ask = statement(
  'documents.ask-print',
  `insert into documents.print (id, subject_id, content, document, state, asked_at) values ($1, $2, $3, $4, 'queued', $5)
   on conflict (subject_id, content) do nothing returning id`,
)
const known = statement(
  'documents.known-print',
  'select id, state from documents.print where subject_id = $1 and content = $2',
)
const again = statement('documents.ask-again', `update documents.print set state = 'queued' where id = $1`)
const find = statement(
  'documents.find-print',
  `select id, subject_id as "subjectId", state, bytes, pages, refusal from documents.print where id = $1`,
)
const queued = statement(
  'documents.queued-print',
  `select document from documents.print where id = $1 and state = 'queued' for update skip locked`,
)
const finish = statement(
  'documents.finish-print',
  `update documents.print set state = $2, bytes = $3, pages = $4, refusal = $5, finished_at = $6 where id = $1`,
)
const sweep = statement(
  'documents.sweep-prints',
  `delete from documents.print where state <> 'queued' and finished_at < $1`,
)

export interface AskedPrint {
  readonly id: Id<'print'>
  readonly state: PrintState
  readonly isNew: boolean
}

export async function askPrint(
  tx: Tx,
  {
    subjectId,
    content,
    document,
  }: { readonly subjectId: string; readonly content: string; readonly document: PrintedDocument },
): Promise<AskedPrint> {
  const id = tx.newId<'print'>()
  const [made] = await tx.query<{ id: Id<'print'> }>(ask, [id, subjectId, content, json(document), tx.now])
  if (made) return { id, state: 'queued', isNew: true }
  const [before] = await tx.query<{ id: Id<'print'>; state: PrintState }>(known, [subjectId, content])
  if (!before) throw new Error('a print that is there cannot be read')
  if (before.state !== 'failed') return { ...before, isNew: false }
  await tx.query(again, [before.id])
  return { id: before.id, state: 'queued', isNew: true }
}

export interface KeptPrint {
  readonly id: Id<'print'>
  readonly subjectId: string
  readonly state: PrintState
  readonly bytes: Uint8Array | null
  readonly pages: number | null
  readonly refusal: Refusal | null
}

export async function findPrint(tx: Tx, id: string): Promise<KeptPrint | undefined> {
  return (await tx.query<KeptPrint>(find, [id]))[0]
}

export async function queuedDocument(tx: Tx, id: string): Promise<PrintedDocument | undefined> {
  return (await tx.query<{ document: PrintedDocument }>(queued, [id]))[0]?.document
}

export interface FinishedPrint {
  readonly state: 'ready' | 'failed'
  readonly bytes: Uint8Array | null
  readonly pages: number | null
  readonly refusal: Refusal | null
}

export async function finishPrint(tx: Tx, id: string, done: FinishedPrint): Promise<void> {
  const refusal = done.refusal === null ? null : json(done.refusal)
  await tx.query(finish, [id, done.state, done.bytes, done.pages, refusal, tx.now])
}

export async function sweepPrints(tx: Tx, before: string): Promise<void> {
  await tx.query(sweep, [before])
}
