import type { Acting } from '../../../../foundation/access/server/index.ts'
import { writeLetter } from '../../../../foundation/outbox/server/index.ts'
import { letters } from '../letters.ts'
import { entriesOf } from '../store/entries.ts'
import type { DecisionRow } from '../store/selections.ts'

const outcomes = {
  selected: { zh: '入选', en: 'listed' },
  'not-selected': { zh: '不入选', en: 'not listed' },
} as const

/** One letter a solution, to the people of its lead who file: drafts, which the office reads before they are sent. */
export async function tellApplicants(
  { tx }: Acting,
  roundId: string,
  decisions: readonly DecisionRow[],
): Promise<void> {
  const entries = new Map((await entriesOf(tx, roundId)).map((entry) => [entry.solutionId, entry]))
  for (const { solutionId, decision, number, reason } of decisions) {
    const entry = entries.get(solutionId)
    if (!entry) continue
    await writeLetter(tx, {
      template: letters.decided,
      facts: { title: entry.title, number, outcome: outcomes[decision], reason },
      act: `selection.approve:${solutionId}`,
      to: { subject: `organisation:${entry.leadId}`, roles: ['unit-administrator', 'certifier'] },
      about: { resource: 'solution', id: solutionId, href: `/desk/solutions/${solutionId}` },
      desk: 'role:ministry-officer',
      hold: true,
    })
  }
}
