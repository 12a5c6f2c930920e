import { notFound, notInThisState, type Permit } from '../../../foundation/access/index.ts'
import { type Acting, relate, type UseCase } from '../../../foundation/access/server/index.ts'
import { addWorkingDays } from '../../../foundation/deadlines/index.ts'
import { owe, readCalendar, release, settle } from '../../../foundation/deadlines/server/index.ts'
import { dayOf, endOf, ok, refuse, type Result } from '../../../foundation/kernel/index.ts'
import { idOfCreditCode, factsOf } from '../../parties/server/index.ts'
import { type ExitCase, notify, propose, stateBefore, writeGrounds } from '../domain/exit-case.ts'
import { type ExitCaseState, type ExitCaseView, exitRefusals, type StatedGround } from '../index.ts'
import { ledBy } from './effects.ts'
import { tellNotified } from './letters.ts'
import { caseObject, caseViewOf, changedCase } from './objects.ts'
import {
  type ExitCaseRow,
  insertCase,
  keepStatement,
  lockCase,
  markClosed,
  markNotified,
  markProposed,
  markSentBack,
  rewriteGrounds,
} from './store/cases.ts'

export interface OnVersion {
  readonly id: string
  readonly version: number
}

export interface OpenCase {
  readonly programme: string
  readonly creditCode: string
  readonly grounds: readonly StatedGround[]
}

/** 立案: about a unit that leads in the round; nobody else learns of it before notice is given. */
export const openCase =
  (input: OpenCase): UseCase<ExitCaseView> =>
  async (acting) => {
    const { tx, actor } = acting
    const id = tx.newId<'exit-case'>()
    const permit = acting.permit('create', { resource: 'exit-case', id, state: 'opened', relations: [] })
    if (!permit.ok) return permit
    const grounds = writeGrounds(input.grounds)
    if (!grounds.ok) return grounds
    const organisationId = await idOfCreditCode(tx, input.creditCode)
    const unit = organisationId && (await factsOf(tx, [organisationId], dayOf(tx.now))).get(organisationId)
    if (!unit) return refuse(notFound)
    const led = await ledBy(tx, unit.id, input.programme)
    if (!led) return refuse(exitRefusals.notALead)
    const row = await insertCase(tx, permit.value, {
      programmeId: input.programme,
      organisationId: unit.id,
      organisationName: unit.name,
      regionCode: unit.regionCode ?? '000000',
      part: led.part,
      grounds: grounds.value,
      openedByName: actor.name,
    })
    return row ? kept(acting, 'create', row) : refuse(exitRefusals.caseInHand)
  }

export const editCase =
  (input: OnVersion & { readonly grounds: readonly StatedGround[] }): UseCase<ExitCaseView> =>
  async (acting) => {
    const begun = await begin(acting, input, 'edit')
    if (!begun.ok) return begun
    const grounds = writeGrounds(input.grounds)
    if (!grounds.ok) return grounds
    return kept(acting, 'edit', await rewriteGrounds(acting.tx, begun.value.permit, grounds.value))
  }

/** Closed before anybody was told: nothing was found to be told. */
export const closeCase =
  (input: OnVersion & { readonly reason: string }): UseCase<ExitCaseView> =>
  async (acting) => {
    const begun = await begin(acting, input, 'close')
    if (!begun.ok) return begun
    return kept(acting, 'close', await markClosed(acting.tx, begun.value.permit, input.reason))
  }

/** 告知: the unit sees the case from now on, and has so many working days for its statement. */
export const notifyUnit =
  (input: OnVersion & { readonly workingDays: number }): UseCase<ExitCaseView> =>
  async (acting) => {
    const { tx } = acting
    const begun = await begin(acting, input, 'notify')
    if (!begun.ok) return begun
    const { row, permit } = begun.value
    const opened = inState(row, 'notify', 'opened')
    if (!opened.ok) return opened
    const due = endOf(addWorkingDays(dayOf(tx.now), input.workingDays, await readCalendar(tx)).day)
    const moved = notify(opened.value, due)
    if (!moved.ok) return moved
    await relate(tx, [{ subject: `organisation:${row.organisationId}`, relation: 'own', resource: row.id }])
    const stored = await markNotified(tx, permit, due)
    await owe(tx, {
      key: keyOf(row),
      owner: `organisation:${row.organisationId}`,
      title: { zh: '提交陈述申辩', en: 'State your case' },
      object: objectOf(stored, { zh: '陈述', en: 'State' }),
      source,
      due: { instant: due },
      escalations: [{ hours: -24, to: `organisation:${row.organisationId}` }],
    })
    await tellNotified(tx, stored)
    return kept(acting, 'notify', stored)
  }

