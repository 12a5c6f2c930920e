import { notFound } from '../../../../foundation/access/index.ts'
import type { PermitObject } from '../../../../foundation/access/index.ts'
import { type Acting, relate } from '../../../../foundation/access/server/index.ts'
import type { AuditedTable } from '../../../../foundation/audit/server/index.ts'
import { owe, settle } from '../../../../foundation/deadlines/server/index.ts'
import { dayOf, ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { letterTemplate } from '../../../../foundation/outbox/index.ts'
import { writeLetter } from '../../../../foundation/outbox/server/index.ts'
import type { EvidenceEntry } from '../../../../foundation/storage/server/index.ts'
import { namesOf } from '../../../parties/server/index.ts'
import {
  namesIn,
  type PublishedContent,
  questionCategories,
  type QuestionCategory,
  questionRefusals,
} from '../../index.ts'
import {
  answerQuestionRow,
  findQuestion,
  insertQuestion,
  listQuestions,
  lockQuestion,
  publishAnswerRow,
  type PublishedAnswerRow,
  publishedAnswers,
  type QuestionFilter,
  type QuestionRow,
  withdrawAnswerRow,
} from '../store/questions.ts'

export interface QuestionView {
  readonly question: Omit<QuestionRow, 'askedBy'>
  readonly actions: readonly string[]
}

export interface AskedQuestion {
  readonly category: QuestionCategory
  readonly clause: string | null
  readonly subject: string
  readonly body: string
}

/** Somebody asks; the first answer is due in the working days of the category. */
export async function ask(acting: Acting, asked: AskedQuestion): Promise<Result<QuestionView>> {
  const { tx, actor } = acting
  const id = tx.newId<'question'>()
  const permit = acting.permit('ask', questionObject(acting, { id, state: 'asked', askedBy: actor.accountId }))
  if (!permit.ok) return permit
  await relate(tx, [{ subject: `account:${actor.accountId}`, relation: 'own', resource: id }])
  const { organisationId } = actor
  const names = organisationId === null ? undefined : await namesOf(tx, [organisationId])
  const organisationName = (organisationId && names?.get(organisationId)?.name) || ''
  const who = { askedBy: actor.accountId, askedByName: actor.name, organisationId, organisationName }
  const row = await insertQuestion(tx, permit.value, { ...asked, ...who })
  const { words, workingDays } = questionCategories[row.category]
  await owe(tx, {
    key: keyOf(row),
    owner: 'role:support-officer',
    title: { zh: '答复咨询', en: 'Answer a question' },
    object: {
      resource: 'question',
      id: row.id,
      label: `${words.zh}：${row.subject}`,
      action: { zh: '答复', en: 'Answer' },
      href: `/questions?question=${row.id}`,
    },
    source: { clause: '4.4.p1.s1', words: '全程支撑服务' },
    due: { period: { count: workingDays, unit: 'working-day' }, from: dayOf(tx.now) },
    escalations: [{ hours: 0, to: 'role:ministry-officer' }],
  })
  return kept(acting, 'question.ask', row)
}

export async function answerQuestion(
  acting: Acting,
  given: { readonly id: string; readonly version: number; readonly answer: string },
): Promise<Result<QuestionView>> {
  const { tx, actor } = acting
  const row = await lockQuestion(tx, given.id)
  if (!row) return refuse(notFound)
  const permit = acting.permit('answer', questionObject(acting, row))
  if (!permit.ok) return permit
  if (row.version !== given.version)
    return refuse({ ...questionRefusals.changedMeanwhile, facts: { theirs: row.answer } })
  const answered = await answerQuestionRow(tx, permit.value, { answer: given.answer, byName: actor.name })
  await settle(tx, keyOf(row))
  await writeLetter(tx, {
    template: answeredLetter,
    facts: { subject: row.subject },
    act: `question.answer:${row.id}:${answered.version}`,
    to: { subject: `account:${row.askedBy}` },
    about: { resource: 'question', id: row.id, href: `/desk/questions?question=${row.id}` },
    desk: 'role:support-officer',
  })
  return kept(acting, 'question.answer', answered)
}

/** Turns an answer into one for everybody, in words that name nobody. */
export async function publishAnswer(
  acting: Acting,
  given: { readonly id: string; readonly version: number; readonly content: PublishedContent },
): Promise<Result<QuestionView>> {
  const { tx, actor } = acting
  const row = await lockQuestion(tx, given.id)
  if (!row) return refuse(notFound)
  const permit = acting.permit('publish', questionObject(acting, row))
  if (!permit.ok) return permit
  if (row.version !== given.version)
    return refuse({ ...questionRefusals.changedMeanwhile, facts: { theirs: row.answer } })
  const found = namesIn(given.content, { personName: row.askedByName, organisationName: row.organisationName })
  if (found.length > 0) return refuse(questionRefusals.namesSomebody(found))
  const { category, clause } = row
  const { content } = given
  const made = await publishAnswerRow(tx, permit.value, { category, clause, content, publishedByName: actor.name })
  return kept(acting, 'question.publish', made.question, [publishedChange(made.published)])
}

/** Takes a published answer down with its reason; the question can be answered and published again. */
export async function withdrawAnswer(
  acting: Acting,
  given: { readonly id: string; readonly version: number; readonly reason: string },
): Promise<Result<QuestionView>> {
  const row = await lockQuestion(acting.tx, given.id)
  if (!row) return refuse(notFound)
  const permit = acting.permit('withdraw', questionObject(acting, row))
  if (!permit.ok) return permit
  if (row.version !== given.version)
    return refuse({ ...questionRefusals.changedMeanwhile, facts: { theirs: row.answer } })
  const { publishedId } = row
  const made = await withdrawAnswerRow(acting.tx, permit.value, { publishedId, reason: given.reason })
  return kept(acting, 'question.withdraw', made.question, [publishedChange(made.published)])
}

export async function lookAtQuestion(acting: Acting, id: string): Promise<Result<QuestionView>> {
  const row = await findQuestion(acting.tx, id)
  if (!row) return refuse(notFound)
  const permitted = acting.permit('read', questionObject(acting, row))
  return permitted.ok ? ok(view(acting, row)) : permitted
}

export interface QuestionList {
  readonly questions: readonly QuestionView['question'][]
  readonly next: { readonly at: string; readonly id: string } | null
  readonly mayAsk: boolean
}

/** The office sees all, everybody else one's own; a page is one statement. */
export async function lookAtQuestions(
  acting: Acting,
  page: Omit<QuestionFilter, 'askedBy'>,
): Promise<Result<QuestionList>> {
  const permitted = acting.permitList('read', 'question')
  if (!permitted.ok) return permitted
  const seesAll = acting.permitList('answer', 'question').ok || acting.permitList('publish', 'question').ok
  const askedBy = seesAll ? null : acting.actor.accountId
  const found = await listQuestions(acting.tx, { ...page, askedBy, limit: page.limit + 1 })
  const shown = found.slice(0, page.limit)
  const last = shown.at(-1)
  return ok({
    questions: shown.map(({ askedBy: _askedBy, ...question }) => question),
    next: found.length > page.limit && last ? { at: last.askedAt, id: last.id } : null,
    mayAsk: acting.permitList('ask', 'question').ok,
  })
}

export async function readPublishedAnswers({ tx, permitList }: Acting): Promise<Result<readonly PublishedAnswerRow[]>> {
  const permitted = permitList('read', 'published-answer')
  return permitted.ok ? ok(await publishedAnswers(tx)) : permitted
}

export const answeredLetter = letterTemplate({
  id: 'support.question-answered',
  version: 1,
  channels: ['message', 'mail'],
  facts: ['subject'],
  subject: { zh: '咨询已答复：{subject}', en: 'Answered: {subject}' },
  happened: { zh: '您的咨询「{subject}」已有答复。', en: 'Your question “{subject}” has been answered.' },
  basis: { zh: '四（四）「全程支撑服务」。', en: '四（四）: support for the whole course.' },
  todo: { zh: '阅读答复；仍有疑问可再提问。', en: 'read the answer; ask again if something is left open.' },
  where: { zh: '工作台「咨询」。', en: 'On the desk, under “Questions”.' },
  ask: { zh: '平台咨询台。', en: 'The help desk of the platform.' },
})

const keyOf = ({ id }: Pick<QuestionRow, 'id'>): string => `question:${id}:answer`

function questionObject(
  { actor }: Acting,
  { id, state, askedBy }: Pick<QuestionRow, 'id' | 'state' | 'askedBy'>,
): PermitObject<'question'> {
  return { resource: 'question', id, state, relations: askedBy === actor.accountId ? ['own'] : [] }
}

function view(acting: Acting, row: QuestionRow): QuestionView {
  const { askedBy: _askedBy, ...question } = row
  return { question, actions: acting.actionsOpenTo(questionObject(acting, row)) }
}

type Change = EvidenceEntry['changes'][number]

function kept(acting: Acting, action: string, row: QuestionRow, more: readonly Change[] = []): Result<QuestionView> {
  const { id, version, organisationId, category, clause, state } = row
  const change = { table: 'support.question', id, version, row: { organisationId, category, clause, state } }
  acting.tx.record({ action, resource: 'question', id, version, clause: '4.4.p1.s1', changes: [change, ...more] })
  return ok(view(acting, row))
}

function publishedChange(row: PublishedAnswerRow): Change {
  const { id, version, category, clause, content, withdrawReason } = row
  const { question, answer } = content
  const both = ({ zh, en }: { readonly zh: string; readonly en: string }) => ({ zh, en })
  const words = { question: both(question), answer: both(answer) }
  return { table: 'support.published_answer', id, version, row: { category, clause, content: words, withdrawReason } }
}

export const auditedQuestions: readonly AuditedTable[] = [
  {
    table: 'support.question',
    read: `select id, version, jsonb_build_object('organisationId', organisation_id, 'category', category,
        'clause', clause, 'state', state) as row from support.question`,
  },
  {
    table: 'support.published_answer',
    read: `select id, version, jsonb_build_object('category', category, 'clause', clause, 'content', content,
        'withdrawReason', withdraw_reason) as row
      from support.published_answer`,
  },
]
