import { notFound } from '../../../../foundation/access/index.ts'
import type { Acting, UseCase } from '../../../../foundation/access/server/index.ts'
import { ok, refuse } from '../../../../foundation/kernel/index.ts'
import { listRounds, readRound } from '../../../programmes/server/index.ts'
import { extensionObject } from '../acts/change-deadline.ts'
import { callObject, copyObject, partnershipObject, recommendationObject } from '../objects.ts'
import type { Tx } from '../../../../foundation/storage/server/index.ts'
import type { ReminderLine } from '../../index.ts'
import { scheduledReminders } from '../letters/remind.ts'
import { type CallRow, findCall, listCalls } from '../store/calls.ts'
import { type ExtensionRow, extensionsOf } from '../store/extensions.ts'
import { countsOf, solutionsByIds } from '../store/lists.ts'
import { type PaperCopyRow, copiesRegisteredLately, findCopy } from '../store/paper-copies.ts'
import { findPartnership } from '../store/partnerships.ts'
import { scansOf } from '../store/recommendation-scans.ts'
import { entriesOf, recommendationsOf } from '../store/recommendations.ts'
import { remindersDone } from '../store/reminders.ts'
import { latestSealed } from '../store/sealed-versions.ts'
import { waiversOfProgramme } from '../store/waivers.ts'
import { callViewWith } from '../views/call-view.ts'
import { type CopyView, copyViewOf } from '../views/copy-view.ts'
import { type PartnershipView, partnershipViewOf } from '../views/partnership-view.ts'
import { type RecommendationView, recommendationViewOf } from '../views/recommendation-view.ts'
import { solutionViewOf } from '../views/solution-view.ts'
import { type NamedSector, sectorsOf } from './figures.ts'
import { waiverViewOf } from './receipt-page.ts'

interface OfProgramme {
  readonly programme: string
}

/** The invitation as the invited see it: title, lead, and what they may answer. */
export const readPartnership =
  (input: { readonly id: string }): UseCase<PartnershipView> =>
  async (acting) => {
    const row = await findPartnership(acting.tx, input.id)
    if (!row) return refuse(notFound)
    const permit = acting.permit('read', partnershipObject(acting.actor, row))
    return permit.ok ? ok(partnershipViewOf(acting, row)) : permit
  }

export const listWaivers =
  (input: OfProgramme): UseCase<readonly ReturnType<typeof waiverViewOf>[]> =>
  async (acting) => {
    const permit = acting.permitList('read', 'waiver')
    if (!permit.ok) return permit
    const rows = await waiversOfProgramme(acting.tx, input.programme)
    return ok(
      rows.map((row) =>
        waiverViewOf(acting, row, { number: row.solutionNumber, title: row.solutionTitle, leadName: row.leadName }),
      ),
    )
  }

type CopyWithSolution = CopyView & {
  readonly solution: ReturnType<typeof solutionViewOf> | null
  readonly held: string | null
}

/** One copy by its code with what the platform holds, or those that were registered last. */
export const findCopies =
  (input: { readonly code?: string | undefined }): UseCase<readonly CopyWithSolution[]> =>
  async (acting) => {
    const permit = acting.permitList('read', 'paper-copy')
    if (!permit.ok) return permit
    const { tx } = acting
    const found = input.code === undefined ? await copiesRegisteredLately(tx) : [await findCopy(tx, input.code.trim())]
    const rows = found.filter((row) => row !== undefined)
    if (input.code === undefined) return ok(rows.map((row) => ({ ...copyViewOf(row), solution: null, held: null })))
    return ok((await Promise.all(rows.map((row) => copyWithSolution(acting, row)))).flat())
  }

/** Nothing when the gate says no. */
async function copyWithSolution(acting: Acting, row: PaperCopyRow): Promise<CopyWithSolution[]> {
  const { tx, actor } = acting
  const [solution] = await solutionsByIds(tx, [row.solutionId])
  if (!acting.permit('read', copyObject(actor, row, solution)).ok) return []
  const held = (await latestSealed(tx, row.solutionId))?.fingerprint ?? null
  return [{ ...copyViewOf(row), solution: solution ? solutionViewOf(solution) : null, held }]
}

