import { type Permit, notFound } from '../../../../foundation/access/index.ts'
import type { Acting, UseCase } from '../../../../foundation/access/server/index.ts'
import type { Answers } from '../../../../foundation/forms/index.ts'
import { openAnswerSet, reuseAnswers } from '../../../../foundation/forms/server/index.ts'
import { type Result, dayOf, ok, refuse } from '../../../../foundation/kernel/index.ts'
import type { Tx } from '../../../../foundation/storage/server/index.ts'
import { type OrganisationFacts, factsOf, namesOf } from '../../../parties/server/index.ts'
import { solutionForm } from '../../domain/form/solution-form.ts'
import { refusals } from '../../domain/refusals.ts'
import { changed } from '../evidence.ts'
import { loadSolution } from '../objects.ts'
import { tieToLead } from '../relations.ts'
import { findCall } from '../store/calls.ts'
import { ensureLead } from '../store/leads.ts'
import { insertSolution, nameFiller } from '../store/solutions.ts'
import { type SolutionView, solutionViewOf } from '../views/solution-view.ts'

interface NewDraft {
  readonly programme: string
  readonly title: string
  /** A solution of one's own whose answers are taken over. */
  readonly reuse?: string | undefined
}

/** Opens a draft for the actor's organisation, empty or with the answers of an earlier solution. */
export const createDraft =
  (input: NewDraft): UseCase<SolutionView> =>
  async (acting) => {
    const { tx, actor } = acting
    const id = tx.newId<'solution'>()
    const permit = acting.permit('create', { resource: 'solution', id, state: 'draft', relations: ['own'] })
    if (!permit.ok) return permit
    const call = await findCall(tx, input.programme)
    if (!call || actor.organisationId === null) return refuse(notFound)
    if (call.state !== 'open' || acting.context.arrival >= call.deadline) return refuse(refusals.callNotOpen())
    const lead = (await factsOf(tx, [actor.organisationId], dayOf(tx.now))).get(actor.organisationId)
    if (!lead) return refuse(notFound)
    if (lead.isBranch) return refuse(refusals.branchMayNotBegin(await nameOf(tx, lead.legalPersonId)))
    const { programmeId } = call
    await tieToLead(tx, id, { leadId: lead.id, legalPersonId: lead.legalPersonId })
    const leadRow = tx.newId<'lead'>()
    await tieToLead(tx, leadRow, { leadId: lead.id, legalPersonId: lead.legalPersonId })
    await ensureLead(tx, permit.value, { id: leadRow, programmeId, legalPersonId: lead.legalPersonId })
    const answers = startingAnswers(lead, input.title)
    const set = await openAnswerSet(acting, permit.value, { form: 'solution', answers })
    if (!set.ok) return set
    const taken = await takeOver(acting, permit.value, { reuse: input.reuse, answerSet: set.value })
    if (!taken.ok) return taken
    const row = await insertSolution(tx, permit.value, {
      programmeId,
      leadId: lead.id,
      leadName: lead.name,
      legalPersonId: lead.legalPersonId,
      regionCode: lead.regionCode ?? '000000',
      title: input.title,
      answerSetId: set.value,
    })
    await nameFiller(tx, permit.value, { accountId: actor.accountId, name: actor.name })
    const { version } = row
    tx.record({ action: 'solution.create', resource: 'solution', id, version, changes: [changed.solution(row)] })
    return ok(solutionViewOf(row))
  }

async function nameOf(tx: Tx, organisationId: string): Promise<string> {
  return (await namesOf(tx, [organisationId])).get(organisationId)?.name ?? ''
}

/** Takes over the answers of a solution of one's own; files, seal pages and reasons are given anew. */
async function takeOver(
  acting: Acting,
  permit: Permit<'solution', 'create'>,
  wanted: { readonly reuse: string | undefined; readonly answerSet: string },
): Promise<Result<unknown>> {
  if (wanted.reuse === undefined) return ok(true)
  const earlier = await loadSolution(acting, wanted.reuse)
  if (!earlier.ok) return earlier
  const { row, object } = earlier.value
  const reading = acting.permit('read', object)
  if (!reading.ok) return reading
  const from = { answerSet: row.answerSetId, permit: reading.value }
  const sections = solutionForm.sections.map((section) => section.id)
  return reuseAnswers(acting, permit, { answerSet: wanted.answerSet, from, sections })
}

function startingAnswers(lead: OrganisationFacts, title: string): Answers {
  const organisation = { id: lead.id, name: lead.name, creditCode: lead.creditCode }
  return { 'overview.title': title, 'lead.organisation': organisation }
}
