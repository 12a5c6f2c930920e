import { notFound } from '../../../../foundation/access/index.ts'
import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { type Instant, ok, refuse } from '../../../../foundation/kernel/index.ts'
import { pilotsOf } from '../../../work-plans/server/index.ts'
import { refusals } from '../../domain/refusals.ts'
import type { FlashView } from '../../domain/pages.ts'
import { changed } from '../evidence.ts'
import { flashObject, relationsTo } from '../objects.ts'
import { findFlash, type FlashKind, insertFlash, lockFlash, noteStoredFlash } from '../store/flashes.ts'
import { flashViewOf } from '../views.ts'

interface NewFlash {
  readonly programme: string
  readonly pilot: string
  readonly kind: FlashKind
  readonly happenedAt: Instant
  readonly summary: string
}

/** 不定期报告: filed at once by people of the pilot's unit; it never waits for a period. */
export const fileFlash =
  (input: NewFlash): UseCase<FlashView> =>
  async (acting) => {
    const { tx, actor } = acting
    const pilot = (await pilotsOf(tx, input.programme)).find(({ id }) => id === input.pilot)
    const id = tx.newId<'flash-report'>()
    const relations = pilot ? relationsTo(actor, { unitId: pilot.applicantId, regionCode: pilot.regionCode }) : []
    const permit = acting.permit('file', { resource: 'flash-report', id, state: 'filed', relations })
    if (!permit.ok) return permit
    if (!pilot) return refuse(notFound)
    if (input.happenedAt > tx.now) return refuse(refusals.flashInFuture())
    const stored = await insertFlash(tx, permit.value, {
      programmeId: input.programme,
      pilotId: pilot.id,
      unitId: pilot.applicantId,
      unitName: pilot.applicantName,
      regionCode: pilot.regionCode,
      partnerIds: pilot.partners.map(({ organisationId }) => organisationId),
      kind: input.kind,
      happenedAt: input.happenedAt,
      summary: input.summary,
      filedByName: actor.name,
    })
    const { version } = stored
    const changes = [changed.flash(stored)]
    tx.record({ action: 'flash-report.file', resource: 'flash-report', id, version, clause: '4.3.p1.s2', changes })
    return ok(flashViewOf(acting, stored))
  }

export const readFlash =
  (input: { readonly id: string }): UseCase<FlashView> =>
  async (acting) => {
    const row = await findFlash(acting.tx, input.id)
    if (!row) return refuse(notFound)
    const permit = acting.permit('read', flashObject(acting.actor, row))
    return permit.ok ? ok(flashViewOf(acting, row)) : permit
  }

/** The office has read it and says what follows. */
export const noteFlash =
  (input: { readonly id: string; readonly note: string }): UseCase<FlashView> =>
  async (acting) => {
    const { tx, actor } = acting
    const row = await lockFlash(tx, input.id)
    if (!row) return refuse(notFound)
    const permit = acting.permit('note', flashObject(actor, row))
    if (!permit.ok) return permit
    const stored = await noteStoredFlash(tx, permit.value, actor.name, input.note)
    const { id, version } = stored
    tx.record({ action: 'flash-report.note', resource: 'flash-report', id, version, changes: [changed.flash(stored)] })
    return ok(flashViewOf(acting, stored))
  }
