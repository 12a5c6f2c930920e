import { htmlResponse, viewOf } from '../../interface/server/index.ts'
import { forgottenPage, resetPage } from '../pages/reset-pages.ts'
import { texts } from '../texts.ts'
import { endedSessionCookie } from './cookies.ts'
import { askForReset, findReset, resetPassword } from './password-reset.ts'
import { formOf, reasons, redirect } from './public-routes.ts'
import { orRefuse, Refused } from './refused.ts'
import { isSecure } from './settings.ts'
import type { OpenRoute, Visit } from './slice.ts'

const longest = 80

export const resetRoutes: readonly OpenRoute[] = [
  {
    method: 'GET',
    path: '/password',
    audience: 'everyone',
    reason: reasons.signIn,
    handle: (visit) => htmlResponse(forgottenPage(viewOf(visit), { asked: false })),
  },
  {
    method: 'POST',
    path: '/password',
    audience: 'everyone',
    reason: reasons.signIn,
    acts: { resource: 'password-reset', action: 'ask' },
    async handle(visit) {
      const { login = '' } = await formOf(visit)
      if (login.trim() === '') return htmlResponse(forgottenPage(viewOf(visit), { asked: false, missing: true }), 422)
      orRefuse(await askForReset(visit.context, login.slice(0, longest)))
      return htmlResponse(forgottenPage(viewOf(visit), { asked: true }))
    },
  },
  {
    method: 'GET',
    path: '/password/:secret',
    audience: 'everyone',
    reason: reasons.signIn,
    async handle(visit) {
      const secret = visit.params['secret'] ?? ''
      orRefuse(await findReset(visit.context, secret))
      return privately(htmlResponse(resetPage(viewOf(visit), { secret, problems: [] })))
    },
  },
  {
    method: 'POST',
    path: '/password/:secret',
    audience: 'everyone',
    reason: reasons.form,
    acts: { resource: 'password-reset', action: 'use' },
    handle: reset,
  },
]

async function reset(visit: Visit): Promise<Response> {
  const secret = visit.params['secret'] ?? ''
  const { next = '', repeated = '' } = await formOf(visit)
  const view = viewOf(visit)
  const again = (field: string, message: string): Response =>
    privately(htmlResponse(resetPage(view, { secret, problems: [{ field, message }] }), 422))
  if (next !== repeated) return again('repeated', texts[view.locale].passwordsDiffer)
  const done = await resetPassword(visit.context, { secret, next })
  if (done.ok) return redirect('/sign-in?note=passwordChanged', [endedSessionCookie(isSecure(visit.context.host))])
  if (done.refusal.kind !== 'unprocessable') throw new Refused(done.refusal)
  return again('next', done.refusal.message[view.locale])
}

/** The address is a secret: it is told to no other site and kept by no cache. */
function privately(response: Response): Response {
  response.headers.set('referrer-policy', 'no-referrer')
  response.headers.set('cache-control', 'no-store')
  return response
}
