import type { Canonical } from '../../../../foundation/kernel/index.ts'
import type { AuditedTable } from '../../../../foundation/audit/server/index.ts'
import type { EvidenceEntry } from '../../../../foundation/storage/server/index.ts'
import type { PinRow, RoundRow } from '../store/rounds.ts'
import type { ReviewRow } from '../store/reviews.ts'
import type { SeatRow } from '../store/seats.ts'

export type Change = EvidenceEntry['changes'][number]

/** Names of people stay out of the log; ids and reasons stand in it. */
export const changed = {
  round: (row: RoundRow): Change => ({
    table: 'review.round',
    id: row.id,
    version: row.version,
    row: {
      state: row.state,
      settings: row.settings as unknown as Canonical,
      groups: row.groups,
      promise: row.promise,
      listHash: row.listHash,
      nonce: row.nonce,
      publicNumber: row.publicNumber,
      publicSource: row.publicSource,
    },
  }),
  pin: (row: PinRow): Change => ({
    table: 'review.pin',
    id: row.id,
    version: row.version,
    row: { expert: row.expertId, solution: row.solutionId, says: row.says, reason: row.reason },
  }),
  seat: (row: SeatRow): Change => ({
    table: 'review.seat',
    id: row.id,
    version: row.version,
    row: {
      panel: row.panelId,
      expert: row.expertId,
      part: row.part,
      rank: row.rank,
      state: row.state,
      code: row.declineCode,
      reason: row.declineReason,
    },
  }),
  review: (row: ReviewRow): Change => ({
    table: 'review.review',
    id: row.id,
    version: row.acts,
    row: {
      entry: row.entryId,
      expert: row.expertId,
      state: row.state,
      // What is still being written has no place in the log.
      marks: isDone(row) ? (row.marks as unknown as Canonical) : null,
      overall: isDone(row) ? (row.overall as unknown as Canonical) : null,
      hundredths: row.hundredths,
      cause: row.setAsideCause,
      reason: row.setAsideReason,
    },
  }),
} as const

const isDone = ({ state }: ReviewRow): boolean => state === 'submitted' || state === 'set-aside'

export const auditedTables: readonly AuditedTable[] = [
  {
    table: 'review.round',
    read: `select id, version, jsonb_build_object('state', state, 'settings', settings, 'groups', groups, 'promise', promise,
        'listHash', list_hash, 'nonce', nonce, 'publicNumber', public_number, 'publicSource', public_source) as row
      from review.round`,
  },
  {
    table: 'review.pin',
    read: `select id, version, jsonb_build_object('expert', expert_id, 'solution', solution_id, 'says', says,
        'reason', reason) as row from review.pin`,
  },
  {
    table: 'review.seat',
    read: `select id, version, jsonb_build_object('panel', panel_id, 'expert', expert_id, 'part', part, 'rank', rank,
        'state', state, 'code', decline_code, 'reason', decline_reason) as row from review.seat`,
  },
  {
    table: 'review.review',
    read: `select id, acts as version, jsonb_build_object('entry', entry_id, 'expert', expert_id, 'state', state,
        'marks', case when state in ('submitted', 'set-aside') then marks end,
        'overall', case when state in ('submitted', 'set-aside') then overall end, 'hundredths', hundredths,
        'cause', set_aside_cause, 'reason', set_aside_reason) as row from review.review`,
  },
]