/** 陈述申辩: by the certifier of the unit, also after its time as long as nothing is proposed. */
export const stateCase =
  (input: OnVersion & { readonly statement: string }): UseCase<ExitCaseView> =>
  async (acting) => {
    const { tx, actor } = acting
    const begun = await begin(acting, input, 'state')
    if (!begun.ok) return begun
    const { statement } = input
    const stored = await keepStatement(tx, begun.value.permit, { statement, byName: actor.name })
    await settle(tx, keyOf(stored))
    return kept(acting, 'state', stored)
  }

export const proposeDecision =
  (input: OnVersion & { readonly verdict: 'disqualify' | 'dismiss'; readonly reason: string }): UseCase<ExitCaseView> =>
  async (acting) => {
    const { tx, actor } = acting
    const begun = await begin(acting, input, 'propose')
    if (!begun.ok) return begun
    const { row, permit } = begun.value
    const present = inState(row, 'propose', 'notified', 'stated')
    if (!present.ok) return present
    const { verdict, reason } = input
    const moved = propose(present.value, { by: actor.accountId, verdict, now: tx.now })
    if (!moved.ok) return moved
    await release(tx, keyOf(row))
    const stored = await markProposed(tx, permit, { byName: actor.name, verdict, reason })
    await owe(tx, {
      key: decisionKeyOf(row),
      owner: 'role:ministry-approver',
      title: { zh: '决定退出案', en: 'Decide an exit case' },
      object: objectOf(stored, { zh: '决定', en: 'Decide' }),
      source,
      due: { period: { count: 10, unit: 'working-day' }, from: dayOf(tx.now) },
      escalations: [{ hours: 0, to: 'role:ministry-officer' }],
    })
    return kept(acting, 'propose', stored)
  }

/** Back to who proposes, with what is missing; a case without a statement is one that was notified. */
export const sendCaseBack =
  (input: OnVersion & { readonly reason: string }): UseCase<ExitCaseView> =>
  async (acting) => {
    const begun = await begin(acting, input, 'send-back')
    if (!begun.ok) return begun
    const { row, permit } = begun.value
    await release(acting.tx, decisionKeyOf(row))
    const state = stateBefore(row.statement !== null)
    return kept(acting, 'send-back', await markSentBack(acting.tx, permit, { state, reason: input.reason }))
  }

export const source = { clause: '4.5.p1.s1', words: '取消其试点资格' } as const
export const keyOf = ({ id }: Pick<ExitCaseRow, 'id'>): string => `exit-case:${id}:state`
export const decisionKeyOf = ({ id }: Pick<ExitCaseRow, 'id'>): string => `exit-case:${id}:decide`

export const objectOf = (row: ExitCaseRow, action: { readonly zh: string; readonly en: string }) => ({
  resource: 'exit-case',
  id: row.id,
  label: `${row.number} ${row.organisationName}`,
  action,
  href: `/exits?case=${row.id}`,
})

export async function begin<Action extends string>(
  { tx, actor, permit }: Acting,
  { id, version }: OnVersion,
  action: Action,
): Promise<Result<{ readonly row: ExitCaseRow; readonly permit: Permit<'exit-case', Action> }>> {
  const row = await lockCase(tx, id)
  if (!row) return refuse(notFound)
  const permitted = permit(action, caseObject(actor, row))
  if (!permitted.ok) return permitted
  return row.version === version ? ok({ row, permit: permitted.value }) : refuse(exitRefusals.changedMeanwhile)
}

/** The state that a move leaves, as its type asks; the gate has refused all others already. */
export function inState<State extends ExitCaseState>(
  row: ExitCaseRow,
  action: string,
  ...states: readonly State[]
): Result<ExitCase & { readonly state: State }> {
  const known = states.find((one) => one === row.state)
  return known ? ok({ ...row, state: known }) : refuse(notInThisState(action, row.state, states))
}

export function kept(
  acting: Acting,
  action: string,
  row: ExitCaseRow,
  more: readonly ReturnType<typeof changedCase>[] = [],
): Result<ExitCaseView> {
  const { id, version } = row
  acting.tx.record({
    action: `exit-case.${action}`,
    resource: 'exit-case',
    id,
    version,
    clause: source.clause,
    changes: [changedCase(row), ...more],
  })
  return ok(caseViewOf(acting, row))
}
