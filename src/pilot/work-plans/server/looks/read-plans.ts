import { notFound } from '../../../../foundation/access/index.ts'
import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { dayOf, ok, refuse } from '../../../../foundation/kernel/index.ts'
import { factsOf } from '../../../parties/server/index.ts'
import { listRounds, readRound } from '../../../programmes/server/index.ts'
import type { IntakeView, PartnerView, PilotView, PlanReceiptPage, SelectionPage } from '../../domain/pages.ts'
import type { PilotLine } from '../../domain/pilot-list.ts'
import { loadPlan, partnerObject } from '../objects.ts'
import { findIntake, listIntakes } from '../store/intakes.ts'
import { pageOfPlans } from '../store/lists.ts'
import { findPartner } from '../store/partners.ts'
import { pilotLinesOfLists, pilotListsOf, pilotsOf } from '../store/pilot-lists.ts'
import { latestSealed, targetsOf } from '../store/sealed-plans.ts'
import {
  intakeViewOf,
  partnerViewOf,
  pilotListViewOf,
  pilotViewOf,
  planLineOf,
  planViewOf,
  targetLineOf,
} from '../views.ts'

/** The receipt of a plan's latest arrival, with the findings and targets of that moment. */
export const receiptOf =
  (input: { readonly id: string }): UseCase<PlanReceiptPage> =>
  async (acting) => {
    const { tx } = acting
    const loaded = await loadPlan(acting, input.id)
    if (!loaded.ok) return loaded
    const { row, object } = loaded.value
    const permit = acting.permit('read', object)
    if (!permit.ok) return permit
    const [sealed, intake, targets] = await Promise.all([
      latestSealed(tx, row.id),
      findIntake(tx, row.programmeId),
      targetsOf(tx, row.id),
    ])
    if (!sealed || !intake) return refuse(notFound)
    const { receiptNumber, arrivedAt, fingerprint, sealedByName, findings } = sealed
    return ok({
      plan: planViewOf(row),
      deadline: intake.deadline,
      receiptNumber,
      arrivedAt,
      fingerprint,
      sealedByName,
      findings,
      targets: targets.map(targetLineOf),
      actions: acting.actionsOpenTo(object),
    })
  }

export const readPartner =
  (input: { readonly id: string }): UseCase<PartnerView> =>
  async (acting) => {
    const row = await findPartner(acting.tx, input.id)
    if (!row) return refuse(notFound)
    const permit = acting.permit('read', partnerObject(acting.actor, row))
    return permit.ok ? ok(partnerViewOf(acting, row)) : permit
  }

export const listAllIntakes = (): UseCase<readonly IntakeView[]> => async (acting) => {
  const permit = acting.permitList('read', 'intake')
  if (!permit.ok) return permit
  const [intakes, rounds] = await Promise.all([listIntakes(acting.tx), listRounds(acting.tx)])
  const roundOf = new Map(rounds.map(({ round }) => [round.id, round]))
  return ok(intakes.map((row) => intakeViewOf(acting, row, roundOf.get(row.programmeId))))
}

/** 遴选: what was handed in, and the lists of the round with their lines. */
export const readSelection =
  (input: { readonly programme: string }): UseCase<SelectionPage> =>
  async (acting) => {
    const { tx } = acting
    const permit = acting.permitList('read', 'pilot-list')
    if (!permit.ok) return permit
    const { programme: programmeId } = input
    const everything = { programmeId, words: null, kinds: null, states: null, regions: null, after: null, limit: 5000 }
    const [intake, found, plans, lists] = await Promise.all([
      findIntake(tx, programmeId),
      readRound(tx, programmeId),
      pageOfPlans(tx, everything),
      pilotListsOf(tx, programmeId),
    ])
    if (!intake || !found) return refuse(notFound)
    const lines = await pilotLinesOfLists(
      tx,
      lists.map(({ id }) => id),
    )
    const fresh = { resource: 'pilot-list', id: '*', state: 'draft', relations: [] } as const
    return ok({
      intake: intakeViewOf(acting, intake, found.round),
      plans: plans.lines.filter(({ state }) => state !== 'withdrawn').map(planLineOf),
      lists: lists.map((row) =>
        pilotListViewOf(acting, row, lines.filter(({ listId }) => listId === row.id).map(lineOf)),
      ),
      mayCreate: acting.actionsOpenTo(fresh).includes('create'),
    })
  }

const lineOf = ({ planId, verdict, reason }: PilotLine): PilotLine => ({ planId, verdict, reason })

/** 试点名单 of a round, as it was published; everybody may read it. */
export const listPilots =
  (input: { readonly programme: string }): UseCase<readonly PilotView[]> =>
  async (acting) => {
    const permit = acting.permitList('read', 'pilot')
    if (!permit.ok) return permit
    const { tx } = acting
    const pilots = await pilotsOf(tx, input.programme)
    const applicants = pilots.map(({ applicantId }) => applicantId)
    const facts = await factsOf(tx, applicants, dayOf(tx.now))
    return ok(pilots.map((row) => pilotViewOf(row, facts.get(row.applicantId)?.standing ?? 'good')))
  }
