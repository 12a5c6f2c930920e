import type { Permit } from '../../../../foundation/access/index.ts'
import type { Id, Instant } from '../../../../foundation/kernel/index.ts'
import { json, statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'
import type { ItemDecision, PortfolioConstraint, SelectionState } from '../../index.ts'

export interface SelectionRow {
  readonly id: Id<'selection'>
  readonly programmeId: string
  readonly state: SelectionState
  readonly line: number
  readonly portfolio: readonly PortfolioConstraint[]
  readonly proposedBy: string | null
  readonly proposedByName: string | null
  readonly proposedAt: Instant | null
  readonly returnReason: string
  readonly releasedBy: string | null
  readonly releasedByName: string | null
  readonly releasedAt: Instant | null
  readonly version: number
}

const columns = `id, programme_id as "programmeId", state, line, portfolio, proposed_by as "proposedBy",
  proposed_by_name as "proposedByName", proposed_at as "proposedAt", return_reason as "returnReason",
  released_by as "releasedBy", released_by_name as "releasedByName", released_at as "releasedAt", version`
const all = statement('review.selections', `select ${columns} from review.selection order by programme_id`)
const find = statement('review.selection', `select ${columns} from review.selection where id = $1`)
const lock = statement('review.lock-selection', `select ${columns} from review.selection where id = $1 for update`)
const insert = statement(
  'review.insert-selection',
  `insert into review.selection (id, programme_id, state, line, portfolio, changed_at) values ($1, $2, 'draft', $3, $4, $5)
   on conflict (programme_id) do nothing returning ${columns}`,
)
const update = statement(
  'review.update-selection',
  `update review.selection set state = $2, line = $3, portfolio = $4, proposed_by = $5, proposed_by_name = $6,
     proposed_at = $7, return_reason = $8, released_by = $9, released_by_name = $10, released_at = $11, changed_at = $12,
     version = version + 1
   where id = $1 returning ${columns}`,
)
const decisions = statement(
  'review.decisions',
  `select solution_id as "solutionId", number, decision, basis, reason from review.decision where selection_id = $1
   order by solution_id`,
)
const clear = statement('review.clear-decisions', 'delete from review.decision where selection_id = $1')
const decide = statement(
  'review.insert-decision',
  `insert into review.decision (selection_id, solution_id, number, decision, basis, reason)
   select $1, * from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[])`,
)

export const listSelections = (tx: Tx): Promise<readonly SelectionRow[]> => tx.query<SelectionRow>(all)

export async function findSelection(tx: Tx, id: string): Promise<SelectionRow | undefined> {
  return (await tx.query<SelectionRow>(find, [id]))[0]
}

export async function lockSelection(tx: Tx, id: string): Promise<SelectionRow | undefined> {
  return (await tx.query<SelectionRow>(lock, [id]))[0]
}

/** Undefined where the programme has its selection already. */
export async function insertSelection(
  tx: Tx,
  permit: Permit<'selection', 'open'>,
  given: Pick<SelectionRow, 'programmeId' | 'line' | 'portfolio'>,
): Promise<SelectionRow | undefined> {
  const values = [permit.id, given.programmeId, given.line, json(given.portfolio), tx.now]
  return (await tx.query<SelectionRow>(insert, values))[0]
}

export async function updateSelection(
  tx: Tx,
  permit: Permit<'selection', 'edit' | 'propose' | 'return' | 'approve'>,
  row: SelectionRow,
): Promise<SelectionRow> {
  const values = [
    permit.id,
    row.state,
    row.line,
    json(row.portfolio),
    row.proposedBy,
    row.proposedByName,
    row.proposedAt,
    row.returnReason,
    row.releasedBy,
    row.releasedByName,
    row.releasedAt,
    tx.now,
  ]
  return only(await tx.query<SelectionRow>(update, values))
}

export interface DecisionRow extends ItemDecision {
  readonly solutionId: Id<'solution'>
  readonly number: string
}

export const decisionsOf = (tx: Tx, selectionId: string): Promise<readonly DecisionRow[]> =>
  tx.query<DecisionRow>(decisions, [selectionId])

export async function keepDecisions(
  tx: Tx,
  permit: Permit<'selection', 'edit'>,
  rows: readonly (ItemDecision & { readonly number: string })[],
): Promise<void> {
  await tx.query(clear, [permit.id])
  if (rows.length === 0) return
  await tx.query(decide, [
    permit.id,
    rows.map((one) => one.solutionId),
    rows.map((one) => one.number),
    rows.map((one) => one.decision),
    rows.map((one) => one.basis),
    rows.map((one) => one.reason),
  ])
}
