import { notFound } from '../../../../foundation/access/index.ts'
import type { Acting, UseCase } from '../../../../foundation/access/server/index.ts'
import { ok, refuse } from '../../../../foundation/kernel/index.ts'
import { namesOf } from '../../../parties/server/index.ts'
import { sealText, unverifiedSeal } from '../../domain/seal.ts'
import { electronicSeals } from '../seals/port.ts'
import { waiverObject } from '../acts/decide-waiver.ts'
import { loadSolution } from '../objects.ts'
import { determinationsOf } from '../store/determinations.ts'
import { electronicSealsOf } from '../store/electronic-seals.ts'
import { findCall } from '../store/calls.ts'
import { copiesOf } from '../store/paper-copies.ts'
import { sealPagesOf } from '../store/seal-pages.ts'
import { sealedVersionsOf } from '../store/sealed-versions.ts'
import type { SolutionRow } from '../store/solutions.ts'
import { type WaiverRow, waiversOf } from '../store/waivers.ts'
import { copyViewOf } from '../views/copy-view.ts'
import { solutionViewOf } from '../views/solution-view.ts'
import { determinationViewOf } from './determinations.ts'

/** The receipt of a solution's latest arrival with what is still pending on it. */
export const receiptOf =
  (input: { readonly id: string }): UseCase<Awaited<ReturnType<typeof assemble>>> =>
  async (acting) => {
    const loaded = await loadSolution(acting, input.id)
    if (!loaded.ok) return loaded
    const { row, object } = loaded.value
    const permit = acting.permit('read', object)
    if (!permit.ok) return permit
    const sealed = (await sealedVersionsOf(acting.tx, row.id)).at(-1)
    const call = await findCall(acting.tx, row.programmeId)
    if (!sealed || !call) return refuse(notFound)
    const actions = acting.actionsOpenTo(object)
    return ok(await assemble(acting, { row, sealed, deadline: call.deadline, actions }))
  }

interface Parts {
  readonly row: SolutionRow
  readonly sealed: Awaited<ReturnType<typeof sealedVersionsOf>>[number]
  readonly deadline: NonNullable<Awaited<ReturnType<typeof findCall>>>['deadline']
  readonly actions: readonly string[]
}

async function assemble(acting: Acting, { row, sealed, deadline, actions }: Parts) {
  const { tx } = acting
  const [copies, pages, waivers, questions] = await Promise.all([
    copiesOf(tx, row.id),
    sealPagesOf(tx, row.id),
    waiversOf(tx, row.id),
    determinationsOf(tx, row.id),
  ])
  const waiver = waivers.at(-1)
  const { sequence, answersVersion, fingerprint, arrivedAt, sealedByName, kind, members, findings } = sealed
  return {
    solution: solutionViewOf(row),
    deadline,
    receiptNumber: sealed.receiptNumber,
    sealed: { sequence, answersVersion, fingerprint, arrivedAt, sealedByName, kind, members, findings },
    seals: await sealsOf(acting, row, fingerprint),
    determinations: questions.map((one) => determinationViewOf(acting, one)),
    waiver: waiver ? waiverViewOf(acting, waiver, row) : null,
    copies: copies.map(copyViewOf),
    sealPages: pages.filter((page) => page.fingerprint === fingerprint),
    actions,
  }
}

async function sealsOf({ tx, actor, host }: Acting, row: SolutionRow, fingerprint: string) {
  const own = actor.organisationId && (await namesOf(tx, [actor.organisationId])).get(actor.organisationId)
  const given = await electronicSealsOf(tx, row.id)
  return {
    verifier: (host.find(electronicSeals) ?? unverifiedSeal).name,
    text: own ? sealText({ number: row.number, creditCode: own.creditCode, fingerprint }) : null,
    given: given.map(({ signature: _signature, creditCode: _code, ...shown }) => shown),
  }
}

export function waiverViewOf(
  acting: Acting,
  row: WaiverRow,
  solution: { readonly number: string; readonly title: string; readonly leadName: string },
) {
  const { id, solutionId, rule, state, applicantReason, requestedAt, proposedByName, opinion, opinionReason } = row
  const { decidedByName, decisionReason, decidedAt } = row
  const asked = { id, solutionId, rule, state, applicantReason, requestedAt }
  const named = { solutionNumber: solution.number, solutionTitle: solution.title, leadName: solution.leadName }
  const drafted = { proposedByName, opinion, opinionReason }
  const actions = acting.actionsOpenTo(waiverObject(acting, row))
  return { ...asked, ...named, ...drafted, decidedByName, decisionReason, decidedAt, actions }
}
