import { notFound, type Permit, type PermitObject } from '../../../../foundation/access/index.ts'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import type { AuditedTable } from '../../../../foundation/audit/server/index.ts'
import type { Canonical } from '../../../../foundation/kernel/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { type DecisionRow, lockSelection, type SelectionRow } from '../store/selections.ts'

export function selectionObject(
  { actor }: Pick<Acting, 'actor'>,
  { id, state, proposedBy }: Pick<SelectionRow, 'id' | 'state' | 'proposedBy'>,
): PermitObject<'selection'> {
  return { resource: 'selection', id, state, relations: proposedBy === actor.accountId ? ['drafted'] : [] }
}

export interface SelectionAct<Action extends string> {
  readonly row: SelectionRow
  readonly permit: Permit<'selection', Action>
}

export async function beginSelectionAct<Action extends string>(
  acting: Acting,
  id: string,
  action: Action,
): Promise<Result<SelectionAct<Action>>> {
  const row = await lockSelection(acting.tx, id)
  if (!row) return refuse(notFound)
  const permit = acting.permit(action, selectionObject(acting, row))
  return permit.ok ? ok({ row, permit: permit.value }) : permit
}

export interface SelectionOutcome {
  readonly id: string
  readonly state: SelectionRow['state']
  readonly version: number
}

/** Every decision stands in the same entry, so that a reason that is changed later is found. */
export function recordSelection(
  { tx }: Acting,
  action: string,
  { row, decisions }: { readonly row: SelectionRow; readonly decisions: readonly DecisionRow[] },
): SelectionOutcome {
  const { id, state, version, line, portfolio, returnReason } = row
  const listed = decisions.map(({ solutionId, decision, basis, reason }) => ({ solutionId, decision, basis, reason }))
  tx.record({
    action: `selection.${action}`,
    resource: 'selection',
    id,
    version,
    clause: '4.1.p2.s3',
    changes: [
      {
        table: 'review.selection',
        id,
        version,
        row: { state, line, portfolio: portfolio as unknown as Canonical, returnReason, decisions: listed },
      },
    ],
  })
  return { id, state, version }
}

export const auditedTables: readonly AuditedTable[] = [
  {
    table: 'review.selection',
    read: `select s.id, s.version, jsonb_build_object('state', s.state, 'line', s.line, 'portfolio', s.portfolio,
        'returnReason', s.return_reason, 'decisions', coalesce((select jsonb_agg(jsonb_build_object(
          'solutionId', d.solution_id, 'decision', d.decision, 'basis', d.basis, 'reason', d.reason) order by d.solution_id)
          from review.decision d where d.selection_id = s.id), '[]')) as row
      from review.selection s`,
  },
]
