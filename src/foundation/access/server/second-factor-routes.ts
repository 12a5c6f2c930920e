import { htmlResponse, viewOf } from '../../interface/server/index.ts'
import { ok, type Refusal } from '../../kernel/index.ts'
import { passwordPage } from '../pages/password-page.ts'
import { secondFactorPage, stepUpPage } from '../pages/second-factor-page.ts'
import { texts } from '../texts.ts'
import { actBeforeSecondFactor, look } from './act.ts'
import type { UseCase } from './acting.ts'
import { endedSessionCookie, sessionCookie } from './cookies.ts'
import { enrolmentAgain, enrolOwnSecondFactor, proposeSecondFactor } from './own-account.ts'
import { backOf, formOf, reasons, redirect, signedInPage } from './public-routes.ts'
import { orRefuse, Refused } from './refused.ts'
import { isSecure } from './settings.ts'
import { continueWithSecondFactor } from './continue-session.ts'
import type { OpenRoute, Visit } from './slice.ts'
import { changePasswordOnce, stepUpOnce } from './step-up.ts'

const secretPattern = /^[A-Z2-7]{32}$/

export const proofRoutes: readonly OpenRoute[] = [
  {
    method: 'GET',
    path: '/account/second-factor',
    audience: 'signed-in',
    reason: reasons.page,
    handle: (visit) =>
      signedInPage(visit, async () => {
        const back = backOf(new URL(visit.request.url).searchParams.get('back'), '/account?enrolled')
        const proposed = orRefuse(await actBeforeSecondFactor(visit.context, null, proposeSecondFactor))
        return htmlResponse(secondFactorPage(viewOf(visit), { ...proposed, back }))
      }),
  },
  {
    method: 'POST',
    path: '/account/second-factor',
    audience: 'signed-in',
    reason: reasons.form,
    acts: { resource: 'own-account', action: 'enrol-second-factor' },
    handle: (visit) => signedInPage(visit, () => enrol(visit)),
  },
  {
    method: 'GET',
    path: '/account/step-up',
    audience: 'signed-in',
    reason: reasons.page,
    handle: (visit) =>
      signedInPage(visit, async () => {
        orRefuse(await look(visit.context, present))
        const back = backOf(new URL(visit.request.url).searchParams.get('back'), '/account')
        return htmlResponse(stepUpPage(viewOf(visit), { back }))
      }),
  },
  {
    method: 'POST',
    path: '/account/step-up',
    audience: 'signed-in',
    reason: reasons.form,
    acts: { resource: 'own-account', action: 'step-up' },
    handle: (visit) =>
      signedInPage(visit, async () => {
        const form = await formOf(visit)
        const back = backOf(form['back'], '/account')
        const done = await stepUpOnce(visit.context, form['code'] ?? '')
        if (done.ok) return redirect(back)
        if (done.refusal.kind === 'unauthenticated') throw new Refused(done.refusal)
        return htmlResponse(stepUpPage(viewOf(visit), { back, refusal: done.refusal }), 422)
      }),
  },
  {
    method: 'GET',
    path: '/account/password',
    audience: 'signed-in',
    reason: reasons.page,
    handle: (visit) =>
      signedInPage(visit, async () => {
        orRefuse(await look(visit.context, present))
        return htmlResponse(passwordPage(viewOf(visit), []))
      }),
  },
  {
    method: 'POST',
    path: '/account/password',
    audience: 'signed-in',
    reason: reasons.form,
    acts: { resource: 'own-account', action: 'change-password' },
    handle: (visit) =>
      signedInPage(visit, async () => {
        orRefuse(await look(visit.context, present))
        return changePassword(visit)
      }),
  },
]

/** Whoever has signed in; others are sent to the door before anything is said about what they typed. */
const present: UseCase<true> = () => Promise.resolve(ok(true))

async function enrol(visit: Visit): Promise<Response> {
  const { secret = '', code = '', back } = await formOf(visit)
  const to = backOf(back, '/account?enrolled')
  const { context } = visit
  const isSecret = secretPattern.test(secret)
  const again = await actBeforeSecondFactor(context, null, (acting) =>
    isSecret ? enrolmentAgain(acting, secret) : proposeSecondFactor(acting),
  )
  const shown = orRefuse(again)
  const done = await actBeforeSecondFactor(context, { secret, code }, (acting) =>
    enrolOwnSecondFactor(acting, { secret: shown.secret, code }),
  )
  if (!done.ok) {
    if (done.refusal.kind !== 'unprocessable') throw new Refused(done.refusal)
    return htmlResponse(secondFactorPage(viewOf(visit), { ...shown, back: to, refusal: done.refusal }), 422)
  }
  // The old session knew no second factor; a new one takes its place with all roles.
  const secretOfSession = orRefuse(await continueWithSecondFactor(context))
  // Codes for the day on which the telephone is gone are offered once, when the authenticator is new.
  const next = to === '/account?enrolled' ? '/account/recovery-codes' : to
  return redirect(next, [sessionCookie(secretOfSession, isSecure(context.host))])
}

async function changePassword(visit: Visit): Promise<Response> {
  const { present = '', next = '', repeated = '' } = await formOf(visit)
  const view = viewOf(visit)
  if (next !== repeated) {
    return htmlResponse(passwordPage(view, [{ field: 'repeated', message: texts[view.locale].passwordsDiffer }]), 422)
  }
  const done = await changePasswordOnce(visit.context, { present, next })
  if (done.ok) return redirect('/sign-in?note=passwordChanged', [endedSessionCookie(isSecure(visit.context.host))])
  if (done.refusal.kind === 'unauthenticated') throw new Refused(done.refusal)
  return htmlResponse(
    passwordPage(view, [{ field: fieldOf(done.refusal), message: done.refusal.message[view.locale] }]),
    422,
  )
}

function fieldOf({ code }: Refusal): string {
  return code === 'password-too-weak' ? 'next' : 'present'
}
