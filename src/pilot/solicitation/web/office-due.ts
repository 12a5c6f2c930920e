import { withColon } from '../../../foundation/interface/index.ts'
import type { DueItem, Reach } from '../../../foundation/interface/web/index.ts'
import type { solicitation } from '../contract.ts'
import type { CallView } from '../index.ts'
import { texts } from '../texts.ts'
import { officeWords } from './office-words.ts'
import { words } from './words.ts'

type Client = ReturnType<typeof clientOf>
const clientOf = (reach: Reach) => reach.api<typeof solicitation>('solicitation')

interface Asking {
  readonly reach: Reach
  readonly api: Client
  readonly call: CallView
}

const ministry = new Set(['ministry-officer', 'ministry-approver'])

/** Every round that still takes solutions with its limit, and before it whatever somebody of the office has to settle until then. */
export async function dueOfOffice(reach: Reach, api: Client): Promise<readonly DueItem[]> {
  // A call whose list is sealed is nobody's to settle any more.
  const calls = (await api.calls()).filter(({ state }) => state !== 'closed')
  const isMinistry = reach.person.roles.some((role) => ministry.has(role))
  const pending = await Promise.all(
    calls.flatMap((call) => {
      const asking = { reach, api, call }
      return isMinistry ? [determinations(asking), waivers(asking), lateFilings(asking), extensions(asking)] : []
    }),
  )
  return [...pending.flat(), ...calls.map((call) => limitOf(reach, call))]
}

function limitOf({ locale }: Reach, call: CallView): DueItem {
  return {
    id: call.programmeId,
    due: call.deadline,
    title: call.title[locale],
    object: texts[locale].calls[call.state],
    cite: { clause: call.clause },
    path: '/solicitation',
    action: words[locale].open,
    informs: true,
  }
}

/** The officer drafts first, then the approver decides; each sees a request when it is their turn. */
async function waivers({ reach: { locale }, api, call }: Asking): Promise<readonly DueItem[]> {
  const t = officeWords[locale]
  const all = await api.waivers({ programme: call.programmeId })
  return all
    .filter(({ actions, opinion }) => actions.includes(opinion === null ? 'propose' : 'grant'))
    .map(({ id, solutionTitle, leadName, opinion }) => ({
      id,
      due: call.deadline,
      title: withColon(t.waivers, solutionTitle, locale),
      object: leadName,
      cite: { clause: '4.1.p1.s2' },
      path: '/waivers',
      action: opinion === null ? t.propose : t.decide,
    }))
}

async function determinations({ reach: { locale }, api, call }: Asking): Promise<readonly DueItem[]> {
  const t = officeWords[locale]
  const all = await api.determinations({ programme: call.programmeId })
  return all
    .filter(({ actions }) => actions.includes('find-met'))
    .map(({ id, solutionTitle, leadName, finding }) => ({
      id,
      due: call.deadline,
      title: withColon(t.determinations, solutionTitle ?? t.draftOf, locale),
      object: leadName,
      cite: { clause: finding.clause },
      path: '/determinations',
      action: t.determine,
    }))
}

async function lateFilings({ reach: { locale }, api, call }: Asking): Promise<readonly DueItem[]> {
  const t = officeWords[locale]
  const { lines } = await api.find({ programme: call.programmeId, state: 'late', limit: 100 })
  return lines.map(({ id, title, leadName }) => ({
    id,
    due: call.deadline,
    title: withColon(t.lateTitle, title, locale),
    object: leadName,
    cite: { clause: call.clause },
    path: '/filed?state=late',
    action: t.decide,
  }))
}

async function extensions({ reach: { locale }, api, call }: Asking): Promise<readonly DueItem[]> {
  const t = officeWords[locale]
  const all = await api.extensions({ programme: call.programmeId })
  return all
    .filter(({ actions }) => actions.includes('grant'))
    .map(({ id, proposedByName }) => ({
      id,
      due: call.deadline,
      title: withColon(t.extension, call.title[locale], locale),
      object: proposedByName,
      cite: { clause: call.clause },
      path: '/solicitation',
      action: t.decide,
    }))
}
