import { notFound } from '../../../../foundation/access/index.ts'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { criteriaOf, type Match, matchEntries, matchEntry } from '../../index.ts'
import { type ConversationRow, conversationsOf } from '../store/conversations.ts'
import { entriesInForce, entriesOfLead } from '../store/entries.ts'
import { findNeed, findNeedOwn, listNeeds, type NeedOwn, type NeedRow } from '../store/needs.ts'
import { needObject } from './objects.ts'

export interface NeedView {
  readonly need: NeedRow
  /** The unit's own part; null for an institution to which the need was shown. */
  readonly own: (Pick<NeedOwn, 'budget' | 'outcome'> & { readonly shownTo: number }) | null
  /** For an institution: which of its entries fit, with the reasons. */
  readonly fitting: readonly Match[]
  readonly conversations: readonly ConversationRow[]
  readonly actions: readonly string[]
}

export async function needView(acting: Acting, need: NeedRow): Promise<NeedView> {
  const { tx, actor } = acting
  const [own, conversations] = [await findNeedOwn(tx, need.id), await conversationsOf(tx, need.id)]
  return {
    need,
    own: own ? { budget: own.budget, outcome: own.outcome, shownTo: own.shownTo.length } : null,
    fitting: own || actor.organisationId === null ? [] : await fittingOf(acting, need, actor.organisationId),
    conversations,
    actions: acting.actionsOpenTo(needObject(actor, need)),
  }
}

/** The institution's own entries that meet the need, by the same judgement as the enterprise's list. */
async function fittingOf({ tx }: Acting, need: NeedRow, lead: string): Promise<readonly Match[]> {
  const criteria = criteriaOf({ ...need.terms, budget: null })
  return (await entriesOfLead(tx, lead)).flatMap((entry) => matchEntry(criteria, entry) ?? [])
}

export async function lookAtNeed(acting: Acting, id: string): Promise<Result<NeedView>> {
  const need = await findNeed(acting.tx, id)
  if (!need) return refuse(notFound)
  const permitted = acting.permit('read', needObject(acting.actor, need))
  return permitted.ok ? ok(await needView(acting, need)) : permitted
}

export interface NeedList {
  readonly needs: readonly NeedRow[]
  readonly next: { readonly at: string; readonly id: string } | null
  readonly mayCreate: boolean
}

export async function lookAtNeeds(
  acting: Acting,
  page: {
    readonly side: 'own' | 'fitting'
    readonly after: { readonly at: string; readonly id: string } | null
    readonly limit: number
  },
): Promise<Result<NeedList>> {
  const permitted = acting.permitList('read', 'need')
  if (!permitted.ok) return permitted
  const { organisationId } = acting.actor
  const limit = page.limit + 1
  const found = organisationId === null ? [] : await listNeeds(acting.tx, { ...page, organisationId, limit })
  const shown = found.slice(0, page.limit)
  const last = shown.at(-1)
  const at = last && (page.side === 'own' ? last.changedAt : last.shownAt)
  // The net knows units; which role of a unit reads its own needs and which those of others is the table's to say.
  const mayRead = (need: NeedRow): boolean => acting.actionsOpenTo(needObject(acting.actor, need)).includes('read')
  return ok({
    needs: shown.filter(mayRead),
    next: found.length > page.limit && last && at ? { at, id: last.id } : null,
    mayCreate: organisationId !== null && acting.permitList('create', 'need').ok,
  })
}

export interface MatchPage {
  readonly matches: readonly Match[]
  readonly total: number
  /** Of these, how many meet every criterion. */
  readonly whole: number
}

/** The entries that meet one's own need, in neutral order, with a reason for each criterion and without a price. */
export async function lookAtMatches(
  acting: Acting,
  { id, page, size }: { readonly id: string; readonly page: number; readonly size: number },
): Promise<Result<MatchPage>> {
  const need = await findNeed(acting.tx, id)
  if (!need) return refuse(notFound)
  const permitted = acting.permit('match', needObject(acting.actor, need))
  if (!permitted.ok) return permitted
  const own = await findNeedOwn(acting.tx, id)
  const criteria = criteriaOf({ ...need.terms, budget: own?.budget ?? null })
  const matches = matchEntries(criteria, await entriesInForce(acting.tx), need.id)
  return ok({
    matches: matches.slice((page - 1) * size, page * size),
    total: matches.length,
    whole: matches.filter(({ whole }) => whole).length,
  })
}
