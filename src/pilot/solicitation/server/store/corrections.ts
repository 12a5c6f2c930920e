import type { Permit } from '../../../../foundation/access/index.ts'
import type { Id, Instant } from '../../../../foundation/kernel/index.ts'
import { type Tx, json, statement, only } from '../../../../foundation/storage/server/index.ts'

export interface CorrectionRow {
  readonly id: Id<'correction'>
  readonly solutionId: Id<'solution'>
  readonly fields: readonly { readonly path: string; readonly remark: string }[]
  readonly until: Instant
  readonly requestedBy: Id<'account'>
  readonly requestedByName: string
  readonly requestedAt: Instant
  readonly outcome: 'open' | 'answered' | 'lapsed'
}

const columns = `id, solution_id as "solutionId", fields, until, requested_by as "requestedBy",
  requested_by_name as "requestedByName", requested_at as "requestedAt", outcome`

const open = statement(
  'solicitation.open-correction',
  `select ${columns} from solicitation.correction where solution_id = $1 and outcome = 'open'`,
)
const insert = statement(
  'solicitation.request-correction',
  `insert into solicitation.correction (id, solution_id, fields, until, requested_by, requested_by_name, requested_at)
   values ($1, $2, $3, $4, $5, $6, $7) returning ${columns}`,
)
const close = statement(
  'solicitation.close-correction',
  `update solicitation.correction set outcome = $2, closed_at = $3 where solution_id = $1 and outcome = 'open'
   returning ${columns}`,
)

export async function openCorrection(tx: Tx, solutionId: string): Promise<CorrectionRow | undefined> {
  return (await tx.query<CorrectionRow>(open, [solutionId]))[0]
}

export async function insertCorrection(
  tx: Tx,
  permit: Permit<'solution', 'request-correction'>,
  request: Pick<CorrectionRow, 'id' | 'fields' | 'until' | 'requestedByName'>,
): Promise<CorrectionRow> {
  const { id, fields, until, requestedByName } = request
  const values = [id, permit.id, json(fields), until, permit.by, requestedByName, tx.now]
  return only(await tx.query<CorrectionRow>(insert, values))
}

export async function closeOpenCorrection(
  tx: Tx,
  permit: Permit<'solution', 'resubmit' | 'close-correction'>,
  outcome: 'answered' | 'lapsed',
): Promise<CorrectionRow> {
  return only(await tx.query<CorrectionRow>(close, [permit.id, outcome, tx.now]))
}
