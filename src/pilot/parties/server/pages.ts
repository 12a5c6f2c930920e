import { actOpenly, Refused } from '../../../foundation/access/server/index.ts'
import type { OpenRoute, Visit } from '../../../foundation/access/server/index.ts'
import type { FieldProblem } from '../../../foundation/interface/pages/index.ts'
import { htmlResponse, viewOf } from '../../../foundation/interface/server/index.ts'
import { enrolPage, enrolReceivedPage } from '../pages/enrol-page.ts'
import type { EnrolTyped } from '../pages/enrol-page.ts'
import { texts } from '../texts.ts'
import { askToEnrol } from './enrol.ts'

const reason = {
  zh: '还没有账号的人在这里申请登记或加入单位；无脚本也能使用',
  en: 'People without an account ask here to enrol a unit or join one; it works without script',
}
const empty: EnrolTyped = { creditCode: '', organisationName: '', personName: '', email: '' }

export const pages: readonly OpenRoute[] = [
  {
    method: 'GET',
    path: '/enrol',
    audience: 'everyone',
    reason,
    handle: (visit) => htmlResponse(enrolPage(viewOf(visit), empty, [])),
  },
  {
    method: 'POST',
    path: '/enrol',
    audience: 'everyone',
    reason,
    acts: { resource: 'enrolment', action: 'ask' },
    handle: enrol,
  },
]

async function enrol(visit: Visit): Promise<Response> {
  const view = viewOf(visit)
  const typed = await typedIn(visit)
  const problems = problemsOf(visit, typed)
  if (problems.length > 0) return htmlResponse(enrolPage(view, typed, problems), 422)
  const asked = await actOpenly(visit.context, typed, (acting) => askToEnrol(acting, typed))
  if (asked.ok) return htmlResponse(enrolReceivedPage(view))
  const { refusal } = asked
  if (refusal.kind !== 'unprocessable') throw new Refused(refusal)
  const message = refusal.message[view.locale]
  return htmlResponse(enrolPage(view, typed, [{ field: 'creditCode', message }]), 422)
}

async function typedIn({ request }: Visit): Promise<EnrolTyped> {
  const form = await request.formData().catch(() => new FormData())
  const text = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  return {
    creditCode: text('creditCode'),
    organisationName: text('organisationName'),
    personName: text('personName'),
    email: text('email'),
  }
}

function problemsOf(visit: Visit, { organisationName, personName, email }: EnrolTyped): readonly FieldProblem[] {
  const t = texts[viewOf(visit).locale]
  const within = (value: string, least: number, most: number): boolean => value.length >= least && value.length <= most
  return [
    ...(within(organisationName, 2, 120) ? [] : [{ field: 'organisationName', message: t.nameFault }]),
    ...(within(personName, 1, 80) ? [] : [{ field: 'personName', message: t.personFault }]),
    ...(within(email, 5, 254) && /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(email)
      ? []
      : [{ field: 'email', message: t.emailFault }]),
  ]
}
