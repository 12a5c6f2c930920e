import { notFound, notInThisState } from '../../../../foundation/access/index.ts'
import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { beginClosingOf, sealOf } from '../../../../foundation/deadlines/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import type { Tx } from '../../../../foundation/storage/server/index.ts'
import { planSettingsOf, type Round } from '../../../notice/index.ts'
import { readRound } from '../../../programmes/server/index.ts'
import { refusals } from '../../domain/refusals.ts'
import { changed } from '../evidence.ts'
import { intakeObject } from '../objects.ts'
import { changeIntake, findIntake, insertIntake, type IntakeRow, lockIntake, windowOf } from '../store/intakes.ts'
import { type IntakeView, intakeViewOf } from '../views.ts'

const drainMinutes = 5

/** Opens the intake of a round by the round's own date; its deadline is one stored instant with its sentence. */
export const openIntake =
  (input: { readonly programme: string }): UseCase<IntakeView> =>
  async (acting) => {
    const { tx } = acting
    const id = tx.newId<'intake'>()
    const permit = acting.permit('open', intakeObject({ id, state: 'open' }))
    if (!permit.ok) return permit
    const found = await readRound(tx, input.programme)
    if (!found) return refuse(notFound)
    if (await findIntake(tx, input.programme)) return refuse(refusals.intakeIsThere())
    const terms = termsOf(found.round)
    if (!terms || terms.deadline <= tx.now) return refuse(refusals.roundHasNoDate())
    const row = await insertIntake(tx, permit.value, {
      ...terms,
      programmeId: found.round.id,
      opensAt: tx.now,
      drainMinutes,
    })
    recorded(tx, 'open', row)
    return ok(intakeViewOf(acting, row, found.round))
  }

/** The deadline as the round's rule has it, with its sentence; nothing while it is not announced. */
function termsOf(round: Round): Pick<IntakeRow, 'deadline' | 'sourceClause' | 'sourceWords'> | undefined {
  for (const rule of round.planRules) {
    if (rule.kind !== 'plan-submitted-before') continue
    const { deadline } = planSettingsOf(round, rule)
    const [cite] = rule.cites
    if (deadline !== null) return { deadline, sourceClause: cite.clause, sourceWords: cite.words ?? null }
  }
  return undefined
}

/** Closing by hand, where the worker is away; the worker does the same by itself. */
export const closeIntake =
  (step: 'begin-closing' | 'seal', input: { readonly programme: string }): UseCase<IntakeView> =>
  async (acting) => {
    const row = await lockIntake(acting.tx, input.programme)
    const found = await readRound(acting.tx, input.programme)
    if (!row) return refuse(notFound)
    const permit = acting.permit(step, intakeObject(row))
    if (!permit.ok) return permit
    const moved = await takeStep(acting.tx, permit.value, row)
    return moved.ok ? ok(intakeViewOf(acting, moved.value, found?.round)) : moved
  }

/** The next step of closing, under the lock of the row; submissions hold it shared and are waited for. */
export async function takeStep(
  tx: Tx,
  leave: Parameters<typeof changeIntake>[1],
  row: IntakeRow,
): Promise<Result<IntakeRow>> {
  const window = windowOf(row)
  if (row.state === 'closed') return refuse(notInThisState('seal', row.state, ['open', 'closing']))
  const moved = row.state === 'open' ? beginClosingOf(window, tx.now, refusals) : sealOf(window, tx.now, refusals)
  if (!moved.ok) return moved
  const stored = await changeIntake(tx, leave, row, moved.value.state)
  return ok(recorded(tx, row.state === 'open' ? 'begin-closing' : 'seal', stored))
}

function recorded(tx: Tx, action: string, row: IntakeRow): IntakeRow {
  const { id, version, sourceClause: clause } = row
  tx.record({ action: `intake.${action}`, resource: 'intake', id, version, clause, changes: [changed.intake(row)] })
  return row
}
