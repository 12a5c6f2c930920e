import type { Permit } from '../../../../foundation/access/index.ts'
import type { Id, Instant } from '../../../../foundation/kernel/index.ts'
import { json, statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'
import type { Guidance } from '../../index.ts'
import type { GuidanceRow } from './guidance.ts'

/** One published version, for everybody and for good. */
export interface GuidanceVersionRow extends Guidance {
  readonly id: Id<'guidance-version'>
  readonly guidanceId: string
  readonly number: number
  readonly note: string
  readonly publishedByName: string
  readonly publishedAt: Instant
  readonly endedAt: Instant | null
  /** Empty when a later version took its place. */
  readonly endReason: string
  readonly version: number
}

const columns = `id, guidance_id as "guidanceId", code, number, clauses, content, note,
  published_by_name as "publishedByName", published_at as "publishedAt", ended_at as "endedAt",
  end_reason as "endReason", version`

const insert = statement(
  'support.insert-guidance-version',
  `insert into support.guidance_version (id, guidance_id, code, number, clauses, content, note, published_by_name,
     published_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning ${columns}`,
)
const end = statement(
  'support.end-guidance-version',
  `update support.guidance_version set ended_at = $2, end_reason = $3, version = version + 1
   where guidance_id = $1 and ended_at is null returning ${columns}`,
)
const ofCode = statement(
  'support.guidance-versions-of-code',
  `select ${columns} from support.guidance_version where code = $1 order by number desc`,
)
const inForce = statement(
  'support.guidance-in-force',
  `select ${columns} from support.guidance_version where ended_at is null order by clauses[1], code`,
)
const feedback = statement('support.give-feedback', 'select support.give_feedback($1)')
const feedbackOf = statement(
  'support.feedback-of',
  `select number, count(*) filter (where helpful)::integer as helpful,
     count(*) filter (where not helpful)::integer as unhelpful
   from support.guidance_feedback where guidance_id = $1 group by number order by number desc`,
)
const remarksOf = statement(
  'support.remarks-of',
  `select number, helpful, remark, given_at as "givenAt" from support.guidance_feedback
   where guidance_id = $1 and remark <> '' order by given_at desc limit 50`,
)

export interface Publishing {
  readonly number: number
  readonly note: string
  readonly byName: string
}

export async function insertVersion(
  tx: Tx,
  permit: Permit<'guidance', 'publish'>,
  { row, number, note, byName }: Publishing & { readonly row: GuidanceRow },
): Promise<GuidanceVersionRow> {
  const { code, clauses, content } = row
  const id = tx.newId<'guidance-version'>()
  const values = [id, permit.id, code, number, clauses, json(content), note, byName, tx.now]
  return only(await tx.query<GuidanceVersionRow>(insert, values))
}

/** Ends the version in force, if there is one. */
export async function endVersion(
  tx: Tx,
  permit: Permit<'guidance', 'publish' | 'withdraw'>,
  reason: string,
): Promise<GuidanceVersionRow | undefined> {
  return (await tx.query<GuidanceVersionRow>(end, [permit.id, tx.now, reason]))[0]
}

/** All published versions of an article, the newest first. */
export function versionsOf(tx: Tx, code: string): Promise<readonly GuidanceVersionRow[]> {
  return tx.query<GuidanceVersionRow>(ofCode, [code])
}

export function versionsInForce(tx: Tx): Promise<readonly GuidanceVersionRow[]> {
  return tx.query<GuidanceVersionRow>(inForce)
}

export interface Feedback {
  readonly guidanceId: string
  readonly number: number
  /** A digest that names nobody. */
  readonly giver: string
  readonly helpful: boolean
  readonly remark: string
}

export async function keepFeedback(
  tx: Tx,
  _permit: Permit<'guidance-version', 'give-feedback'>,
  given: Feedback,
): Promise<void> {
  await tx.query(feedback, [json({ ...given, id: tx.newId<'guidance-feedback'>() })])
}

export interface FeedbackCount {
  readonly number: number
  readonly helpful: number
  readonly unhelpful: number
}

export function feedbackCounts(tx: Tx, guidanceId: string): Promise<readonly FeedbackCount[]> {
  return tx.query<FeedbackCount>(feedbackOf, [guidanceId])
}

export interface FeedbackRemark {
  readonly number: number
  readonly helpful: boolean
  readonly remark: string
  readonly givenAt: Instant
}

export function feedbackRemarks(tx: Tx, guidanceId: string): Promise<readonly FeedbackRemark[]> {
  return tx.query<FeedbackRemark>(remarksOf, [guidanceId])
}
