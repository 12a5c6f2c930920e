import type { Permit } from '../../../../foundation/access/index.ts'
import type { Day, Fen, Id, Instant, Ppm } from '../../../../foundation/kernel/index.ts'
import { statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'
import type { SubsidyRuleState } from '../../index.ts'

export interface SubsidyRuleRow {
  readonly id: Id<'subsidy-rule'>
  readonly programmeId: string
  readonly regionCode: string
  readonly title: string
  readonly basis: string
  readonly ratio: Ppm
  readonly capPerPolicy: Fen
  readonly capPerUnit: Fen
  readonly budget: Fen
  readonly from: Day
  readonly until: Day
  readonly publicationDays: number
  readonly state: SubsidyRuleState
  readonly draftedBy: Id<'account'>
  readonly draftedByName: string
  readonly enactedByName: string | null
  readonly enactedAt: Instant | null
  readonly version: number
}

export type DraftedRule = Pick<
  SubsidyRuleRow,
  'title' | 'basis' | 'ratio' | 'capPerPolicy' | 'capPerUnit' | 'budget' | 'from' | 'until' | 'publicationDays'
>

export const subsidyRuleColumns = `id, programme_id as "programmeId", region_code as "regionCode", title, basis, ratio,
  cap_per_policy as "capPerPolicy", cap_per_unit as "capPerUnit", budget, from_day as "from", until_day as "until",
  publication_days as "publicationDays", state, drafted_by as "draftedBy", drafted_by_name as "draftedByName",
  enacted_by_name as "enactedByName", enacted_at as "enactedAt", version`

const list = statement(
  'work-plans.subsidy-rules',
  `select ${subsidyRuleColumns} from work_plans.subsidy_rule order by drafted_at desc, id limit 200`,
)
const find = statement(
  'work-plans.subsidy-rule',
  `select ${subsidyRuleColumns} from work_plans.subsidy_rule where id = $1`,
)
const lock = statement(
  'work-plans.subsidy-rule-for-update',
  `select ${subsidyRuleColumns} from work_plans.subsidy_rule where id = $1 for update`,
)
const insert = statement(
  'work-plans.insert-subsidy-rule',
  `insert into work_plans.subsidy_rule (id, programme_id, region_code, title, basis, ratio, cap_per_policy, cap_per_unit,
     budget, from_day, until_day, publication_days, state, drafted_by, drafted_by_name, drafted_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'draft', $13, $14, $15) returning ${subsidyRuleColumns}`,
)
const redraft = statement(
  'work-plans.redraft-subsidy-rule',
  `update work_plans.subsidy_rule set title = $2, basis = $3, ratio = $4, cap_per_policy = $5, cap_per_unit = $6,
     budget = $7, from_day = $8, until_day = $9, publication_days = $10, drafted_by = $11, drafted_by_name = $12,
     drafted_at = $13, version = version + 1
   where id = $1 returning ${subsidyRuleColumns}`,
)
const enact = statement(
  'work-plans.enact-subsidy-rule',
  `update work_plans.subsidy_rule set state = 'in-force', enacted_by = $2, enacted_by_name = $3, enacted_at = $4,
     version = version + 1 where id = $1 returning ${subsidyRuleColumns}`,
)
const end = statement(
  'work-plans.end-subsidy-rule',
  `update work_plans.subsidy_rule set state = 'ended', version = version + 1 where id = $1
   returning ${subsidyRuleColumns}`,
)

/** Those that the session may see: of one's own region, and of all others what is in force or has ended. */
export const listSubsidyRules = (tx: Tx): Promise<readonly SubsidyRuleRow[]> => tx.query<SubsidyRuleRow>(list)

export async function findSubsidyRule(tx: Tx, id: string): Promise<SubsidyRuleRow | undefined> {
  return (await tx.query<SubsidyRuleRow>(find, [id]))[0]
}

/** Locked before its claims and lists, so that its budget is given once. */
export async function lockSubsidyRule(tx: Tx, id: string): Promise<SubsidyRuleRow | undefined> {
  return (await tx.query<SubsidyRuleRow>(lock, [id]))[0]
}

const drafted = (rule: DraftedRule): readonly (string | number | bigint)[] => {
  const { title, basis, ratio, capPerPolicy, capPerUnit, budget, from, until, publicationDays } = rule
  return [title, basis, ratio, capPerPolicy, capPerUnit, budget, from, until, publicationDays]
}

export async function insertSubsidyRule(
  tx: Tx,
  permit: Permit<'subsidy-rule', 'create'>,
  rule: DraftedRule & Pick<SubsidyRuleRow, 'programmeId' | 'regionCode' | 'draftedByName'>,
): Promise<SubsidyRuleRow> {
  const by = [permit.by, rule.draftedByName, tx.now]
  const values = [permit.id, rule.programmeId, rule.regionCode, ...drafted(rule), ...by]
  return only(await tx.query<SubsidyRuleRow>(insert, values))
}

export async function redraftSubsidyRule(
  tx: Tx,
  permit: Permit<'subsidy-rule', 'edit'>,
  rule: DraftedRule & Pick<SubsidyRuleRow, 'draftedByName'>,
): Promise<SubsidyRuleRow> {
  const values = [permit.id, ...drafted(rule), permit.by, rule.draftedByName, tx.now]
  return only(await tx.query<SubsidyRuleRow>(redraft, values))
}

export async function markEnacted(
  tx: Tx,
  permit: Permit<'subsidy-rule', 'enact'>,
  byName: string,
): Promise<SubsidyRuleRow> {
  return only(await tx.query<SubsidyRuleRow>(enact, [permit.id, permit.by, byName, tx.now]))
}

export async function markEnded(tx: Tx, permit: Permit<'subsidy-rule', 'end'>): Promise<SubsidyRuleRow> {
  return only(await tx.query<SubsidyRuleRow>(end, [permit.id]))
}
