import { notFound } from '../../../../foundation/access/index.ts'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { namesOf } from '../../../../pilot/parties/server/index.ts'
import { compareStatements, type StatementDifference } from '../../index.ts'
import { licensedInsurer, roundToReport } from '../licensed-insurer.ts'
import { statementObject } from '../objects.ts'
import { findStatement, type StatementRow, statementsOf } from '../store/statements.ts'

/** A statement with the name of its insurer, what differs from the one before, and what may be done. */
export interface StatementView {
  readonly statement: Omit<StatementRow, 'uploadedBy'>
  readonly organisationName: string
  /** The statement before it that was signed; null for the first. */
  readonly earlier: { readonly id: string; readonly number: number } | null
  readonly difference: StatementDifference | null
  readonly actions: readonly string[]
}

export interface StatementSummary {
  readonly id: string
  readonly number: number
  readonly state: StatementRow['state']
  readonly asOf: string
  readonly policies: number
  readonly premiumGross: string
  readonly breaks: number
  readonly uploadedByName: string
  readonly uploadedAt: string
  readonly signedByName: string | null
  readonly signedAt: string | null
}

export interface StatementList {
  readonly statements: readonly StatementSummary[]
  readonly isInsurer: boolean
  readonly mayUpload: boolean
}

/** The statements of the reader's own insurer for a round, the newest first. */
export async function lookAtStatements(
  acting: Acting,
  { round: code }: { readonly round: string },
): Promise<Result<StatementList>> {
  const { tx, actor } = acting
  const permitted = acting.permitList('list', 'policy-statement')
  if (!permitted.ok) return permitted
  const round = await roundToReport(tx, code)
  if (!round.ok) return round
  const insurer = await licensedInsurer(tx, actor.organisationId)
  const rows = actor.organisationId === null ? [] : await statementsOf(tx, round.value.id, actor.organisationId)
  return ok({
    statements: rows.map(summaryOf),
    isInsurer: insurer.ok,
    mayUpload: insurer.ok && acting.permitList('upload', 'policy-statement').ok,
  })
}

export async function lookAtStatement(acting: Acting, id: string): Promise<Result<StatementView>> {
  const row = await findStatement(acting.tx, id)
  if (!row) return refuse(notFound)
  const permitted = acting.permit('read', statementObject(row, acting.actor))
  return permitted.ok ? statementView(acting, row) : permitted
}

export async function statementView(acting: Acting, row: StatementRow): Promise<Result<StatementView>> {
  const { tx, actor } = acting
  const { uploadedBy: _uploadedBy, ...statement } = row
  const names = await namesOf(tx, [row.organisationId])
  const before = await statementsOf(tx, row.roundId, row.organisationId)
  const earlier = before.find(({ number, state }) => number < row.number && state !== 'draft')
  return ok({
    statement,
    organisationName: names.get(row.organisationId)?.name ?? '',
    earlier: earlier ? { id: earlier.id, number: earlier.number } : null,
    difference: earlier ? compareStatements(earlier, row) : null,
    actions: acting.actionsOpenTo(statementObject(row, actor)),
  })
}

function summaryOf(row: StatementRow): StatementSummary {
  const { id, number, state, asOf, uploadedByName, uploadedAt, signedByName, signedAt } = row
  const { policies, premiumGross } = row.led
  const facts = { uploadedByName, uploadedAt, signedByName, signedAt }
  return { id, number, state, asOf, policies, premiumGross, breaks: row.breaks.length, ...facts }
}
