import type { Permit } from '../../../../foundation/access/index.ts'
import type { Id, Instant } from '../../../../foundation/kernel/index.ts'
import { json, statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'
import type { Guidance, GuidanceState } from '../../index.ts'

/** The working text of an article. */
export interface GuidanceRow extends Guidance {
  readonly id: Id<'guidance'>
  readonly state: GuidanceState
  /** Null for what came with the product. */
  readonly draftedBy: string | null
  readonly draftedByName: string
  readonly publishedNumber: number
  readonly changedAt: Instant
  readonly version: number
}

const columns = `id, code, state, clauses, content, drafted_by as "draftedBy", drafted_by_name as "draftedByName",
  published_number as "publishedNumber", changed_at as "changedAt", version`

const find = statement('support.find-guidance', `select ${columns} from support.guidance where id = $1`)
const lock = statement('support.lock-guidance', `select ${columns} from support.guidance where id = $1 for update`)
const insert = statement(
  'support.insert-guidance',
  `insert into support.guidance (id, code, state, clauses, content, drafted_by, drafted_by_name, created_at, changed_at)
   values ($1, $2, 'draft', $3, $4, $5, $6, $7, $7) on conflict (code) do nothing returning ${columns}`,
)
const update = statement(
  'support.update-guidance',
  `update support.guidance set clauses = $2, content = $3, drafted_by = $4, drafted_by_name = $5, changed_at = $6,
     version = version + 1 where id = $1 returning ${columns}`,
)
const move = statement(
  'support.move-guidance',
  `update support.guidance set state = $2, published_number = $3, changed_at = $4, version = version + 1
   where id = $1 returning ${columns}`,
)
const list = statement(
  'support.list-guidance',
  `select ${columns} from support.guidance
   where ($1::text is null or state = $1) and ($2::text is null or $2 = any (clauses)) and code > $3
   order by code limit $4`,
)
const counts = statement(
  'support.count-guidance',
  'select state, count(*)::integer as count from support.guidance group by state',
)

export async function findGuidance(tx: Tx, id: string): Promise<GuidanceRow | undefined> {
  return (await tx.query<GuidanceRow>(find, [id]))[0]
}

export async function lockGuidance(tx: Tx, id: string): Promise<GuidanceRow | undefined> {
  return (await tx.query<GuidanceRow>(lock, [id]))[0]
}

export interface Drafting {
  readonly guidance: Guidance
  readonly by: string | null
  readonly byName: string
}

/** Undefined when the code is another article's. */
export async function insertGuidance(
  tx: Tx,
  permit: Permit<'guidance', 'create'>,
  drafting: Drafting,
): Promise<GuidanceRow | undefined> {
  return insertUnder(tx, permit.id, drafting)
}

/** What comes with the product, put in by the system itself. */
export function insertShippedGuidance(tx: Tx, guidance: Guidance): Promise<GuidanceRow | undefined> {
  return insertUnder(tx, tx.newId<'guidance'>(), { guidance, by: null, byName: '随产品提供' })
}

async function insertUnder(tx: Tx, id: string, { guidance, by, byName }: Drafting): Promise<GuidanceRow | undefined> {
  const { code, clauses, content } = guidance
  return (await tx.query<GuidanceRow>(insert, [id, code, clauses, json(content), by, byName, tx.now]))[0]
}

export async function updateGuidance(
  tx: Tx,
  permit: Permit<'guidance', 'edit'>,
  { guidance, by, byName }: { readonly guidance: Omit<Guidance, 'code'>; readonly by: string; readonly byName: string },
): Promise<GuidanceRow> {
  const { clauses, content } = guidance
  return only(await tx.query<GuidanceRow>(update, [permit.id, clauses, json(content), by, byName, tx.now]))
}

export async function moveGuidance(
  tx: Tx,
  permit: Permit<'guidance', 'publish' | 'withdraw'>,
  to: Pick<GuidanceRow, 'state' | 'publishedNumber'>,
): Promise<GuidanceRow> {
  return only(await tx.query<GuidanceRow>(move, [permit.id, to.state, to.publishedNumber, tx.now]))
}

export interface GuidanceFilter {
  readonly state: GuidanceState | null
  readonly clause: string | null
  readonly after: string
  readonly limit: number
}

export function listGuidance(tx: Tx, filter: GuidanceFilter): Promise<readonly GuidanceRow[]> {
  const { state, clause, after, limit } = filter
  return tx.query<GuidanceRow>(list, [state, clause, after, limit])
}

export function countGuidance(tx: Tx): Promise<readonly { readonly state: string; readonly count: number }[]> {
  return tx.query(counts)
}
