import type { Actor, PermitObject } from '../../../foundation/access/index.ts'
import type { AuditedTable } from '../../../foundation/audit/server/index.ts'
import type { EvidenceEntry } from '../../../foundation/storage/server/index.ts'
import type { AttributionRow } from './store/attributions.ts'
import type { StatementRow } from './store/statements.ts'

/** Who uploaded the figures has drafted the statement and does not sign it. */
export function statementObject(
  { id, state, organisationId, uploadedBy }: Pick<StatementRow, 'id' | 'state' | 'organisationId' | 'uploadedBy'>,
  { accountId, organisationId: own }: Actor,
): PermitObject<'policy-statement'> {
  const isOwn = own !== null && own === organisationId
  const relations = [...(isOwn ? (['own'] as const) : []), ...(uploadedBy === accountId ? (['drafted'] as const) : [])]
  return { resource: 'policy-statement', id, state, relations }
}

/** `own` of the reporting organisation, `region` of an authority. */
export function attributionObject(
  { id, subject }: Pick<AttributionRow, 'id' | 'subject'>,
  { organisationId, regionCodes }: Actor,
): PermitObject<'policy-attribution'> {
  const isOwn = organisationId !== null && subject === `organisation:${organisationId}`
  const isRegion = regionCodes.some((code) => subject === `region:${code}`)
  const relations = isOwn ? (['own'] as const) : isRegion ? (['region'] as const) : []
  return { resource: 'policy-attribution', id, state: '*', relations }
}

type Change = EvidenceEntry['changes'][number]

/** Keys and breaks are many: the log holds the digest of the ones and the number of the others. */
export function statementChange({ id, version, ...row }: StatementRow): Change {
  const { roundId, organisationId, number, state, asOf, fingerprint, keysDigest } = row
  const cells = row.cells.map(({ coverClass, sector, regionCode, policies, premiumGross }) => ({
    coverClass,
    sector,
    regionCode,
    policies,
    premiumGross,
  }))
  return {
    table: 'policies.statement',
    id,
    version,
    row: {
      roundId,
      organisationId,
      number,
      state,
      asOf,
      led: { ...row.led },
      followed: { ...row.followed },
      cells,
      breaks: row.breaks.length,
      fingerprint,
      keysDigest,
    },
  }
}

export function attributionChange({
  id,
  version,
  roundId,
  subject,
  part,
  policies,
  keysDigest,
}: AttributionRow): Change {
  return { table: 'policies.attribution', id, version, row: { roundId, subject, part, policies, keysDigest } }
}

export const auditedTables: readonly AuditedTable[] = [
  {
    table: 'policies.statement',
    read: `select id, version, jsonb_build_object('roundId', round_id, 'organisationId', organisation_id, 'number', number,
        'state', state, 'asOf', to_char(as_of, 'YYYY-MM-DD'), 'led', led, 'followed', followed, 'cells', cells,
        'breaks', jsonb_array_length(breaks), 'fingerprint', fingerprint,
        'keysDigest', policies.digest_of_keys(id)) as row
      from policies.statement`,
  },
  {
    table: 'policies.attribution',
    read: `select id, version, jsonb_build_object('roundId', round_id, 'subject', subject, 'part', part,
        'policies', (select count(*) from policies.attribution_key k where k.attribution_id = a.id),
        'keysDigest', policies.digest_of_attribution(id)) as row
      from policies.attribution a`,
  },
]
