import { notFound } from '../../../../foundation/access/index.ts'
import { type Acting, relate, type Subject, unrelate } from '../../../../foundation/access/server/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { namesOf } from '../../../parties/server/index.ts'
import {
  criteriaOf,
  matchEntries,
  needFault,
  needRefusals,
  type NeedTerms,
  type Outcome,
  outcomeFault,
} from '../../index.ts'
import { conversationsOf } from '../store/conversations.ts'
import { entriesInForce } from '../store/entries.ts'
import {
  findNeedOwn,
  insertNeed,
  lockNeed,
  moveNeed,
  type NeedOwn,
  type NeedRow,
  updateNeed,
  updateNeedOwn,
} from '../store/needs.ts'
import { needView, type NeedView } from './look-at-needs.ts'
import { needChange, needObject, needOwnChange } from './objects.ts'

export interface StatedNeed {
  readonly terms: NeedTerms
  readonly summary: string
}

/** A unit states what it needs; nobody else sees it until it is shown. */
export async function createNeed(acting: Acting, { terms, summary }: StatedNeed): Promise<Result<NeedView>> {
  const { tx, actor } = acting
  const { organisationId } = actor
  const id = tx.newId<'need'>()
  const permit = acting.permit(
    'create',
    needObject(actor, { id, state: 'stated', organisationId: organisationId ?? '' }),
  )
  if (!permit.ok) return permit
  if (organisationId === null) return refuse(needRefusals.notAnEnterprise)
  const fault = needFault(terms)
  if (fault) return refuse(fault)
  const ownId = tx.newId<'need-own'>()
  const subject = `organisation:${organisationId}` as const
  await relate(
    tx,
    [id, ownId].map((resource) => ({ subject, relation: 'own', resource })),
  )
  const organisationName = (await namesOf(tx, [organisationId])).get(organisationId)?.name ?? ''
  const made = await insertNeed(tx, permit.value, {
    ownId,
    organisationId,
    organisationName,
    terms,
    summary,
    byName: actor.name,
  })
  return kept(acting, 'need.create', made)
}

export interface EditNeed extends StatedNeed {
  readonly id: string
  readonly version: number
}

export async function editNeed(acting: Acting, { id, version, terms, summary }: EditNeed): Promise<Result<NeedView>> {
  const { tx, actor } = acting
  const loaded = await load(acting, id)
  if (!loaded.ok) return loaded
  const { need, own } = loaded.value
  const permit = acting.permit('edit', needObject(actor, need))
  if (!permit.ok) return permit
  if (need.version !== version) return refuse(changedMeanwhile(need))
  const fault = needFault(terms)
  if (fault) return refuse(fault)
  const changed = await updateNeed(tx, permit.value, { terms, summary, byName: actor.name })
  return kept(acting, 'need.edit', {
    need: changed,
    own: await updateNeedOwn(tx, permit.value, { ...own, budget: terms.budget }),
  })
}

/** Shows the need to the leads of the entries that meet it, and to nobody else; shown again, the list is made anew. */
export async function showNeed(acting: Acting, { id, version }: OnVersion): Promise<Result<NeedView>> {
  const { tx, actor } = acting
  const loaded = await load(acting, id)
  if (!loaded.ok) return loaded
  const { need, own } = loaded.value
  const permit = acting.permit('show', needObject(actor, need))
  if (!permit.ok) return permit
  if (need.version !== version) return refuse(changedMeanwhile(need))
  const matches = matchEntries(criteriaOf({ ...need.terms, budget: null }), await entriesInForce(tx), need.id)
  const fitting = matches.flatMap(({ entry }) => entry.leadOrganisationId ?? [])
  const leads = [...new Set(fitting)].filter((lead) => lead !== need.organisationId)
  await unrelate(
    tx,
    own.shownTo.filter((lead) => !leads.includes(lead)).map((lead) => shownTo(lead, id)),
  )
  await relate(
    tx,
    leads.map((lead) => shownTo(lead, id)),
  )
  return kept(acting, 'need.show', {
    need: await moveNeed(tx, permit.value, 'shown'),
    own: await updateNeedOwn(tx, permit.value, { ...own, shownTo: leads }),
  })
}

/** Takes the need out of sight again; conversations that were begun stay with the two who hold them. */
export async function takeBackNeed(acting: Acting, { id, version }: OnVersion): Promise<Result<NeedView>> {
  const { tx, actor } = acting
  const loaded = await load(acting, id)
  if (!loaded.ok) return loaded
  const { need, own } = loaded.value
  const permit = acting.permit('take-back', needObject(actor, need))
  if (!permit.ok) return permit
  if (need.version !== version) return refuse(changedMeanwhile(need))
  await unrelate(
    tx,
    own.shownTo.map((lead) => shownTo(lead, id)),
  )
  return kept(acting, 'need.take-back', {
    need: await moveNeed(tx, permit.value, 'stated'),
    own: await updateNeedOwn(tx, permit.value, { ...own, shownTo: [] }),
  })
}

export interface CloseNeed extends OnVersion {
  readonly outcome: Outcome
}

/** What came of it, through to a policy; the policy's number is seen by the unit alone. */
export async function closeNeed(acting: Acting, { id, version, outcome }: CloseNeed): Promise<Result<NeedView>> {
  const { tx, actor } = acting
  const loaded = await load(acting, id)
  if (!loaded.ok) return loaded
  const { need, own } = loaded.value
  const permit = acting.permit('close', needObject(actor, need))
  if (!permit.ok) return permit
  if (need.version !== version) return refuse(changedMeanwhile(need))
  const fault = outcomeFault(outcome)
  if (fault) return refuse(fault)
  const talks = await conversationsOf(tx, id)
  const named = outcome.conversationId
  if (named !== null && !talks.some((talk) => talk.id === named)) return refuse(needRefusals.outcomeWithWhom)
  const still = new Set(talks.map(({ institutionId }) => institutionId))
  await unrelate(
    tx,
    own.shownTo.filter((lead) => !still.has(lead)).map((lead) => shownTo(lead, id)),
  )
  return kept(acting, 'need.close', {
    need: await moveNeed(tx, permit.value, 'closed'),
    own: await updateNeedOwn(tx, permit.value, {
      ...own,
      shownTo: own.shownTo.filter((lead) => still.has(lead)),
      outcome,
    }),
  })
}

interface OnVersion {
  readonly id: string
  readonly version: number
}

const shownTo = (lead: string, resource: string) => ({
  subject: `organisation:${lead}` satisfies Subject,
  relation: 'partner' as const,
  resource,
})

/** Locked for the unit itself; another unit to which it was shown is told what the table tells it. */
async function load({ tx, actor, permit }: Acting, id: string): Promise<Result<{ need: NeedRow; own: NeedOwn }>> {
  const need = await lockNeed(tx, id)
  if (!need) return refuse(notFound)
  const own = await findNeedOwn(tx, id)
  if (own) return ok({ need, own })
  const denied = permit('edit', needObject(actor, need))
  return denied.ok ? refuse(notFound) : denied
}

function kept(
  acting: Acting,
  action: string,
  { need, own }: { readonly need: NeedRow; readonly own: NeedOwn },
): Promise<Result<NeedView>> {
  const { id, version } = need
  const changes = [needChange(need), needOwnChange(own)]
  acting.tx.record({ action, resource: 'need', id, version, clause: '4.4.p1.s1', changes })
  return needView(acting, need).then(ok)
}

const changedMeanwhile = (need: NeedRow) => ({
  ...needRefusals.changedMeanwhile,
  facts: { theirs: { terms: need.terms, summary: need.summary, version: need.version } },
})
