import type { Permit } from '../../../../foundation/access/index.ts'
import type { Day, Fen, Id, Instant } from '../../../../foundation/kernel/index.ts'
import { statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'
import type { SubsidyListState } from '../../index.ts'
import { subsidyClaimColumns, type SubsidyClaimRow } from './subsidy-claims.ts'

export interface SubsidyListRow {
  readonly id: Id<'subsidy-list'>
  readonly ruleId: Id<'subsidy-rule'>
  readonly ruleTitle: string
  readonly regionCode: string
  readonly number: string
  readonly state: SubsidyListState
  readonly publishedBy: Id<'account'>
  readonly publishedByName: string
  readonly publishedAt: Instant
  readonly until: Day
  readonly exportedByName: string | null
  readonly exportedAt: Instant | null
  readonly version: number
}

export interface SubsidyLineRow {
  readonly listId: Id<'subsidy-list'>
  readonly claimId: Id<'subsidy-claim'>
  readonly number: string
  readonly organisationName: string
  readonly amount: Fen
  readonly struck: boolean
}

export const subsidyListColumns = `id, rule_id as "ruleId", rule_title as "ruleTitle", region_code as "regionCode", number,
  state, published_by as "publishedBy", published_by_name as "publishedByName", published_at as "publishedAt",
  until_day as "until", exported_by_name as "exportedByName", exported_at as "exportedAt", version`

const list = statement(
  'work-plans.subsidy-lists',
  `select ${subsidyListColumns} from work_plans.subsidy_list order by published_at desc, id limit 100`,
)
const lines = statement(
  'work-plans.subsidy-lines',
  `select list_id as "listId", claim_id as "claimId", number, organisation_name as "organisationName", amount, struck
   from work_plans.subsidy_line where list_id = any($1) order by number`,
)
const find = statement(
  'work-plans.subsidy-list',
  `select ${subsidyListColumns} from work_plans.subsidy_list where id = $1`,
)
const lock = statement(
  'work-plans.subsidy-list-for-update',
  `select ${subsidyListColumns} from work_plans.subsidy_list where id = $1 for update`,
)
const insert = statement(
  'work-plans.insert-subsidy-list',
  `insert into work_plans.subsidy_list (id, rule_id, rule_title, region_code, number, state, published_by, published_by_name,
     published_at, until_day)
   select $1, $2, $3, $4, 'BTGS-' || $5 || '-' || lpad(serial, greatest(4, length(serial)), '0'), 'published', $6, $7, $8, $9
   from (select nextval('work_plans.subsidy_number')::text as serial) next returning ${subsidyListColumns}`,
)
const take = statement(
  'work-plans.list-granted',
  `update work_plans.subsidy_claim set state = 'listed', list_id = $1, version = version + 1
   where rule_id = $2 and state = 'granted' returning ${subsidyClaimColumns}`,
)
const waiting = statement(
  'work-plans.granted-unlisted',
  `select count(*)::integer as waiting from work_plans.subsidy_claim where rule_id = $1 and state = 'granted'`,
)
const write = statement(
  'work-plans.write-subsidy-lines',
  `insert into work_plans.subsidy_line (list_id, claim_id, number, organisation_name, amount)
   select list_id, id, number, organisation_name, granted from work_plans.subsidy_claim where list_id = $1`,
)
const exported = statement(
  'work-plans.export-subsidy-list',
  `update work_plans.subsidy_list set state = 'exported', exported_by = $2, exported_by_name = $3, exported_at = $4,
     version = version + 1 where id = $1 returning ${subsidyListColumns}`,
)
const exportedClaims = statement(
  'work-plans.export-subsidy-claims',
  `update work_plans.subsidy_claim set state = 'exported', version = version + 1
   where list_id = $1 and state = 'listed' returning ${subsidyClaimColumns}`,
)
const claims = statement(
  'work-plans.claims-of-list',
  `select ${subsidyClaimColumns} from work_plans.subsidy_claim where list_id = $1 and state in ('listed', 'exported')
   order by number`,
)
const strike = statement(
  'work-plans.strike-subsidy-line',
  'update work_plans.subsidy_line set struck = true where list_id = $1 and claim_id = $2',
)

export const listSubsidyLists = (tx: Tx): Promise<readonly SubsidyListRow[]> => tx.query<SubsidyListRow>(list)

export const subsidyLinesOf = (tx: Tx, lists: readonly string[]): Promise<readonly SubsidyLineRow[]> =>
  tx.query<SubsidyLineRow>(lines, [lists])

export async function findSubsidyList(tx: Tx, id: string): Promise<SubsidyListRow | undefined> {
  return (await tx.query<SubsidyListRow>(find, [id]))[0]
}

/** Locked after its rule, never before. */
export async function lockSubsidyList(tx: Tx, id: string): Promise<SubsidyListRow | undefined> {
  return (await tx.query<SubsidyListRow>(lock, [id]))[0]
}

/** How many claims are granted and on no list yet; exact while the rule is locked. */
export async function grantedUnlisted(tx: Tx, ruleId: string): Promise<number> {
  return only(await tx.query<{ readonly waiting: number }>(waiting, [ruleId])).waiting
}

/** Publishes all that is granted under the rule and on no list yet. */
export async function insertSubsidyList(
  tx: Tx,
  permit: Permit<'subsidy-list', 'create'>,
  one: Pick<SubsidyListRow, 'ruleId' | 'ruleTitle' | 'regionCode' | 'publishedByName' | 'until'>,
): Promise<{ readonly list: SubsidyListRow; readonly claims: readonly SubsidyClaimRow[] }> {
  const of = [one.ruleId, one.ruleTitle, one.regionCode, tx.now.slice(0, 4)]
  const by = [permit.by, one.publishedByName, tx.now, one.until]
  const row = only(await tx.query<SubsidyListRow>(insert, [permit.id, ...of, ...by]))
  const taken = await tx.query<SubsidyClaimRow>(take, [row.id, one.ruleId])
  await tx.query(write, [row.id])
  return { list: row, claims: taken }
}

export async function markExported(
  tx: Tx,
  permit: Permit<'subsidy-list', 'export'>,
  byName: string,
): Promise<{ readonly list: SubsidyListRow; readonly claims: readonly SubsidyClaimRow[] }> {
  const row = only(await tx.query<SubsidyListRow>(exported, [permit.id, permit.by, byName, tx.now]))
  return { list: row, claims: await tx.query<SubsidyClaimRow>(exportedClaims, [permit.id]) }
}

export const claimsOfList = (tx: Tx, listId: string): Promise<readonly SubsidyClaimRow[]> =>
  tx.query<SubsidyClaimRow>(claims, [listId])

export async function strikeLine(
  tx: Tx,
  permit: Permit<'subsidy-claim', 'strike'>,
  listId: string | null,
): Promise<void> {
  await tx.query(strike, [listId, permit.id])
}
