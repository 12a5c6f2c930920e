import { type Actor, notFound, type PermitObject, type Relation } from '../../../../foundation/access/index.ts'
import type { Acting, UseCase } from '../../../../foundation/access/server/index.ts'
import { type Day, ok, refuse } from '../../../../foundation/kernel/index.ts'
import { type PilotRow, pilotsOf } from '../../../work-plans/server/index.ts'
import type { EntryView, WorkspacePage } from '../../domain/pages.ts'
import { refusals } from '../../domain/refusals.ts'
import { changed } from '../evidence.ts'
import { relationsTo } from '../objects.ts'
import {
  closeStoredEntry,
  insertEntry,
  lockEntry,
  timelineOf,
  workspaceOf,
  type WorkspaceRow,
} from '../store/workspace.ts'

interface NewEntry {
  readonly programme: string
  readonly pilot: string
  readonly kind: WorkspaceRow['kind']
  readonly title: string
  readonly words: string
  readonly due?: Day | undefined
}

/** 试点工作台: milestones, issues and members of one pilot, and a timeline of everything that happened to it. */
export const readWorkspace =
  (input: { readonly programme: string; readonly pilot: string }): UseCase<WorkspacePage> =>
  async (acting) => {
    const { tx } = acting
    const permit = acting.permitList('read', 'workspace-entry')
    if (!permit.ok) return permit
    const [pilots, entries, timeline] = await Promise.all([
      pilotsOf(tx, input.programme),
      workspaceOf(tx, input.pilot),
      timelineOf(tx, input.pilot),
    ])
    const pilot = pilots.find(({ id }) => id === input.pilot)
    if (!pilot) return refuse(notFound)
    const relations = standingTo(acting.actor, pilot)
    const fresh = { resource: 'workspace-entry', id: '*', state: 'open', relations } as const
    return ok({
      pilot: { id: pilot.id, programmeId: pilot.programmeId, number: pilot.number, title: pilot.title },
      unitName: pilot.applicantName,
      partners: pilot.partners.map(({ name }) => name),
      entries: entries.map((row) => viewOf(acting, row)),
      timeline,
      mayAdd: acting.actionsOpenTo(fresh).includes('add'),
    })
  }

/** A milestone has a day; an issue and a member have none. */
export const addEntry =
  (input: NewEntry): UseCase<EntryView> =>
  async (acting) => {
    const { tx, actor } = acting
    const pilot = (await pilotsOf(tx, input.programme)).find(({ id }) => id === input.pilot)
    const id = tx.newId<'workspace-entry'>()
    const relations = pilot ? standingTo(actor, pilot) : []
    const permit = acting.permit('add', { resource: 'workspace-entry', id, state: 'open', relations })
    if (!permit.ok) return permit
    if (!pilot) return refuse(notFound)
    if ((input.kind === 'milestone') !== (input.due !== undefined)) return refuse(refusals.milestoneNeedsDay())
    const stored = await insertEntry(tx, permit.value, {
      programmeId: input.programme,
      pilotId: pilot.id,
      unitId: pilot.applicantId,
      regionCode: pilot.regionCode,
      partnerIds: pilot.partners.map(({ organisationId }) => organisationId),
      kind: input.kind,
      title: input.title,
      words: input.words,
      due: input.due ?? null,
      addedByName: actor.name,
    })
    return ok(finish(acting, 'add', stored))
  }

/** Reached, settled or left: closed once, with what came of it. */
export const closeEntry =
  (input: { readonly id: string; readonly outcome: string }): UseCase<EntryView> =>
  async (acting) => {
    const { tx, actor } = acting
    const row = await lockEntry(tx, input.id)
    if (!row) return refuse(notFound)
    const permit = acting.permit('close', entryObject(acting, row))
    if (!permit.ok) return permit
    return ok(finish(acting, 'close', await closeStoredEntry(tx, permit.value, actor.name, input.outcome)))
  }

/** How somebody stands to a pilot as it was published. */
const standingTo = (actor: Actor, { applicantId, regionCode, partners }: PilotRow): readonly Relation[] =>
  relationsTo(actor, {
    unitId: applicantId,
    regionCode,
    partnerIds: partners.map(({ organisationId }) => organisationId),
  })

const entryObject = ({ actor }: Pick<Acting, 'actor'>, row: WorkspaceRow): PermitObject<'workspace-entry'> => ({
  resource: 'workspace-entry',
  id: row.id,
  state: row.state,
  relations: relationsTo(actor, row),
})

function finish(acting: Acting, action: string, stored: WorkspaceRow): EntryView {
  const { id, version } = stored
  const changes = [changed.entry(stored)]
  const entry = { action: `workspace-entry.${action}`, resource: 'workspace-entry', id, version, changes }
  acting.tx.record({ ...entry, clause: '4.3.p1.s2' })
  return viewOf(acting, stored)
}

function viewOf(acting: Acting, row: WorkspaceRow): EntryView {
  const { id, kind, title, words, due, state, addedAt, addedByName, closedAt, outcome } = row
  const actions = acting.actionsOpenTo(entryObject(acting, row))
  return { id, kind, title, words, due, state, addedAt, addedByName, closedAt, outcome, actions }
}
