import { notFound } from '../../../../foundation/access/index.ts'
import { type Acting, relate } from '../../../../foundation/access/server/index.ts'
import { owe, settle } from '../../../../foundation/deadlines/server/index.ts'
import { dayOf, ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { writeLetter } from '../../../../foundation/outbox/server/index.ts'
import { criteriaOf, matchEntry, needRefusals } from '../../index.ts'
import {
  type ConversationRow,
  findConversation,
  insertConversation,
  type MessageRow,
  messagesOf,
  type Side,
  writeMessage,
} from '../store/conversations.ts'
import { entriesInForce } from '../store/entries.ts'
import { findNeed, type NeedRow } from '../store/needs.ts'
import { needLetters } from './letters.ts'
import { conversationChange, conversationObject, needObject, sideOf } from './objects.ts'

export interface ConversationView {
  readonly conversation: ConversationRow
  readonly messages: readonly MessageRow[]
  readonly side: Side
  readonly actions: readonly string[]
}

export interface OpenConversation {
  readonly needId: string
  readonly entryId: string
  readonly body: string
}

/**
 * The enterprise writes to the lead of an entry that meets its need, or an institution to which the need was shown writes
 * to the enterprise. Whoever is written to first owes an answer within seven days.
 */
export async function openConversation(acting: Acting, input: OpenConversation): Promise<Result<ConversationView>> {
  const { tx, actor } = acting
  const need = await findNeed(tx, input.needId)
  const readable = need && acting.permit('read', needObject(actor, need))
  if (!need || !readable?.ok) return readable && !readable.ok ? readable : refuse(notFound)
  if (need.state === 'closed') return refuse(needRefusals.noMoreMessages)
  const entry = (await entriesInForce(tx)).find(({ entryId }) => entryId === input.entryId)
  const fits = entry && matchEntry(criteriaOf({ ...need.terms, budget: null }), entry)
  if (!entry || !fits) return refuse(needRefusals.entryDoesNotFit)
  const institutionId = entry.leadOrganisationId
  if (institutionId === null || institutionId === need.organisationId) return refuse(needRefusals.leadNotOnRecord)
  const id = tx.newId<'conversation'>()
  const between = { id, enterpriseId: need.organisationId, institutionId }
  const permit = acting.permit('open', conversationObject(actor, between))
  if (!permit.ok) return permit
  await relate(tx, [
    { subject: `organisation:${need.organisationId}`, relation: 'own', resource: id },
    { subject: `organisation:${institutionId}`, relation: 'partner', resource: id },
  ])
  const openedBy = sideOf(actor, between)
  const about = {
    needId: need.id,
    entryId: entry.entryId,
    entryVersion: entry.version,
    entryNumber: entry.number,
    entryTitle: entry.title,
  }
  const names = { enterpriseName: need.organisationName, institutionName: entry.leadOrganisation }
  const row = await insertConversation(tx, permit.value, {
    ...about,
    ...names,
    enterpriseId: need.organisationId,
    institutionId,
    openedBy,
  })
  if (!row) return refuse(needRefusals.alreadyTalking)
  const message = await writeMessage(tx, permit.value, { side: openedBy, authorName: actor.name, body: input.body })
  await tellOther(acting, row, 'opened', message.id)
  await oweAnswer(acting, row)
  tx.record({
    action: 'conversation.open',
    resource: 'conversation',
    id: row.id,
    version: row.version,
    clause: '4.4.p1.s1',
    changes: [conversationChange(row)],
  })
  return ok(await view(acting, row))
}

/** What is said is between the two and stays out of the log; that something was said is on it. */
export async function sayInConversation(
  acting: Acting,
  input: { readonly id: string; readonly body: string },
): Promise<Result<ConversationView>> {
  const { tx, actor } = acting
  const row = await findConversation(tx, input.id)
  if (!row) return refuse(notFound)
  const permit = acting.permit('write', conversationObject(actor, row))
  if (!permit.ok) return permit
  const need: NeedRow | undefined = await findNeed(tx, row.needId)
  if (need?.state === 'closed') return refuse(needRefusals.noMoreMessages)
  const side = sideOf(actor, row)
  const message = await writeMessage(tx, permit.value, { side, authorName: actor.name, body: input.body })
  if (side !== row.openedBy) await settle(tx, answerKey(row))
  await tellOther(acting, row, 'answered', message.id)
  const { id, version } = row
  tx.record({ action: 'conversation.write', resource: 'conversation', id, version, facts: { side }, changes: [] })
  return ok(await view(acting, row))
}

export async function lookAtConversation(acting: Acting, id: string): Promise<Result<ConversationView>> {
  const row = await findConversation(acting.tx, id)
  if (!row) return refuse(notFound)
  const permitted = acting.permit('read', conversationObject(acting.actor, row))
  return permitted.ok ? ok(await view(acting, row)) : permitted
}

async function view(acting: Acting, conversation: ConversationRow): Promise<ConversationView> {
  const { tx, actor } = acting
  const actions = acting.actionsOpenTo(conversationObject(actor, conversation))
  return { conversation, messages: await messagesOf(tx, conversation.id), side: sideOf(actor, conversation), actions }
}

const answerKey = ({ id }: Pick<ConversationRow, 'id'>): string => `conversation:${id}:answer`

async function oweAnswer({ tx }: Acting, row: ConversationRow): Promise<void> {
  const owner = row.openedBy === 'enterprise' ? row.institutionId : row.enterpriseId
  await owe(tx, {
    key: answerKey(row),
    owner: `organisation:${owner}`,
    title: { zh: '回复供需沟通', en: 'Answer a conversation' },
    object: {
      resource: 'conversation',
      id: row.id,
      label: `${row.entryNumber} ${row.entryTitle}`,
      action: { zh: '回复', en: 'Answer' },
      href: `/needs?conversation=${row.id}`,
    },
    source: { clause: '4.2.p2.s2', words: '供需对接' },
    due: { period: { count: 7, unit: 'day' }, from: dayOf(tx.now) },
    escalations: [{ hours: 24, to: 'role:support-officer' }],
  })
}

async function tellOther(
  { tx, actor }: Acting,
  row: ConversationRow,
  kind: 'opened' | 'answered',
  message: string,
): Promise<void> {
  const side = sideOf(actor, row)
  const [from, to] =
    side === 'enterprise' ? [row.enterpriseName, row.institutionId] : [row.institutionName, row.enterpriseId]
  await writeLetter(tx, {
    template: needLetters[kind],
    facts: { from, entry: row.entryNumber },
    act: `conversation.${kind}:${message}`,
    to: { subject: `organisation:${to}`, roles: ['unit-administrator', 'certifier', 'filler'] },
    about: { resource: 'conversation', id: row.id, href: `/desk/needs?conversation=${row.id}` },
    desk: 'role:support-officer',
  })
}
