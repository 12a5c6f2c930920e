import { type UseCase, accountsOf } from '../../../../foundation/access/server/index.ts'
import { readAnswerSet } from '../../../../foundation/forms/server/index.ts'
import { ok } from '../../../../foundation/kernel/index.ts'
import { type Wanted, assign } from '../../domain/assignment.ts'
import { writeLetter } from '../letters.ts'
import { assignmentsOf, saveAssignment, takeBackAssignment } from '../store/assignments.ts'
import { type Outcome, beginAct } from './solution-act.ts'

/** Gives a section, or the whole draft, to a person of the unit, or takes it back; the person is written to. */
export const assignSection =
  (input: Wanted & { readonly id: string }): UseCase<Outcome> =>
  async (acting) => {
    const { tx, actor } = acting
    const begun = await beginAct(acting, input.id, 'assign')
    if (!begun.ok) return begun
    const { row, permit } = begun.value
    const set = await readAnswerSet(tx, permit, row.answerSetId)
    if (!set.ok) return set
    const present = (await assignmentsOf(tx, row.id)).find((one) => one.section === input.section)
    const assigned = assign(input, {
      present,
      sections: set.value.definition.sections.map((section) => section.id),
      colleagues: await accountsOf(tx, actor.organisationId),
    })
    if (!assigned.ok) return assigned
    const person = assigned.value
    if (person === null) await takeBackAssignment(tx, permit, input.section)
    else {
      const { id: accountId, name } = person
      await saveAssignment(tx, permit, { section: input.section, accountId, name, byName: actor.name })
      await writeLetter(acting, 'assigned', {
        solution: row.id,
        section: input.section ?? '',
        account: accountId,
        at: tx.now,
      })
    }
    const facts = { section: input.section ?? '*', account: person?.id ?? null }
    tx.record({ action: 'solution.assign', resource: 'solution', id: row.id, facts, changes: [] })
    return ok({ id: row.id, state: row.state })
  }
