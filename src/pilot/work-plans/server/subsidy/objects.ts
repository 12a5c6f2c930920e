import type { Actor, PermitObject, Relation } from '../../../../foundation/access/index.ts'
import type { AuditedTable } from '../../../../foundation/audit/server/index.ts'
import type { Canonical } from '../../../../foundation/kernel/index.ts'
import type { EvidenceEntry } from '../../../../foundation/storage/server/index.ts'
import { isOwn } from '../objects.ts'
import { subsidyClaimColumns, type SubsidyClaimRow } from '../store/subsidy-claims.ts'
import { subsidyListColumns, type SubsidyListRow } from '../store/subsidy-lists.ts'
import { subsidyRuleColumns, type SubsidyRuleRow } from '../store/subsidy-rules.ts'

/** A subsidy is the business of the office of that very region, not of the province above a planning city. */
const ofRegion = (actor: Actor, regionCode: string): Relation[] =>
  actor.regionCodes.includes(regionCode) ? ['region'] : []

export function ruleObject(
  actor: Actor,
  row: Pick<SubsidyRuleRow, 'id' | 'state' | 'regionCode' | 'draftedBy'>,
): PermitObject<'subsidy-rule'> {
  const relations = ofRegion(actor, row.regionCode)
  if (row.draftedBy === actor.accountId) relations.push('drafted')
  return { resource: 'subsidy-rule', id: row.id, state: row.state, relations }
}

export function claimObject(actor: Actor, row: SubsidyClaimRow): PermitObject<'subsidy-claim'> {
  const relations = ofRegion(actor, row.regionCode)
  if (isOwn(actor, { applicantId: row.organisationId, legalPersonId: row.organisationId })) relations.push('own')
  if (row.proposedBy === actor.accountId) relations.push('drafted')
  return { resource: 'subsidy-claim', id: row.id, state: row.state, relations }
}

export function listObject(
  actor: Actor,
  row: Pick<SubsidyListRow, 'id' | 'state' | 'regionCode' | 'publishedBy'>,
): PermitObject<'subsidy-list'> {
  const relations = ofRegion(actor, row.regionCode)
  if (row.publishedBy === actor.accountId) relations.push('drafted')
  return { resource: 'subsidy-list', id: row.id, state: row.state, relations }
}

type Change = EvidenceEntry['changes'][number]
type Value = string | number | bigint | boolean | null

/** Money goes into the log as its decimal string. */
function canonicalRow(columns: readonly string[], row: object): Canonical {
  const values = row as Readonly<Record<string, Value | undefined>>
  return Object.fromEntries(
    columns.map((column) => {
      const value = values[column] ?? null
      return [column, typeof value === 'bigint' ? String(value) : value]
    }),
  )
}

const rule: readonly (keyof SubsidyRuleRow)[] = [
  'programmeId',
  'regionCode',
  'title',
  'basis',
  'ratio',
  'capPerPolicy',
  'capPerUnit',
  'budget',
  'from',
  'until',
  'publicationDays',
  'state',
  'draftedBy',
]
const claim: readonly (keyof SubsidyClaimRow)[] = [
  'number',
  'ruleId',
  'organisationId',
  'insurerCode',
  'policyNumber',
  'invoiceNumber',
  'invoiced',
  'paymentReference',
  'paid',
  'paidOn',
  'state',
  'proposedBy',
  'verdict',
  'reason',
  'granted',
  'listId',
]
const list: readonly (keyof SubsidyListRow)[] = [
  'ruleId',
  'number',
  'state',
  'publishedBy',
  'publishedAt',
  'until',
  'exportedAt',
]

interface Versioned {
  readonly id: string
  readonly version: number
}

function change(table: string, columns: readonly string[]): (row: Versioned) => Change {
  return (row) => ({
    table: `work_plans.${table}`,
    id: row.id,
    version: row.version,
    row: canonicalRow(columns, row),
  })
}

export const changedSubsidy = {
  rule: change('subsidy_rule', rule),
  claim: change('subsidy_claim', claim),
  list: change('subsidy_list', list),
} as const

const audited = (table: string, columns: readonly string[], read: string): AuditedTable => ({
  table: `work_plans.${table}`,
  read: `select ${read} from work_plans.${table}`,
  row: (row: object) => canonicalRow(columns, row),
})

export const auditedSubsidies: readonly AuditedTable[] = [
  audited('subsidy_rule', rule, subsidyRuleColumns),
  audited('subsidy_claim', claim, subsidyClaimColumns),
  audited('subsidy_list', list, subsidyListColumns),
]
