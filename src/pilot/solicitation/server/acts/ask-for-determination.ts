import type { Acting, UseCase } from '../../../../foundation/access/server/index.ts'
import { owe } from '../../../../foundation/deadlines/server/index.ts'
import { readAnswerSet } from '../../../../foundation/forms/server/index.ts'
import { ok } from '../../../../foundation/kernel/index.ts'
import { readRound } from '../../../programmes/server/index.ts'
import { askForDetermination as ask } from '../../domain/determination.ts'
import { withDeadlineOf } from '../deadline-rule.ts'
import { askedMembers, basisDigest } from '../determined.ts'
import { changed } from '../evidence.ts'
import { judgeSolution } from '../facts-of-solution.ts'
import { writeLetter } from '../letters.ts'
import { placesHeldByOthers } from '../places.ts'
import { type DeterminationRow, saveQuestion } from '../store/determinations.ts'
import { type Outcome, beginAct } from './solution-act.ts'

/** Puts a must that the rules leave open to the office, with the facts as they are now and the applicant's reason. */
export const askForDetermination =
  (input: { readonly id: string; readonly rule: string; readonly reason: string }): UseCase<Outcome> =>
  async (acting) => {
    const { tx, actor } = acting
    const begun = await beginAct(acting, input.id, 'ask-for-determination')
    if (!begun.ok) return begun
    const { row, call, permit } = begun.value
    const set = await readAnswerSet(tx, permit, row.answerSetId)
    if (!set.ok) return set
    const found = await readRound(tx, row.programmeId)
    if (!found) throw new Error(`the call of ${row.programmeId} has no round`)
    const { definition, answers } = set.value
    const placesHeld = await placesHeldByOthers(tx, row)
    const sources = { row, definition, answers, placesHeld, submittedAt: tx.now }
    const { findings, facts } = await judgeSolution(tx, withDeadlineOf(found.round, call), sources)
    const asked = ask(
      findings.find((finding) => finding.rule === input.rule),
      input.reason,
    )
    if (!asked.ok) return asked
    const { determination: _former, ...finding } = asked.value.finding
    const members = askedMembers(facts)
    const stored = await saveQuestion(tx, permit, {
      of: row,
      rule: finding.rule,
      finding,
      members,
      basis: basisDigest(finding, members),
      applicantReason: input.reason.trim(),
      askedByName: actor.name,
    })
    const { id, version, state } = stored
    const changes = [changed.determination(stored)]
    tx.record({ action: 'determination.ask', resource: 'determination', id, version, clause: finding.clause, changes })
    await oweAnAnswer(acting, stored)
    await writeLetter(acting, 'determination-asked', { determination: id })
    return ok({ id, state })
  }

// Our reading: no sentence sets a time for it; three working days leave the applicant time to change its consortium.
const timeToAnswer = { count: 3, unit: 'working-day' } as const

export const dutyOf = (id: string): string => `determination:${id}`

async function oweAnAnswer({ tx }: Acting, row: DeterminationRow): Promise<void> {
  await owe(tx, {
    key: dutyOf(row.id),
    owner: 'role:ministry-approver',
    title: { zh: `认定：${row.leadName}提请的事项`, en: `Determine what ${row.leadName} asks` },
    object: {
      resource: 'determination',
      id: row.id,
      label: row.solutionNumber,
      action: { zh: '认定', en: 'Determine' },
      href: '/desk/determinations',
    },
    source: { clause: row.finding.clause },
    due: { period: timeToAnswer, from: row.askedAt },
  })
}