export const listAllCalls = (): UseCase<readonly ReturnType<typeof callViewWith>[]> => async (acting) => {
  const permit = acting.permitList('read', 'call')
  if (!permit.ok) return permit
  const rounds = new Map((await listRounds(acting.tx)).map(({ round }) => [round.id, round]))
  return ok((await listCalls(acting.tx)).map((call) => callViewWith(acting, call, rounds.get(call.programmeId))))
}

/** How the round goes, as numbers that open to rows; of drafts only how many there are. */
export const overseeCall =
  (
    input: OfProgramme,
  ): UseCase<
    Awaited<ReturnType<typeof countsOf>> & {
      readonly reminders: readonly ReminderLine[]
      readonly sectors: readonly NamedSector[]
      readonly call: ReturnType<typeof callViewWith>
    }
  > =>
  async (acting) => {
    const call = await findCall(acting.tx, input.programme)
    if (!call) return refuse(notFound)
    const permit = acting.permit('oversee', callObject(call))
    if (!permit.ok) return permit
    const found = await readRound(acting.tx, input.programme)
    const counts = await countsOf(acting.tx, input.programme)
    const reminders = await reminderLines(acting.tx, call)
    return ok({
      ...counts,
      reminders,
      sectors: sectorsOf(found?.round),
      call: callViewWith(acting, call, found?.round),
    })
  }

/** By the round's choice and the present deadline; what was not written and lies in the past never will be. */
async function reminderLines(tx: Tx, call: CallRow): Promise<readonly ReminderLine[]> {
  const done = new Map((await remindersDone(tx, call.programmeId, call.deadline)).map((one) => [one.hours, one]))
  return (await scheduledReminders(tx, call)).map(({ hours, dueAt }) => {
    const row = done.get(hours)
    if (row) return { hours, dueAt, outcome: row.outcome, letters: row.letters, writtenAt: row.writtenAt }
    return { hours, dueAt, outcome: dueAt > tx.now ? 'to-come' : 'none', letters: 0, writtenAt: null }
  })
}

export const listExtensions =
  (input: OfProgramme): UseCase<readonly ReturnType<typeof extensionViewOf>[]> =>
  async (acting) => {
    const permit = acting.permitList('read', 'extension')
    if (!permit.ok) return permit
    return ok((await extensionsOf(acting.tx, input.programme)).map((row) => extensionViewOf(acting, row)))
  }

function extensionViewOf(acting: Acting, row: ExtensionRow) {
  const { id, state, newDeadline, oldDeadline, reason, proposedByName, proposedAt } = row
  const { decidedByName, decidedAt, decisionReason } = row
  const actions = acting.actionsOpenTo(extensionObject(acting, row))
  const asked = { id, state, newDeadline, oldDeadline, reason, proposedByName, proposedAt }
  return { ...asked, decidedByName, decidedAt, decisionReason, actions }
}

/** Each authority sees its own lists; the office sees what was signed. */
export const listRecommendations =
  (input: OfProgramme): UseCase<readonly RecommendationView[]> =>
  async (acting) => {
    const permit = acting.permitList('read', 'recommendation')
    if (!permit.ok) return permit
    const all = await recommendationsOf(acting.tx, input.programme)
    const rows = all.filter((row) => acting.permit('read', recommendationObject(acting.actor, row)).ok)
    const ids = rows.map((row) => row.id)
    const [entries, scans] = await Promise.all([entriesOf(acting.tx, ids), scansOf(acting.tx, ids)])
    const named = await solutionsByIds(
      acting.tx,
      entries.map((entry) => entry.solutionId),
    )
    const solutions = new Map(named.map((row) => [row.id as string, row]))
    return ok(rows.map((row) => recommendationViewOf(acting, row, { entries, scans, solutions })))
  }
