import type { PermitObject } from '../../../../foundation/access/index.ts'
import type { AuditedTable } from '../../../../foundation/audit/server/index.ts'
import type { EvidenceEntry } from '../../../../foundation/storage/server/index.ts'
import type { ExpertDetails } from '../../index.ts'
import type { ExpertRow } from '../store/experts.ts'

/** An expert as pages and programs see it. */
export interface ExpertView extends ExpertDetails {
  readonly id: string
  readonly state: ExpertRow['state']
  readonly pauseReason: string
  /** The person has tied an account to the record, or holds the code to do so. */
  readonly account: 'claimed' | 'offered' | 'none'
  readonly version: number
  readonly changedAt: string
}

export function viewOf({ awayFrom, awayUntil, accountId, claimOffered, ...row }: ExpertRow): ExpertView {
  const away = awayFrom !== null && awayUntil !== null ? { from: awayFrom, until: awayUntil } : null
  return { ...row, away, account: accountId === null ? (claimOffered ? 'offered' : 'none') : 'claimed' }
}

/** Nobody has an expert as one's own yet: the office alone keeps the register. */
export function objectOf({ id, state }: Pick<ExpertRow, 'id' | 'state'>): PermitObject<'expert'> {
  return { resource: 'expert', id, state, relations: [] }
}

/** The name is personal and stays out of the log. */
export function expertChange(row: ExpertRow): EvidenceEntry['changes'][number] {
  const { id, version, profession, state, employers, former, declared, topics, maxLoad } = row
  const listOf = (all: ExpertRow['declared']) => all.map(({ organisationId, name }) => ({ organisationId, name }))
  return {
    table: 'review.expert',
    id,
    version,
    row: {
      profession,
      state,
      employers: employers === null ? null : listOf(employers),
      former: former.map(({ organisationId, name, until }) => ({ organisationId, name, until })),
      declared: listOf(declared),
      topics,
      maxLoad,
      awayFrom: row.awayFrom,
      awayUntil: row.awayUntil,
      pauseReason: row.pauseReason,
    },
  }
}

export const auditedTables: readonly AuditedTable[] = [
  {
    table: 'review.expert',
    read: `select id, version, jsonb_build_object('profession', profession, 'state', state, 'employers', employers,
        'former', former, 'declared', declared, 'topics', topics, 'maxLoad', max_load, 'awayFrom', away_from,
        'awayUntil', away_until, 'pauseReason', pause_reason) as row
      from review.expert`,
  },
]
