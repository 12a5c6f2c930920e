import { notFound, type Relation } from '../../../../foundation/access/index.ts'
import type { Acting, UseCase } from '../../../../foundation/access/server/index.ts'
import type { Answers } from '../../../../foundation/forms/index.ts'
import { openAnswerSet } from '../../../../foundation/forms/server/index.ts'
import { dayOf, ok, refuse } from '../../../../foundation/kernel/index.ts'
import type { PlanKind } from '../../../notice/index.ts'
import { factsOf } from '../../../parties/server/index.ts'
import { readRound } from '../../../programmes/server/index.ts'
import { refusals } from '../../domain/refusals.ts'
import { changed } from '../evidence.ts'
import { tieToApplicant } from '../relations.ts'
import { findIntake } from '../store/intakes.ts'
import { insertPlan } from '../store/plans.ts'
import { type PlanView, planViewOf } from '../views.ts'

interface NewPlan {
  readonly programme: string
  readonly kind: PlanKind
  readonly title: string
}

/** Opens a draft of one of the three kinds for the actor's organisation, on the form that the round names. */
export const createPlan =
  (input: NewPlan): UseCase<PlanView> =>
  async (acting) => {
    const { tx, actor } = acting
    const id = tx.newId<'plan'>()
    const relations: readonly Relation[] = actor.organisationId === null ? [] : ['own']
    const permit = acting.permit('create', { resource: 'plan', id, state: 'draft', relations })
    if (!permit.ok) return permit
    if (!isOpenTo(acting, input.kind)) return refuse(refusals.kindNotYours())
    const [intake, found] = await Promise.all([findIntake(tx, input.programme), readRound(tx, input.programme)])
    if (!intake || !found || actor.organisationId === null) return refuse(notFound)
    if (intake.state !== 'open' || acting.context.arrival >= intake.deadline) return refuse(refusals.intakeNotOpen())
    const applicant = (await factsOf(tx, [actor.organisationId], dayOf(tx.now))).get(actor.organisationId)
    if (!applicant) return refuse(notFound)
    if (applicant.standing === 'disqualified') return refuse(refusals.rightWithdrawn([applicant.name]))
    const { legalPersonId } = applicant
    await tieToApplicant(tx, id, { applicantId: applicant.id, legalPersonId })
    const regionCode = actor.regionCodes[0] ?? applicant.regionCode ?? '000000'
    const answers: Answers = {
      'basic.title': input.title,
      'basic.applicant': { id: applicant.id, name: applicant.name, creditCode: applicant.creditCode },
      ...(input.kind === 'authority' ? { 'basic.region': regionCode } : {}),
    }
    const { form, version } = found.round.planForms[input.kind]
    const set = await openAnswerSet(acting, permit.value, { form, version, answers })
    if (!set.ok) return set
    const row = await insertPlan(tx, permit.value, {
      programmeId: input.programme,
      kind: input.kind,
      applicantId: applicant.id,
      applicantName: applicant.name,
      legalPersonId,
      regionCode,
      title: input.title,
      answerSetId: set.value,
    })
    tx.record({ action: 'plan.create', resource: 'plan', id, version: row.version, changes: [changed.plan(row)] })
    return ok(planViewOf(row))
  }

/** An authority draws up its region's plan; institutions and enterprises draw up theirs (四（二）). */
function isOpenTo({ actor }: Acting, kind: PlanKind): boolean {
  const isAuthority = actor.roles.some((role) => role === 'local-officer' || role === 'local-approver')
  return isAuthority === (kind === 'authority')
}
