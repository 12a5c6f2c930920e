import { relate, type UseCase } from '../../../foundation/access/server/index.ts'
import { type Instant, ok, type Result } from '../../../foundation/kernel/index.ts'
import { announceRound, closeRound, openRound } from '../index.ts'
import type { Round } from '../../notice/index.ts'
import { changedProgramme } from './evidence.ts'
import { objectOf } from './objects.ts'
import { atVersion, lockedRound, makerOf } from './present-round.ts'
import { publicRelations } from './relations.ts'
import { updateRound } from './store/programmes.ts'
import { movedView } from './views.ts'

const moves = {
  announce: (round: Round): Result<Round> => announceRound(round),
  open: (round: Round, now: Instant): Result<Round> => openRound(round, now),
  close: (round: Round, now: Instant): Result<Round> => closeRound(round, now),
}

/** Announces, opens or closes a round. */
export const moveRound =
  (
    action: keyof typeof moves,
    { code, version }: { readonly code: string; readonly version: number },
  ): UseCase<ReturnType<typeof movedView>> =>
  async ({ tx, actor, permit }) => {
    const locked = await lockedRound(tx, code)
    if (!locked.ok) return locked
    const leave = permit(action, objectOf(locked.value, actor.accountId))
    if (!leave.ok) return leave
    const present = atVersion(locked.value, version)
    if (!present.ok) return present
    const moved = moves[action](present.value.round, tx.now)
    if (!moved.ok) return moved
    const { id, draftedBy } = present.value
    if (action === 'announce') await relate(tx, publicRelations(id))
    const making = { action, changes: {}, reason: '', ...makerOf(actor) }
    const kept = await updateRound(tx, leave.value, { round: moved.value, draftedBy, making })
    tx.record({
      action: `programme.${action}`,
      resource: 'programme',
      id,
      version: kept.version,
      clause: '4.1.p2.s1',
      changes: [changedProgramme(kept)],
    })
    return ok(movedView(kept))
  }
