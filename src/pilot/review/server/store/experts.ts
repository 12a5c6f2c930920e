import type { Permit } from '../../../../foundation/access/index.ts'
import type { Day, Id, Instant } from '../../../../foundation/kernel/index.ts'
import { json, statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'
import type { ExpertDetails, Profession } from '../../index.ts'

/** A row of the register, flat. */
export interface ExpertRow extends Omit<ExpertDetails, 'away'> {
  readonly id: Id<'expert'>
  readonly state: 'listed' | 'paused'
  readonly awayFrom: Day | null
  readonly awayUntil: Day | null
  readonly pauseReason: string
  /** The account of the person, once it has been tied to the record. */
  readonly accountId: Id<'account'> | null
  readonly claimOffered: boolean
  readonly version: number
  readonly changedAt: Instant
}

const columns = `id, name, profession, state, employers, former, declared, topics, max_load as "maxLoad",
  away_from as "awayFrom", away_until as "awayUntil", pause_reason as "pauseReason",
  account_id as "accountId", claim_hash is not null as "claimOffered", version, changed_at as "changedAt"`

const find = statement('review.find-expert', `select ${columns} from review.expert where id = $1`)
const lock = statement('review.lock-expert', `select ${columns} from review.expert where id = $1 for update`)
const insert = statement(
  'review.insert-expert',
  `insert into review.expert (id, name, profession, state, employers, former, declared, topics, max_load, away_from,
     away_until, created_at, changed_at)
   values ($1, $2, $3, 'listed', $4, $5, $6, $7, $8, $9, $10, $11, $11) returning ${columns}`,
)
const update = statement(
  'review.update-expert',
  `update review.expert set name = $2, profession = $3, employers = $4, former = $5, declared = $6, topics = $7,
     max_load = $8, away_from = $9, away_until = $10, changed_at = $11, version = version + 1
   where id = $1 returning ${columns}`,
)
const move = statement(
  'review.move-expert',
  `update review.expert set state = $2, pause_reason = $3, changed_at = $4, version = version + 1
   where id = $1 returning ${columns}`,
)
const list = statement(
  'review.list-experts',
  `select ${columns} from review.expert
   where ($1::text is null or profession = $1) and ($2::text is null or state = $2)
     and ($3 = '' or name ilike '%' || $3 || '%') and ($4::text is null or (name, id) > ($4, $5::uuid))
   order by name, id limit $6`,
)
const counts = statement(
  'review.count-experts',
  'select profession, count(*)::integer as count from review.expert group by profession',
)

export async function findExpert(tx: Tx, id: string): Promise<ExpertRow | undefined> {
  return (await tx.query<ExpertRow>(find, [id]))[0]
}

export async function lockExpert(tx: Tx, id: string): Promise<ExpertRow | undefined> {
  return (await tx.query<ExpertRow>(lock, [id]))[0]
}

export async function insertExpert(
  tx: Tx,
  permit: Permit<'expert', 'create'>,
  details: ExpertDetails,
): Promise<ExpertRow> {
  return only(await tx.query<ExpertRow>(insert, [permit.id, ...valuesOf(details), tx.now]))
}

/** One of the rows of an import, for which the permit stands as a whole. */
export async function insertImported(
  tx: Tx,
  _permit: Permit<'expert', 'import'>,
  { id, details }: { readonly id: Id<'expert'>; readonly details: ExpertDetails },
): Promise<ExpertRow> {
  return only(await tx.query<ExpertRow>(insert, [id, ...valuesOf(details), tx.now]))
}

const namesakes = statement(
  'review.namesakes',
  'select name, profession from review.expert where name = any ($1::text[])',
)

export function namesakesOf(
  tx: Tx,
  names: readonly string[],
): Promise<readonly { readonly name: string; readonly profession: Profession }[]> {
  return tx.query(namesakes, [names])
}

export async function updateExpert(
  tx: Tx,
  permit: Permit<'expert', 'edit'>,
  details: ExpertDetails,
): Promise<ExpertRow> {
  return only(await tx.query<ExpertRow>(update, [permit.id, ...valuesOf(details), tx.now]))
}

export async function moveExpert(
  tx: Tx,
  permit: Permit<'expert', 'pause' | 'resume'>,
  to: Pick<ExpertRow, 'state' | 'pauseReason'>,
): Promise<ExpertRow> {
  return only(await tx.query<ExpertRow>(move, [permit.id, to.state, to.pauseReason, tx.now]))
}

const everybody = statement('review.all-experts', `select ${columns} from review.expert order by name, id`)
const offer = statement(
  'review.offer-claim',
  `update review.expert set claim_hash = $2, changed_at = $3, version = version + 1 where id = $1 returning ${columns}`,
)
const claim = statement('review.claim-expert', `select ${columns} from review.claim_expert($1)`)

/** The whole register, for a draw. */
export const allExperts = (tx: Tx): Promise<readonly ExpertRow[]> => tx.query<ExpertRow>(everybody)

export async function offerClaim(
  tx: Tx,
  permit: Permit<'expert', 'offer-claim'>,
  claimHash: string,
): Promise<ExpertRow> {
  return only(await tx.query<ExpertRow>(offer, [permit.id, claimHash, tx.now]))
}

/** Ties the present account to the record whose code it holds; undefined when the code is not good. */
export async function claimExpert(
  tx: Tx,
  _permit: Permit<'expert', 'claim'>,
  claimHash: string,
): Promise<ExpertRow | undefined> {
  return (await tx.query<ExpertRow>(claim, [claimHash]))[0]
}

export interface ExpertFilter {
  readonly profession: Profession | null
  readonly state: ExpertRow['state'] | null
  readonly words: string
  readonly after: { readonly name: string; readonly id: string } | null
  readonly limit: number
}

export function listExperts(tx: Tx, filter: ExpertFilter): Promise<readonly ExpertRow[]> {
  const { profession, state, after, limit } = filter
  // Signs that LIKE would read as wild cards are meant as themselves.
  const words = filter.words.trim().replaceAll(/[\\%_]/g, String.raw`\$&`)
  return tx.query<ExpertRow>(list, [profession, state, words, after?.name ?? null, after?.id ?? null, limit])
}

export function countExperts(tx: Tx): Promise<readonly { readonly profession: Profession; readonly count: number }[]> {
  return tx.query(counts)
}

function valuesOf({ name, profession, employers, former, declared, topics, maxLoad, away }: ExpertDetails) {
  return [
    name,
    profession,
    employers === null ? null : json(employers),
    json(former),
    json(declared),
    json(topics),
    maxLoad,
    away?.from ?? null,
    away?.until ?? null,
  ]
}
