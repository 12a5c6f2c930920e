import { notFound } from '../../../../foundation/access/index.ts'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { bases, type ItemDecision, judgePortfolio, type PortfolioConstraint, selectionRefusals } from '../../index.ts'
import { onRelease } from '../released.ts'
import { findRound, type RoundRow } from '../store/rounds.ts'
import { decisionsOf, insertSelection, keepDecisions, updateSelection } from '../store/selections.ts'
import { beginSelectionAct, recordSelection, selectionObject, type SelectionOutcome } from './load-selection.ts'
import { rankRound, roundOf } from './ranked.ts'
import { tellApplicants } from './tell-applicants.ts'

/** Begins the selection of a round whose scoring is closed; the line runs at half of the list until it is set. */
export async function openSelection(
  acting: Acting,
  { roundId }: { readonly roundId: string },
): Promise<Result<SelectionOutcome>> {
  const { tx } = acting
  const id = tx.newId<'selection'>()
  const permit = acting.permit('open', selectionObject(acting, { id, state: 'draft', proposedBy: null }))
  if (!permit.ok) return permit
  const round = await findRound(tx, roundId)
  if (!round) return refuse(notFound)
  if (round.state !== 'scored') return refuse(selectionRefusals.notScored)
  const { items } = await rankRound(tx, round, 0)
  const line = Math.ceil(items.length / 2)
  const row = await insertSelection(tx, permit.value, { programmeId: round.programmeId, line, portfolio: [] })
  return row ? ok(recordSelection(acting, 'open', { row, decisions: [] })) : refuse(selectionRefusals.changedMeanwhile)
}

export interface EditSelection {
  readonly id: string
  readonly version: number
  readonly line: number
  readonly portfolio: readonly PortfolioConstraint[]
  readonly decisions: readonly ItemDecision[]
}

/** 拟定: the line, the constraints, and each decision with its basis and its words. */
export async function editSelection(acting: Acting, input: EditSelection): Promise<Result<SelectionOutcome>> {
  const { tx } = acting
  const begun = await beginSelectionAct(acting, input.id, 'edit')
  if (!begun.ok) return begun
  const { row, permit } = begun.value
  if (row.version !== input.version)
    return refuse({ ...selectionRefusals.changedMeanwhile, facts: { version: row.version } })
  const round = await roundOf(tx, row.programmeId)
  if (!round) return refuse(notFound)
  const { items } = await rankRound(tx, round, input.line)
  const known = new Map(items.map((item) => [item.solutionId, item]))
  const named = [...new Map(input.decisions.map((one) => [one.solutionId, one])).values()]
  const numbered = named.flatMap((one) => {
    const item = known.get(one.solutionId)
    return item ? [{ ...one, number: item.number, place: item.place }] : []
  })
  if (numbered.length !== named.length) return refuse(selectionRefusals.strangeItem)
  const unfit = numbered.find((one) => !fits(one, input.line))
  if (unfit) return refuse(selectionRefusals.basisDoesNotFit(unfit.number))
  await keepDecisions(tx, permit, numbered)
  const { line, portfolio } = input
  const stored = await updateSelection(tx, permit, { ...row, line, portfolio })
  return ok(recordSelection(acting, 'edit', { row: stored, decisions: await decisionsOf(tx, row.id) }))
}

/** A basis says the same as its decision; and who departs from the rank says so. */
function fits({ decision, basis, place }: ItemDecision & { readonly place: number }, line: number): boolean {
  if (bases[basis].decision !== decision) return false
  if (basis === 'ranks-within') return place <= line
  return basis !== 'ranks-below' || place > line
}

/** 提交批准: every solution decided, and the portfolio kept. */
export async function proposeSelection(
  acting: Acting,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Result<SelectionOutcome>> {
  const { tx, actor } = acting
  const begun = await beginSelectionAct(acting, id, 'propose')
  if (!begun.ok) return begun
  const { row, permit } = begun.value
  if (row.version !== version) return refuse({ ...selectionRefusals.changedMeanwhile, facts: { version: row.version } })
  const decisions = await decisionsOf(tx, row.id)
  const whole = await judgeWhole(acting, { row, decisions })
  if (!whole.ok) return whole
  const stored = await updateSelection(tx, permit, {
    ...row,
    state: 'proposed',
    proposedBy: actor.accountId,
    proposedByName: actor.name,
    proposedAt: tx.now,
    returnReason: '',
  })
  return ok(recordSelection(acting, 'propose', { row: stored, decisions }))
}

async function judgeWhole(
  { tx }: Acting,
  {
    row,
    decisions,
  }: { readonly row: Parameters<typeof updateSelection>[2]; readonly decisions: readonly ItemDecision[] },
): Promise<Result<RoundRow>> {
  const round = await roundOf(tx, row.programmeId)
  if (!round) return refuse(notFound)
  const { items } = await rankRound(tx, round, row.line)
  const decided = new Map(decisions.map((one) => [one.solutionId, one.decision]))
  const open = items.filter(({ solutionId }) => !decided.has(solutionId))
  if (open.length > 0) return refuse(selectionRefusals.undecided(open.map(({ number }) => number)))
  const selected = items.filter(({ solutionId }) => decided.get(solutionId) === 'selected')
  const unmet = judgePortfolio(row.portfolio, selected).filter(({ met }) => !met)
  return unmet.length > 0 ? refuse(selectionRefusals.portfolioUnmet(unmet)) : ok(round)
}

/** The approver sends it back with a reason; nothing has become known. */
export async function returnSelection(
  acting: Acting,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Result<SelectionOutcome>> {
  const begun = await beginSelectionAct(acting, id, 'return')
  if (!begun.ok) return begun
  const { row, permit } = begun.value
  const stored = await updateSelection(acting.tx, permit, { ...row, state: 'draft', returnReason: reason })
  const decisions = await decisionsOf(acting.tx, row.id)
  return ok(recordSelection(acting, 'return', { row: stored, decisions }))
}

/** 批准并发布: a second person, a fresh second factor, all decisions at once, with what follows in the same act. */
export async function approveSelection(
  acting: Acting,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Result<SelectionOutcome>> {
  const { tx, actor, host } = acting
  const begun = await beginSelectionAct(acting, id, 'approve')
  if (!begun.ok) return begun
  const { row, permit } = begun.value
  if (row.version !== version) return refuse({ ...selectionRefusals.changedMeanwhile, facts: { version: row.version } })
  const decisions = await decisionsOf(tx, row.id)
  const whole = await judgeWhole(acting, { row, decisions })
  if (!whole.ok) return whole
  const stored = await updateSelection(tx, permit, {
    ...row,
    state: 'released',
    releasedBy: actor.accountId,
    releasedByName: actor.name,
    releasedAt: tx.now,
  })
  const outcome = recordSelection(acting, 'approve', { row: stored, decisions })
  await tellApplicants(acting, whole.value.id, decisions)
  const follow = host.find(onRelease)
  if (!follow) return ok(outcome)
  const items = decisions.map(({ solutionId, number, decision, reason }) => ({ solutionId, number, decision, reason }))
  const followed = await follow(acting, { roundId: row.programmeId, releasedAt: tx.now, items })
  return followed.ok ? ok(outcome) : followed
}
