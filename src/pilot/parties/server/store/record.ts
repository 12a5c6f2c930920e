import type { Instant } from '../../../../foundation/kernel/index.ts'
import { statement, type Tx } from '../../../../foundation/storage/server/index.ts'
import type { Evidence, GroupLink, Licence, StandingEntry, VerificationRecord } from '../../index.ts'

export interface Branch {
  readonly id: string
  readonly name: string
  readonly creditCode: string
}

export interface Participation {
  readonly programmeId: string
  readonly part: string
  readonly since: Instant
  readonly endedAt: Instant | null
}

/** What hangs on an organisation's record, in one statement. */
export interface RecordParts {
  readonly evidence: readonly Evidence[]
  readonly licences: readonly Licence[]
  readonly links: readonly GroupLink[]
  readonly verifications: readonly VerificationRecord[]
  readonly standings: readonly StandingEntry[]
  readonly participations: readonly Participation[]
  readonly branches: readonly Branch[]
}

const instant = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const parts = statement(
  'parties.record-parts',
  `select
     coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'about', e.about, 'grade', e.grade, 'title', e.title,
         'fileId', e.file_id, 'reference', e.reference, 'observedOn', e.observed_on, 'expiresOn', e.expires_on) order by e.id)
       from parties.evidence e where e.organisation_id = $1 and e.withdrawn_at is null), '[]') as evidence,
     coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'kind', l.kind, 'number', l.number, 'scope', l.scope,
         'validFrom', l.valid_from, 'validUntil', case when l.long_term then 'long-term' else l.valid_until::text end,
         'evidenceId', l.evidence_id) order by l.id)
       from parties.licence l where l.organisation_id = $1 and l.withdrawn_at is null), '[]') as licences,
     coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'organisationId', k.organisation_id, 'kind', k.kind,
         'otherId', k.other_id, 'otherName', k.other_name, 'sharePpm', k.share_ppm, 'from', k.from_day,
         'until', k.until_day, 'evidenceId', k.evidence_id) order by k.id)
       from parties.link k where k.organisation_id = $1 and k.withdrawn_at is null), '[]') as links,
     coalesce((select jsonb_agg(jsonb_build_object('outcome', v.outcome, 'version', v.record_version, 'checks', v.checks,
         'reasons', v.reasons, 'decidedBy', v.decided_by_name, 'decidedAt', ${instant('v.decided_at')}) order by v.id desc)
       from parties.verification v where v.organisation_id = $1), '[]') as verifications,
     coalesce((select jsonb_agg(jsonb_build_object('standing', s.standing, 'from', s.from_day, 'until', s.until_day,
         'reason', s.reason) order by s.from_day, s.id)
       from parties.standing s where s.organisation_id = $1), '[]') as standings,
     coalesce((select jsonb_agg(jsonb_build_object('programmeId', p.programme_id, 'part', p.part,
         'since', ${instant('p.since')}, 'endedAt', ${instant('p.ended_at')}) order by p.since, p.id)
       from parties.participation p where p.organisation_id = $1), '[]') as participations,
     coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name, 'creditCode', b.credit_code) order by b.name)
       from parties.organisation b where b.branch_of = $1), '[]') as branches`,
)

export async function recordParts(tx: Tx, organisationId: string): Promise<RecordParts> {
  const [row] = await tx.query<RecordParts>(parts, [organisationId])
  if (row === undefined) throw new Error('a statement of aggregates gives one row')
  return row
}
