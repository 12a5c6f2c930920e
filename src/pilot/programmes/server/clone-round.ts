import { notFound } from '../../../foundation/access/index.ts'
import { relate, type UseCase } from '../../../foundation/access/server/index.ts'
import { ok, refuse, type Text } from '../../../foundation/kernel/index.ts'
import { cloneRound, refusals } from '../index.ts'
import { changedProgramme } from './evidence.ts'
import { makerOf } from './present-round.ts'
import { officeRelations } from './relations.ts'
import { insertRound, readRound } from './store/programmes.ts'
import { movedView } from './views.ts'

export interface CloneInput {
  readonly from: string
  readonly code: string
  readonly title: Text
  readonly reason: string
}

/** A draft in the shape of another round. */
export const cloneProgramme =
  ({ from, code, title, reason }: CloneInput): UseCase<ReturnType<typeof movedView>> =>
  async ({ tx, actor, permit }) => {
    const source = await readRound(tx, from)
    if (!source) return refuse(notFound)
    const id = tx.newId<'programme'>()
    const leave = permit('clone', { resource: 'programme', id, state: 'draft', relations: [] })
    if (!leave.ok) return leave
    const round = cloneRound(source.round, { id: code, title })
    await relate(tx, officeRelations(id))
    const making = { action: 'clone', changes: { from, version: source.version }, reason, ...makerOf(actor) }
    const kept = await insertRound(tx, leave.value, { id, round, making })
    if (!kept) return refuse(refusals.idTaken)
    const facts = { from, reason }
    tx.record({
      action: 'programme.clone',
      resource: 'programme',
      id,
      version: 1,
      facts,
      changes: [changedProgramme(kept)],
    })
    return ok(movedView(kept))
  }
