import { htmlResponse, viewOf } from '../../interface/server/index.ts'
import type { FieldProblem } from '../../interface/pages/index.ts'
import type { Refusal } from '../../kernel/index.ts'
import { readTx } from '../../storage/server/index.ts'
import { invitationPage } from '../pages/invitation-page.ts'
import { texts } from '../texts.ts'
import { acceptInvitation, findInvitation } from './accept-invitation.ts'
import { sessionCookie } from './cookies.ts'
import { formOf, reasons, redirect } from './public-routes.ts'
import { orRefuse, Refused } from './refused.ts'
import { isSecure, organisationNames } from './settings.ts'
import type { OpenRoute, Visit } from './slice.ts'
import type { Invitation } from './store/invitations.ts'

const loginPattern = /^[a-z0-9][a-z0-9._@+-]{2,79}$/

export const invitationRoutes: readonly OpenRoute[] = [
  {
    method: 'GET',
    path: '/invitation/:secret',
    audience: 'everyone',
    reason: reasons.signIn,
    async handle(visit) {
      const invitation = orRefuse(await findInvitation(visit.context, visit.params['secret'] ?? ''))
      return showForm(visit, { invitation, login: '', name: invitation.name, problems: [] }, 200)
    },
  },
  {
    method: 'POST',
    path: '/invitation/:secret',
    audience: 'everyone',
    reason: reasons.form,
    acts: { resource: 'invitation', action: 'accept' },
    handle: accept,
  },
]

async function accept(visit: Visit): Promise<Response> {
  const secret = visit.params['secret'] ?? ''
  const invitation = orRefuse(await findInvitation(visit.context, secret))
  const form = await formOf(visit)
  const login = (form['login'] ?? '').trim().toLowerCase()
  const name = (form['name'] ?? '').trim()
  const password = form['next'] ?? ''
  const problems = problemsOf(visit, { login, name, password, repeated: form['repeated'] ?? '' })
  if (problems.length > 0) return showForm(visit, { invitation, login, name, problems }, 422)
  const accepted = await acceptInvitation(visit.context, { secret, login, name, password })
  if (!accepted.ok) {
    const { refusal } = accepted
    if (refusal.kind !== 'unprocessable') throw new Refused(refusal)
    const message = refusal.message[viewOf(visit).locale]
    return showForm(visit, { invitation, login, name, problems: [{ field: fieldOf(refusal), message }] }, 422)
  }
  const { sessionSecret, isSecondFactorDue } = accepted.value
  return redirect(isSecondFactorDue ? '/account/second-factor' : '/account', [
    sessionCookie(sessionSecret, isSecure(visit.context.host)),
  ])
}

interface Typed {
  readonly login: string
  readonly name: string
  readonly password: string
  readonly repeated: string
}

function problemsOf(visit: Visit, { login, name, password, repeated }: Typed): readonly FieldProblem[] {
  const t = texts[viewOf(visit).locale]
  return [
    ...(loginPattern.test(login) ? [] : [{ field: 'login', message: t.loginFault }]),
    ...(name.length > 0 && name.length <= 80 ? [] : [{ field: 'name', message: t.nameFault }]),
    ...(password === repeated ? [] : [{ field: 'repeated', message: t.passwordsDiffer }]),
  ]
}

interface Shown {
  readonly invitation: Invitation
  readonly login: string
  readonly name: string
  readonly problems: readonly FieldProblem[]
}

async function showForm(visit: Visit, { invitation, ...typed }: Shown, status: number): Promise<Response> {
  const { roles, atOnce, endsAt, organisationId } = invitation
  const organisation = organisationId === null ? undefined : await nameOf(visit, organisationId)
  const path = new URL(visit.request.url).pathname
  const named = organisation === undefined ? {} : { organisation }
  return htmlResponse(invitationPage(viewOf(visit), { ...typed, ...named, path, roles, atOnce, endsAt }), status)
}

async function nameOf({ context: { host } }: Visit, organisationId: string): Promise<string | undefined> {
  const names = host.find(organisationNames)
  if (!names) return undefined
  const scope = { kind: 'system', actor: 'invitation' } as const
  return (await readTx(host.database, scope, (tx) => names.namesOf(tx, [organisationId]))).get(organisationId)
}

function fieldOf({ code }: Refusal): string {
  return code === 'password-too-weak' ? 'next' : 'login'
}
