import { type Actor, notFound, type PermitObject } from '../../../../foundation/access/index.ts'
import { type Acting, relate, type UseCase } from '../../../../foundation/access/server/index.ts'
import { ok, refuse } from '../../../../foundation/kernel/index.ts'
import { readRound } from '../../../programmes/server/index.ts'
import { judgeLines, type OutcomeLine } from '../../domain/outcome.ts'
import type { OutcomeView } from '../../domain/pages.ts'
import { refusals } from '../../domain/refusals.ts'
import { changed } from '../evidence.ts'
import {
  editStoredOutcome,
  insertOutcome,
  lockOutcome,
  outcomeOf,
  type OutcomeRow,
  publishStoredOutcome,
} from '../store/outcomes.ts'

interface Said {
  readonly source: string
  readonly lines: readonly OutcomeLine[]
}

/** 试点成果 of a round as it was published; what is still a draft is the ministry's alone. */
export const readOutcome =
  (input: { readonly programme: string }): UseCase<OutcomeView | null> =>
  async (acting) => {
    const permit = acting.permitList('read', 'outcome')
    if (!permit.ok) return permit
    const row = await outcomeOf(acting.tx, input.programme)
    return ok(row ? viewOf(acting, row) : null)
  }

/** Enters what was published elsewhere, with its source; each line of business for itself. */
export const enterOutcome =
  (input: Said & { readonly programme: string }): UseCase<OutcomeView> =>
  async (acting) => {
    const { tx, actor } = acting
    const id = tx.newId<'outcome'>()
    const permit = acting.permit('enter', { resource: 'outcome', id, state: 'draft', relations: [] })
    if (!permit.ok) return permit
    const judged = judgeLines(input.lines)
    if (!judged.ok) return judged
    if (!(await readRound(tx, input.programme))) return refuse(notFound)
    const { programme: programmeId, source, lines } = input
    const stored = await insertOutcome(tx, permit.value, { programmeId, source, lines, byName: actor.name })
    return stored ? ok(finish(acting, 'enter', stored)) : refuse(refusals.outcomeIsThere())
  }

export const editOutcome =
  (input: Said & { readonly id: string; readonly version: number }): UseCase<OutcomeView> =>
  async (acting) => {
    const { tx, actor } = acting
    const row = await lockOutcome(tx, input.id)
    if (!row) return refuse(notFound)
    const permit = acting.permit('edit', outcomeObject(actor, row))
    if (!permit.ok) return permit
    if (row.version !== input.version) return refuse(refusals.versionMoved(input.version, row.version))
    const judged = judgeLines(input.lines)
    if (!judged.ok) return judged
    const { source, lines } = input
    return ok(finish(acting, 'edit', await editStoredOutcome(tx, permit.value, { source, lines, byName: actor.name })))
  }

/** Published by another person than who wrote it last; everybody reads it from then on. */
export const publishOutcome =
  (input: { readonly id: string; readonly version: number }): UseCase<OutcomeView> =>
  async (acting) => {
    const { tx, actor } = acting
    const row = await lockOutcome(tx, input.id)
    if (!row) return refuse(notFound)
    const permit = acting.permit('publish', outcomeObject(actor, row))
    if (!permit.ok) return permit
    if (row.version !== input.version) return refuse(refusals.versionMoved(input.version, row.version))
    await relate(tx, [
      { subject: 'public', relation: 'any', resource: row.id },
      { subject: 'role:ministry-officer', relation: 'any', resource: row.id },
    ])
    return ok(finish(acting, 'publish', await publishStoredOutcome(tx, permit.value, actor.name)))
  }

export const outcomeObject = (
  actor: Pick<Actor, 'accountId'>,
  row: Pick<OutcomeRow, 'id' | 'state' | 'draftedBy'>,
): PermitObject<'outcome'> => ({
  resource: 'outcome',
  id: row.id,
  state: row.state,
  relations: row.draftedBy === actor.accountId ? ['drafted'] : [],
})

function finish(acting: Acting, action: string, stored: OutcomeRow): OutcomeView {
  const { id, version } = stored
  const changes = [changed.outcome(stored)]
  acting.tx.record({ action: `outcome.${action}`, resource: 'outcome', id, version, clause: '4.6.p1.s1', changes })
  return viewOf(acting, stored)
}

function viewOf(acting: Acting, row: OutcomeRow): OutcomeView {
  const { id, programmeId, state, source, lines, publishedAt, version } = row
  const actions = acting.actionsOpenTo(outcomeObject(acting.actor, row))
  return { id, programmeId, state, source, lines, publishedAt, version, actions }
}
