import type { DueItem, Reach } from '../../../foundation/interface/web/index.ts'
import type { solicitation } from '../contract.ts'
import { dueOfOffice } from './office-due.ts'
import { words } from './words.ts'

/** What waits for this person in 方案征集, by the deadline of its round. */
export async function loadDue(reach: Reach): Promise<readonly DueItem[]> {
  const api = reach.api<typeof solicitation>('solicitation')
  const isUnit = reach.person.roles.some((role) => ['unit-administrator', 'filler', 'certifier'].includes(role))
  return isUnit ? dueOfUnit(reach, api) : dueOfOffice(reach, api)
}

type Client = ReturnType<typeof clientOf>
const clientOf = (reach: Reach) => reach.api<typeof solicitation>('solicitation')

async function dueOfUnit({ locale }: Reach, api: Client): Promise<readonly DueItem[]> {
  const t = words[locale]
  const { lines, invitations, calls, assigned } = await api.mine()
  const dueOf = new Map(calls.map((call) => [call.programmeId, call]))
  const drafts = lines.flatMap((line): DueItem[] => {
    const call = dueOf.get(line.programmeId)
    if (!call || line.state !== 'draft') return []
    const { id, title, number } = line
    const given = assigned.find((one) => one.solutionId === id)
    const mine = given ? `　${given.whole ? t.givenWhole : t.givenSections(given.sections.length)}` : ''
    return [
      {
        id,
        due: call.deadline,
        title,
        object: `${number}${mine}`,
        cite: { clause: call.clause },
        path: `/solutions/${id}`,
        action: t.open,
      },
    ]
  })
  const asked = invitations.flatMap((one): DueItem[] => {
    const [call] = calls
    if (!call || one.state !== 'invited') return []
    const { id, solutionTitle: title, leadName: object } = one
    return [
      {
        id,
        due: call.deadline,
        title,
        object,
        cite: { clause: '4.1.p1.s1' },
        path: `/partnerships/${id}`,
        action: t.confirm,
      },
    ]
  })
  return [...drafts, ...asked]
}
