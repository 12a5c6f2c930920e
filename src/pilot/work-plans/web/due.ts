import type { DueItem, Reach } from '../../../foundation/interface/web/index.ts'
import type { workPlans } from '../contract.ts'
import { words } from './words.ts'

/** What waits for this person in 试点申报: drafts and invitations by the deadline, and for the ministry the selection. */
export async function loadDue(reach: Reach): Promise<readonly DueItem[]> {
  const isMinistry = reach.person.roles.some((role) => ['ministry-officer', 'ministry-approver'].includes(role))
  return isMinistry ? dueOfMinistry(reach) : dueOfApplicant(reach)
}

async function dueOfApplicant(reach: Reach): Promise<readonly DueItem[]> {
  const t = words[reach.locale]
  const { lines, invitations, intakes } = await reach.api<typeof workPlans>('work-plans').mine()
  const intakeOf = new Map(intakes.map((intake) => [intake.programmeId, intake]))
  const drafts = lines.flatMap((line): DueItem[] => {
    const intake = intakeOf.get(line.programmeId)
    if (!intake || line.state !== 'draft' || intake.state !== 'open') return []
    const { id, title, number: object } = line
    const cite = { clause: intake.clause }
    return [{ id, due: intake.deadline, title, object, cite, path: `/plans/${id}`, action: t.open }]
  })
  const asked = invitations.flatMap((one): DueItem[] => {
    const [intake] = intakes
    if (!intake || one.state !== 'invited') return []
    const { id, planTitle: title, applicantName: object } = one
    const cite = { clause: '4.2.p2.s1' }
    return [{ id, due: intake.deadline, title, object, cite, path: `/plan-partners/${id}`, action: t.confirm }]
  })
  return [...drafts, ...asked]
}

/** A sealed intake waits for its list from the moment on at which it was due to close. */
async function dueOfMinistry(reach: Reach): Promise<readonly DueItem[]> {
  const t = words[reach.locale]
  const intakes = await reach.api<typeof workPlans>('work-plans').intakes()
  return intakes.flatMap((intake): DueItem[] => {
    if (intake.state === 'closed') return []
    const { programmeId: id, deadline: due, title } = intake
    const cite = { clause: intake.clause }
    return [
      {
        id: `intake ${id}`,
        due,
        title: t.intakeDue,
        object: title[reach.locale],
        cite,
        path: '/plans-in',
        action: t.open,
      },
    ]
  })
}
