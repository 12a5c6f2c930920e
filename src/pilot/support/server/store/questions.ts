import type { Permit } from '../../../../foundation/access/index.ts'
import type { Id, Instant } from '../../../../foundation/kernel/index.ts'
import { json, statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'
import type { PublishedContent, QuestionCategory, QuestionState } from '../../index.ts'

export interface QuestionRow {
  readonly id: Id<'question'>
  readonly askedBy: string
  readonly askedByName: string
  readonly organisationId: string | null
  readonly organisationName: string
  readonly category: QuestionCategory
  readonly clause: string | null
  readonly subject: string
  readonly body: string
  readonly state: QuestionState
  readonly answer: string
  readonly answeredByName: string
  readonly answeredAt: Instant | null
  readonly publishedId: string | null
  readonly askedAt: Instant
  readonly version: number
}

export interface PublishedAnswerRow {
  readonly id: Id<'published-answer'>
  readonly category: QuestionCategory
  readonly clause: string | null
  readonly content: PublishedContent
  readonly publishedByName: string
  readonly publishedAt: Instant
  readonly withdrawReason: string | null
  readonly version: number
}

const columns = `id, asked_by as "askedBy", asked_by_name as "askedByName", organisation_id as "organisationId",
  organisation_name as "organisationName", category, clause, subject, body, state, answer,
  answered_by_name as "answeredByName", answered_at as "answeredAt", published_id as "publishedId",
  asked_at as "askedAt", version`
const publicColumns = `id, category, clause, content, published_by_name as "publishedByName",
  published_at as "publishedAt", withdraw_reason as "withdrawReason", version`

const find = statement('support.question', `select ${columns} from support.question where id = $1`)
const lock = statement('support.lock-question', `select ${columns} from support.question where id = $1 for update`)
const insert = statement(
  'support.insert-question',
  `insert into support.question (id, asked_by, asked_by_name, organisation_id, organisation_name, category, clause,
     subject, body, state, asked_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'asked', $10) returning ${columns}`,
)
const answer = statement(
  'support.answer-question',
  `update support.question set state = 'answered', answer = $2, answered_by_name = $3, answered_at = $4,
     version = version + 1 where id = $1 returning ${columns}`,
)
const publish = statement(
  'support.publish-question',
  `update support.question set state = 'published', published_id = $2, version = version + 1 where id = $1
   returning ${columns}`,
)
const takeBack = statement(
  'support.take-answer-back',
  `update support.question set state = 'answered', published_id = null, version = version + 1 where id = $1
   returning ${columns}`,
)
const takeDown = statement(
  'support.take-answer-down',
  `update support.published_answer set withdrawn_at = $2, withdraw_reason = $3, version = version + 1
   where id = $1 and withdrawn_at is null returning ${publicColumns}`,
)
const insertPublic = statement(
  'support.insert-published-answer',
  `insert into support.published_answer (id, category, clause, content, published_by_name, published_at)
   values ($1, $2, $3, $4, $5, $6) returning ${publicColumns}`,
)
const list = statement(
  'support.list-questions',
  `select ${columns} from support.question
   where ($1::text is null or state = $1) and ($2::uuid is null or asked_by = $2)
     and ($3::timestamptz is null or (asked_at, id) < ($3, $4::uuid))
   order by asked_at desc, id desc limit $5`,
)
const published = statement(
  'support.published-answers',
  `select ${publicColumns} from support.published_answer where withdrawn_at is null order by category, published_at desc, id limit 500`,
)

export async function findQuestion(tx: Tx, id: string): Promise<QuestionRow | undefined> {
  return (await tx.query<QuestionRow>(find, [id]))[0]
}

export async function lockQuestion(tx: Tx, id: string): Promise<QuestionRow | undefined> {
  return (await tx.query<QuestionRow>(lock, [id]))[0]
}

export type NewQuestion = Pick<
  QuestionRow,
  'askedBy' | 'askedByName' | 'organisationId' | 'organisationName' | 'category' | 'clause' | 'subject' | 'body'
>

export async function insertQuestion(
  tx: Tx,
  permit: Permit<'question', 'ask'>,
  one: NewQuestion,
): Promise<QuestionRow> {
  const who = [one.askedBy, one.askedByName, one.organisationId, one.organisationName]
  const what = [one.category, one.clause, one.subject, one.body]
  return only(await tx.query<QuestionRow>(insert, [permit.id, ...who, ...what, tx.now]))
}

export async function answerQuestionRow(
  tx: Tx,
  permit: Permit<'question', 'answer'>,
  given: { readonly answer: string; readonly byName: string },
): Promise<QuestionRow> {
  return only(await tx.query<QuestionRow>(answer, [permit.id, given.answer, given.byName, tx.now]))
}

export async function publishAnswerRow(
  tx: Tx,
  permit: Permit<'question', 'publish'>,
  given: Pick<PublishedAnswerRow, 'category' | 'clause' | 'content' | 'publishedByName'>,
): Promise<{ readonly question: QuestionRow; readonly published: PublishedAnswerRow }> {
  const { category, clause, content, publishedByName } = given
  const values = [tx.newId<'published-answer'>(), category, clause, json(content), publishedByName, tx.now]
  const row = only(await tx.query<PublishedAnswerRow>(insertPublic, values))
  return { question: only(await tx.query<QuestionRow>(publish, [permit.id, row.id])), published: row }
}

/** The published text stays on file with the reason; a later one is a row of its own. */
export async function withdrawAnswerRow(
  tx: Tx,
  permit: Permit<'question', 'withdraw'>,
  given: { readonly publishedId: string | null; readonly reason: string },
): Promise<{ readonly question: QuestionRow; readonly published: PublishedAnswerRow }> {
  const published = only(await tx.query<PublishedAnswerRow>(takeDown, [given.publishedId, tx.now, given.reason]))
  return { question: only(await tx.query<QuestionRow>(takeBack, [permit.id])), published }
}

export interface QuestionFilter {
  readonly state: QuestionState | null
  /** Null: of everybody, as far as the session may see. */
  readonly askedBy: string | null
  readonly after: { readonly at: string; readonly id: string } | null
  readonly limit: number
}

export function listQuestions(
  tx: Tx,
  { state, askedBy, after, limit }: QuestionFilter,
): Promise<readonly QuestionRow[]> {
  return tx.query<QuestionRow>(list, [state, askedBy, after?.at ?? null, after?.id ?? null, limit])
}

export function publishedAnswers(tx: Tx): Promise<readonly PublishedAnswerRow[]> {
  return tx.query<PublishedAnswerRow>(published)
}
