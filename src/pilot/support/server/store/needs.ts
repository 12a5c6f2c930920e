import type { Permit } from '../../../../foundation/access/index.ts'
import type { Id, Instant } from '../../../../foundation/kernel/index.ts'
import { json, statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'
import type { NeedState, NeedTerms, Outcome } from '../../index.ts'

/** What institutions may be shown of a need. */
export interface NeedRow {
  readonly id: Id<'need'>
  readonly organisationId: string
  readonly organisationName: string
  readonly state: NeedState
  readonly terms: Omit<NeedTerms, 'budget'>
  readonly summary: string
  readonly statedByName: string
  readonly shownAt: Instant | null
  readonly changedAt: Instant
  readonly version: number
}

/** What is the unit's alone. */
export interface NeedOwn {
  readonly id: Id<'need-own'>
  readonly needId: string
  /** Fen as decimal text. */
  readonly budget: string | null
  readonly shownTo: readonly string[]
  readonly outcome: Outcome | null
  readonly version: number
}

const columns = `id, organisation_id as "organisationId", organisation_name as "organisationName", state, terms, summary,
  stated_by_name as "statedByName", shown_at as "shownAt", changed_at as "changedAt", version`
const ownColumns = `id, need_id as "needId", budget::text as budget, shown_to as "shownTo", outcome, version`

const find = statement('support.need', `select ${columns} from support.need where id = $1`)
const lock = statement('support.lock-need', `select ${columns} from support.need where id = $1 for update`)
const findOwn = statement('support.need-own', `select ${ownColumns} from support.need_own where need_id = $1`)
const insert = statement(
  'support.insert-need',
  `insert into support.need (id, organisation_id, organisation_name, state, terms, summary, stated_by_name, changed_at)
   values ($1, $2, $3, 'stated', $4, $5, $6, $7) returning ${columns}`,
)
const insertOwn = statement(
  'support.insert-need-own',
  `insert into support.need_own (id, need_id, budget) values ($1, $2, $3) returning ${ownColumns}`,
)
const update = statement(
  'support.update-need',
  `update support.need set terms = $2, summary = $3, stated_by_name = $4, changed_at = $5, version = version + 1
   where id = $1 returning ${columns}`,
)
const updateOwn = statement(
  'support.update-need-own',
  `update support.need_own set budget = $2, shown_to = $3, outcome = $4, closed_at = case when $4::jsonb is null then null else $5::timestamptz end,
     version = version + 1 where need_id = $1 returning ${ownColumns}`,
)
const move = statement(
  'support.move-need',
  `update support.need set state = $2, shown_at = case when $2 = 'shown' then $3 else shown_at end, changed_at = $3,
     version = version + 1 where id = $1 returning ${columns}`,
)
const ownList = statement(
  'support.own-needs',
  `select ${columns} from support.need where organisation_id = $1 and ($2::timestamptz is null or (changed_at, id) < ($2, $3::uuid))
   order by changed_at desc, id desc limit $4`,
)
const fitting = statement(
  'support.fitting-needs',
  `select ${columns} from support.need
   where organisation_id <> $1 and state = 'shown' and ($2::timestamptz is null or (shown_at, id) < ($2, $3::uuid))
   order by shown_at desc, id desc limit $4`,
)

export async function findNeed(tx: Tx, id: string): Promise<NeedRow | undefined> {
  return (await tx.query<NeedRow>(find, [id]))[0]
}

export async function lockNeed(tx: Tx, id: string): Promise<NeedRow | undefined> {
  return (await tx.query<NeedRow>(lock, [id]))[0]
}

/** Undefined for everybody but the unit itself. */
export async function findNeedOwn(tx: Tx, needId: string): Promise<NeedOwn | undefined> {
  return (await tx.query<NeedOwn>(findOwn, [needId]))[0]
}

export interface NewNeed {
  readonly ownId: string
  readonly organisationId: string
  readonly organisationName: string
  readonly terms: NeedTerms
  readonly summary: string
  readonly byName: string
}

export async function insertNeed(
  tx: Tx,
  permit: Permit<'need', 'create'>,
  { ownId, organisationId, organisationName, terms, summary, byName }: NewNeed,
): Promise<{ readonly need: NeedRow; readonly own: NeedOwn }> {
  const { budget, ...shown } = terms
  const values = [permit.id, organisationId, organisationName, json(shown), summary, byName, tx.now]
  const need = only(await tx.query<NeedRow>(insert, values))
  return { need, own: only(await tx.query<NeedOwn>(insertOwn, [ownId, permit.id, budget])) }
}

export async function updateNeed(
  tx: Tx,
  permit: Permit<'need', 'edit'>,
  { terms, summary, byName }: Pick<NewNeed, 'terms' | 'summary' | 'byName'>,
): Promise<NeedRow> {
  const { budget: _budget, ...shown } = terms
  return only(await tx.query<NeedRow>(update, [permit.id, json(shown), summary, byName, tx.now]))
}

export async function updateNeedOwn(
  tx: Tx,
  permit: Permit<'need', 'edit' | 'show' | 'take-back' | 'close'>,
  own: Pick<NeedOwn, 'budget' | 'shownTo' | 'outcome'>,
): Promise<NeedOwn> {
  const outcome = own.outcome === null ? null : json(own.outcome)
  return only(await tx.query<NeedOwn>(updateOwn, [permit.id, own.budget, own.shownTo, outcome, tx.now]))
}

export async function moveNeed(
  tx: Tx,
  permit: Permit<'need', 'show' | 'take-back' | 'close'>,
  state: NeedState,
): Promise<NeedRow> {
  return only(await tx.query<NeedRow>(move, [permit.id, state, tx.now]))
}

export interface NeedPage {
  readonly side: 'own' | 'fitting'
  readonly organisationId: string
  readonly after: { readonly at: string; readonly id: string } | null
  readonly limit: number
}

/** One's own, or those that were shown to one's unit because an entry of it fits. */
export function listNeeds(tx: Tx, { side, organisationId, after, limit }: NeedPage): Promise<readonly NeedRow[]> {
  const values = [organisationId, after?.at ?? null, after?.id ?? null, limit]
  return tx.query<NeedRow>(side === 'own' ? ownList : fitting, values)
}
