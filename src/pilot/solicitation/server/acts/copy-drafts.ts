import { type Permit, notFound } from '../../../../foundation/access/index.ts'
import { type KeptRelation, type UseCase, relate } from '../../../../foundation/access/server/index.ts'
import { recordBulk } from '../../../../foundation/audit/server/index.ts'
import { copyAnswers } from '../../../../foundation/forms/server/index.ts'
import { ok, refuse } from '../../../../foundation/kernel/index.ts'
import { refusals } from '../../domain/refusals.ts'
import { changed } from '../evidence.ts'
import { loadSolution } from '../objects.ts'
import { findCall } from '../store/calls.ts'
import { insertCopiedDrafts } from '../store/copies.ts'

interface Copies {
  /** A solution of one's own whose answers are taken over. */
  readonly from: string
  /** One draft for each. */
  readonly titles: readonly string[]
}

/**
 * What `createDraft` with `reuse` does, for many drafts in a handful of statements and with one entry in the evidence log
 * that holds the Merkle root of them all; no page asks for it. Answers how many were made.
 */
export const copyDrafts =
  ({ from, titles }: Copies): UseCase<number> =>
  async (acting) => {
    const { tx, actor } = acting
    const permits: Permit<'solution', 'create'>[] = []
    for (let made = 0; made < titles.length; made += 1) {
      const id = tx.newId<'solution'>()
      const permit = acting.permit('create', { resource: 'solution', id, state: 'draft', relations: ['own'] })
      if (!permit.ok) return permit
      permits.push(permit.value)
    }
    const loaded = await loadSolution(acting, from)
    if (!loaded.ok) return loaded
    const { row: source, object } = loaded.value
    if (!object.relations.includes('own')) return refuse(notFound)
    const reading = acting.permit('read', object)
    if (!reading.ok) return reading
    const call = await findCall(tx, source.programmeId)
    if (!call) return refuse(notFound)
    if (call.state !== 'open' || acting.context.arrival >= call.deadline) return refuse(refusals.callNotOpen())
    await relate(
      tx,
      permits.flatMap(({ id }) => ownTies(id, source)),
    )
    const over = titles.map((title) => ({ 'overview.title': title }))
    const sets = await copyAnswers(acting, {
      from: { answerSet: source.answerSetId, permit: reading.value },
      to: permits.map((permit, index) => ({ permit, over: over[index] ?? {} })),
    })
    if (!sets.ok) return sets
    const copies = permits.map((permit, index) => ({
      permit,
      title: titles[index] ?? '',
      answerSetId: sets.value[index] ?? '',
    }))
    const rows = await insertCopiedDrafts(tx, source, { copies, byName: actor.name })
    await recordBulk(tx, { action: 'solution.copy', resource: 'solution', id: source.id }, rows.map(changed.solution))
    return ok(rows.length)
  }

function ownTies(resource: string, lead: { readonly leadId: string; readonly legalPersonId: string }): KeptRelation[] {
  const organisations = [...new Set([lead.leadId, lead.legalPersonId])]
  return organisations.map((id) => ({ subject: `organisation:${id}`, relation: 'own', resource }))
}
