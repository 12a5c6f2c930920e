import { notFound, type Permit, type PermitObject } from '../../../../foundation/access/index.ts'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import type { AuditedTable } from '../../../../foundation/audit/server/index.ts'
import type { Canonical } from '../../../../foundation/kernel/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { formalRefusals, type RuleFinding } from '../../index.ts'
import { filedForReview, type FiledSolution, sealedVersionsOf } from '../../../solicitation/server/index.ts'
import { type FormalRow, lockFormalCheck } from '../store/formal-checks.ts'
import { roundOf } from '../selecting/ranked.ts'

export const checkObject = ({ id, state }: Pick<FormalRow, 'id' | 'state'>): PermitObject<'formal-check'> => ({
  resource: 'formal-check',
  id,
  state,
  relations: [],
})

export interface FormalAct<Action extends string> {
  readonly row: FormalRow
  readonly permit: Permit<'formal-check', Action>
}

interface Wanted<Action extends string> {
  readonly id: string
  readonly version: number
  readonly action: Action
}

/** Locks the check and asks the gate; who looked at an older state is told, and after the freeze nothing moves. */
export async function beginFormalAct<Action extends string>(
  acting: Acting,
  { id, version, action }: Wanted<Action>,
): Promise<Result<FormalAct<Action>>> {
  const row = await lockFormalCheck(acting.tx, id)
  if (!row) return refuse(notFound)
  const permit = acting.permit(action, checkObject(row))
  if (!permit.ok) return permit
  if (row.version !== version) return refuse({ ...formalRefusals.changedMeanwhile, facts: { version: row.version } })
  const open = await stillOpen(acting, row.programmeId)
  return open.ok ? ok({ row, permit: permit.value }) : open
}

export async function stillOpen({ tx }: Acting, programmeId: string): Promise<Result<true>> {
  const round = await roundOf(tx, programmeId)
  return round === undefined || round.state === 'preparing' ? ok(true) : refuse(formalRefusals.listFrozen)
}

/** The filing as it stands sealed, by whoever may see it. */
export async function filingOf(
  { tx }: Acting,
  { programmeId, solutionId }: Pick<FormalRow, 'programmeId' | 'solutionId'>,
): Promise<FiledSolution | undefined> {
  return (await filedForReview(tx, programmeId)).find(({ id }) => id === solutionId)
}

/** What the rules of the round said of the version that was sealed last. */
export async function findingsOf({ tx }: Acting, solutionId: string): Promise<readonly RuleFinding[]> {
  const sealed = (await sealedVersionsOf(tx, solutionId)).at(-1)
  return (sealed?.findings ?? []).map(({ rule, verdict, waived, message }) => ({
    rule,
    verdict: waived ? 'met' : verdict,
    message,
  }))
}

export interface FormalOutcome {
  readonly id: string
  readonly state: FormalRow['state']
  readonly version: number
}

export function recordFormal({ tx }: Acting, action: string, row: FormalRow): FormalOutcome {
  const { id, state, version } = row
  tx.record({
    action: `formal-check.${action}`,
    resource: 'formal-check',
    id,
    version,
    clause: '4.1.p2.s3',
    changes: [
      {
        table: 'review.formal_check',
        id,
        version,
        row: {
          solution: row.solutionId,
          state,
          judgements: row.judgements as unknown as Canonical,
          fingerprint: row.fingerprint,
          returned: row.returned as unknown as Canonical,
        },
      },
    ],
  })
  return { id, state, version }
}

export const auditedTables: readonly AuditedTable[] = [
  {
    table: 'review.formal_check',
    read: `select id, version, jsonb_build_object('solution', solution_id, 'state', state, 'judgements', judgements,
        'fingerprint', fingerprint, 'returned', returned) as row from review.formal_check`,
  },
]
