import { notFound } from '../../../../foundation/access/index.ts'
import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { type Result, ok, refuse } from '../../../../foundation/kernel/index.ts'
import { type Round, choiceOf } from '../../../notice/index.ts'
import { type KeptRound, readRound } from '../../../programmes/server/index.ts'
import { refusals } from '../../domain/refusals.ts'
import { changed } from '../evidence.ts'
import { callObject } from '../objects.ts'
import { type CallRow, findCall, insertCall } from '../store/calls.ts'
import { deadlineRuleOf } from '../deadline-rule.ts'
import { type CallView, callViewWith } from '../views/call-view.ts'

const drainMinutes = 5

/** Opens the call of a round by the round's own parameters; its deadline is one stored instant with its sentence. */
export const openCall =
  (input: { readonly programme: string }): UseCase<CallView> =>
  async (acting) => {
    const { tx } = acting
    const id = tx.newId<'call'>()
    const permit = acting.permit('open', callObject({ id, state: 'open' }))
    if (!permit.ok) return permit
    const found = await readRound(tx, input.programme)
    if (!found) return refuse(notFound)
    if (await findCall(tx, input.programme)) return refuse(refusals.callIsThere())
    const terms = termsOf(found)
    if (!terms.ok) return terms
    const row = await insertCall(tx, permit.value, { ...terms.value, opensAt: tx.now })
    const { version, sourceClause: clause } = row
    tx.record({ action: 'call.open', resource: 'call', id, version, clause, changes: [changed.call(row)] })
    return ok(callViewWith(acting, row, found.round))
  }

type Terms = Omit<CallRow, 'id' | 'state' | 'version' | 'opensAt'>

export function termsOf({ round }: Pick<KeptRound, 'round'>): Result<Terms> {
  const rule = deadlineRuleOf(round)
  if (round.state !== 'open' || !rule || rule.deadline === null) return refuse(refusals.roundNotOpen())
  return ok({
    programmeId: round.id,
    deadline: rule.deadline,
    drainMinutes,
    sourceClause: rule.source.clause,
    sourceWords: rule.source.words ?? null,
    paperTimelyBy: paperRuleOf(round),
  })
}

function paperRuleOf(round: Round): CallRow['paperTimelyBy'] {
  return choiceOf(round, 'paper-timely-by') === 'postmark' ? 'postmark' : 'arrival'
}
