import { type Acting, type UseCase, accountsOf } from '../../../../foundation/access/server/index.ts'
import { completeness } from '../../../../foundation/forms/index.ts'
import { type AnswerSet, readAnswerSet } from '../../../../foundation/forms/server/index.ts'
import { ok, refuse } from '../../../../foundation/kernel/index.ts'
import { notFound } from '../../../../foundation/access/index.ts'
import { readRound } from '../../../programmes/server/index.ts'
import { withDeadlineOf } from '../deadline-rule.ts'
import { formFacts, judgeSolution } from '../facts-of-solution.ts'
import { loadSolution } from '../objects.ts'
import { placesHeldByOthers, quotaOf } from '../places.ts'
import { assignmentsOf } from '../store/assignments.ts'
import { findCall } from '../store/calls.ts'
import { openCorrection } from '../store/corrections.ts'
import { partnershipsOf } from '../store/partnerships.ts'
import { type SolutionRow, fillersOf } from '../store/solutions.ts'
import { callViewWith } from '../views/call-view.ts'
import { partnershipViewOf } from '../views/partnership-view.ts'
import { solutionViewOf } from '../views/solution-view.ts'

/** The task list: sections with their progress, live findings, members, and what may be done now. */
export const taskListOf =
  (input: { readonly id: string }): UseCase<Awaited<ReturnType<typeof assemble>>> =>
  async (acting) => {
    const loaded = await loadSolution(acting, input.id)
    if (!loaded.ok) return loaded
    const { row, object } = loaded.value
    const permit = acting.permit('read', object)
    if (!permit.ok) return permit
    const { tx } = acting
    const actions = acting.actionsOpenTo(object)
    const [set, call, found, partners, fillers, correction, held, assignments, colleagues] = await Promise.all([
      readAnswerSet(tx, permit.value, row.answerSetId),
      findCall(tx, row.programmeId),
      readRound(tx, row.programmeId),
      partnershipsOf(tx, row.id),
      fillersOf(tx, row.id),
      openCorrection(tx, row.id),
      placesHeldByOthers(tx, row),
      assignmentsOf(tx, row.id),
      actions.includes('assign') ? accountsOf(tx, acting.actor.organisationId) : [],
    ])
    if (!set.ok) return set
    if (!call || !found) return refuse(notFound)
    const people = { partners, fillers, assignments, colleagues }
    const parts = { row, set: set.value, call, round: found.round, correction, held, actions, ...people }
    return ok(await assemble(acting, parts))
  }

interface Parts {
  readonly row: SolutionRow
  readonly set: AnswerSet
  readonly call: NonNullable<Awaited<ReturnType<typeof findCall>>>
  readonly round: NonNullable<Awaited<ReturnType<typeof readRound>>>['round']
  readonly partners: Awaited<ReturnType<typeof partnershipsOf>>
  readonly fillers: Awaited<ReturnType<typeof fillersOf>>
  readonly assignments: Awaited<ReturnType<typeof assignmentsOf>>
  readonly colleagues: Awaited<ReturnType<typeof accountsOf>>
  readonly correction: Awaited<ReturnType<typeof openCorrection>>
  readonly held: number | undefined
  readonly actions: readonly string[]
}

async function assemble(acting: Acting, parts: Parts) {
  const { tx } = acting
  const { row, set, call, round, partners, fillers, correction, held, assignments, colleagues, actions } = parts
  const { definition, answers, finished } = set
  const sources = { row, definition, answers, placesHeld: held, submittedAt: tx.now }
  const { findings, members } = await judgeSolution(tx, withDeadlineOf(round, call), sources)
  const licensed = new Set(members.filter((one) => one.holdsLicence).map((one) => one.organisationId))
  const facts = formFacts({ placesHeld: held, call })
  return {
    solution: solutionViewOf(row),
    call: callViewWith(acting, call, round),
    form: { id: definition.id, version: definition.version, title: definition.title },
    answersVersion: set.revision,
    checkedVersion: row.checkedVersion,
    preparedFingerprint: row.preparedFingerprint,
    savedAt: set.savedAt,
    chapters: definition.chapters.map(({ id, title }) => ({ id, title })),
    sections: completeness({ definition, answers, facts }, finished).map((progress) => ({
      id: progress.section.id,
      chapter: progress.section.chapter,
      title: progress.section.title,
      state: progress.state,
      answered: progress.answered,
      wanted: progress.wanted,
      ...lastEdit(set, progress.section.id),
    })),
    findings: [...findings],
    judgedAt: tx.now,
    partners: partners.map((one) => partnershipViewOf(acting, one, licensed.has(one.organisationId))),
    fillers: [...fillers],
    assignments: [...assignments],
    colleagues: [...colleagues],
    placesHeld: held ?? null,
    placesLimit: quotaOf(round).limit,
    correction: correction
      ? {
          fields: correction.fields.map((named) => {
            const label = definition.fields.find(({ id }) => id === named.path.split('/')[0])?.label
            return { ...named, ...(label ? { label } : {}) }
          }),
          until: correction.until,
          requestedByName: correction.requestedByName,
          requestedAt: correction.requestedAt,
        }
      : null,
    late:
      row.lateReason === null
        ? null
        : { reason: row.lateReason, opinion: row.lateOpinion, opinionReason: row.lateOpinionReason },
    actions: [...actions],
  }
}

/** Who saved a section last: its own fields, the order of its rows, or one row. */
function lastEdit(set: AnswerSet, section: string) {
  const groups = set.groups.filter((group) => group.name === section || group.name.startsWith(`${section}.`))
  const last = groups.toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1))[0]
  return { editedBy: last?.savedByName ?? null, editedAt: last?.savedAt ?? null }
}
