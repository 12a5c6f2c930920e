import { notFound, notInThisState, type Permit } from '../../../../foundation/access/index.ts'
import type { Acting, UseCase } from '../../../../foundation/access/server/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import {
  beginPilotList,
  type PilotLine,
  type PilotList,
  publishPilotList as publish,
  writeLines,
} from '../../domain/pilot-list.ts'
import { refusals } from '../../domain/refusals.ts'
import { changed } from '../evidence.ts'
import { pilotListObject } from '../objects.ts'
import { findIntake } from '../store/intakes.ts'
import { lockPlansHandedIn, plansHandedIn } from '../store/lists.ts'
import {
  insertPilotList,
  lockPilotList,
  markDiscarded,
  markPublished,
  pilotLinesOf,
  type PilotListRow,
  rewriteLines,
} from '../store/pilot-lists.ts'
import type { PlanRow } from '../store/plans.ts'
import { type Outcome, outcomeOf } from './plan-act.ts'
import { publishPilots } from './publish-pilots.ts'

/** Begins the list of a round once its intake is sealed. */
export const createPilotList =
  (input: { readonly programme: string }): UseCase<Outcome> =>
  async (acting) => {
    const { tx, actor } = acting
    const id = tx.newId<'pilot-list'>()
    const permit = acting.permit('create', { resource: 'pilot-list', id, state: 'draft', relations: [] })
    if (!permit.ok) return permit
    const intake = await findIntake(tx, input.programme)
    if (!intake) return refuse(notFound)
    const begun = beginPilotList(intake.state, actor.accountId)
    if (!begun.ok) return begun
    const row = await insertPilotList(tx, permit.value, { programmeId: input.programme, byName: actor.name })
    if (!row) return refuse(refusals.listInHand())
    recorded(acting, 'create', row)
    return ok(outcomeOf(row))
  }

export const editPilotList =
  (input: { readonly id: string; readonly version: number; readonly lines: readonly PilotLine[] }): UseCase<Outcome> =>
  async (acting) => {
    const { tx, actor } = acting
    const loaded = await loadDraft(acting, input.id, 'edit')
    if (!loaded.ok) return loaded
    const { row, list, permit } = loaded.value
    if (row.version !== input.version) return refuse(refusals.versionMoved(input.version, row.version))
    const candidates = (await plansHandedIn(tx, row.programmeId)).map(candidateOf)
    const written = writeLines(list, actor.accountId, { lines: input.lines, candidates })
    if (!written.ok) return written
    const stored = await rewriteLines(tx, permit, { lines: written.value.lines, byName: actor.name })
    recorded(acting, 'edit', stored, { lines: written.value.lines.length })
    return ok(outcomeOf(stored))
  }

/** 公布: by another person than its drafter; every plan moves with its reason, and the pilots stand published. */
export const publishPilotList =
  (input: { readonly id: string; readonly version: number }): UseCase<Outcome> =>
  async (acting) => {
    const { tx, actor } = acting
    const loaded = await loadDraft(acting, input.id, 'publish')
    if (!loaded.ok) return loaded
    const { row, list, permit } = loaded.value
    if (row.version !== input.version) return refuse(refusals.versionMoved(input.version, row.version))
    const plans = await lockPlansHandedIn(tx, row.programmeId)
    const published = publish(list, actor.accountId, plans.map(candidateOf))
    if (!published.ok) return published
    const stored = await markPublished(tx, permit, actor.name)
    const changes = await publishPilots(tx, permit, { plans, lines: list.lines })
    const selected = list.lines.filter(({ verdict }) => verdict === 'selected').length
    tx.record({
      action: 'pilot-list.publish',
      resource: 'pilot-list',
      id: stored.id,
      version: stored.version,
      clause: '4.2.p4.s2',
      facts: { plans: list.lines.length, selected },
      changes: [changed.pilotList(stored), ...changes],
    })
    return ok(outcomeOf(stored))
  }

export const discardPilotList =
  (input: { readonly id: string }): UseCase<Outcome> =>
  async (acting) => {
    const loaded = await loadDraft(acting, input.id, 'discard')
    if (!loaded.ok) return loaded
    const stored = await markDiscarded(acting.tx, loaded.value.permit)
    recorded(acting, 'discard', stored)
    return ok(outcomeOf(stored))
  }

interface Draft<Action extends string> {
  readonly row: PilotListRow
  readonly list: PilotList & { readonly state: 'draft' }
  readonly permit: Permit<'pilot-list', Action>
}

async function loadDraft<Action extends string>(
  acting: Acting,
  id: string,
  action: Action,
): Promise<Result<Draft<Action>>> {
  const row = await lockPilotList(acting.tx, id)
  if (!row) return refuse(notFound)
  const permit = acting.permit(action, pilotListObject(acting.actor, row))
  if (!permit.ok) return permit
  if (row.state !== 'draft') return refuse(notInThisState(action, row.state, ['draft']))
  const lines = await pilotLinesOf(acting.tx, id)
  return ok({ row, list: { state: row.state, draftedBy: row.draftedBy, lines }, permit: permit.value })
}

const candidateOf = ({ id, state }: PlanRow) => ({ planId: id, state })

function recorded(
  { tx }: Acting,
  action: string,
  row: PilotListRow,
  facts: Readonly<Record<string, number>> = {},
): void {
  const { id, version } = row
  const changes = [changed.pilotList(row)]
  tx.record({
    action: `pilot-list.${action}`,
    resource: 'pilot-list',
    id,
    version,
    clause: '4.2.p4.s2',
    facts,
    changes,
  })
}
