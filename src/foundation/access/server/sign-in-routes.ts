import { htmlResponse, viewOf } from '../../interface/server/index.ts'
import type { Refusal } from '../../kernel/index.ts'
import { signInPage, type SignInProps } from '../pages/sign-in-page.ts'
import { cookieNames, deviceCookie, readCookie, sessionCookie } from './cookies.ts'
import { demoCode, demoPassword } from './demo-accounts.ts'
import { listDemoLogins } from './list-demo-logins.ts'
import { backOf, formOf, reasons, redirect } from './public-routes.ts'
import { Refused } from './refused.ts'
import { accessSettings, isSecure } from './settings.ts'
import { signIn, type Credentials, type SignedIn } from './sign-in.ts'
import type { OpenRoute, Visit } from './slice.ts'

const start = '/desk'
const longest = 1000

export const signInRoutes: readonly OpenRoute[] = [
  {
    method: 'GET',
    path: '/sign-in',
    audience: 'everyone',
    reason: reasons.signIn,
    async handle(visit) {
      const asked = new URL(visit.request.url).searchParams
      const back = backOf(asked.get('back'), start)
      return showForm(visit, { back, login: '', ...noteOf(asked.get('note')) }, 200)
    },
  },
  {
    method: 'POST',
    path: '/sign-in',
    audience: 'everyone',
    reason: reasons.signIn,
    acts: { resource: 'session', action: 'sign-in' },
    handle: (visit) => (isForm(visit.request) ? signInByForm(visit) : signInByProgram(visit)),
  },
]

async function signInByForm(visit: Visit): Promise<Response> {
  const form = await formOf(visit)
  const back = backOf(form['back'], start)
  const signed = await signIn(visit.context, credentialsOf(visit, form))
  if (!signed.ok)
    return showForm(visit, { back, login: form['login'] ?? '', refusal: signed.refusal }, statusOf(signed.refusal))
  const to = signed.value.isSecondFactorDue ? `/account/second-factor?back=${encodeURIComponent(back)}` : back
  return redirect(to, cookiesOf(visit, signed.value))
}

/** The desk's dialog: signs in beside a half-filled form, which then goes on. */
async function signInByProgram(visit: Visit): Promise<Response> {
  const body = (await visit.request.json().catch(() => ({}))) as Readonly<Record<string, unknown>>
  const text = (name: string): string => (typeof body[name] === 'string' ? body[name] : '')
  const given = { login: text('login'), password: text('password'), code: text('code') }
  const signed = await signIn(visit.context, credentialsOf(visit, given))
  if (!signed.ok) throw new Refused(signed.refusal)
  const headers = new Headers({ 'cache-control': 'no-store' })
  for (const cookie of cookiesOf(visit, signed.value)) headers.append('set-cookie', cookie)
  return Response.json({ secondFactorDue: signed.value.isSecondFactorDue }, { headers })
}

function credentialsOf(visit: Visit, given: Readonly<Record<string, string>>): Credentials {
  const { login = '', password = '', code = '' } = given
  const deviceSecret = readCookie(visit.request, cookieNames(isSecure(visit.context.host)).device)
  return { login: login.slice(0, longest), password: password.slice(0, longest), code: code.slice(0, 20), deviceSecret }
}

function cookiesOf({ context }: Visit, { sessionSecret, deviceSecret }: SignedIn): readonly string[] {
  const secure = isSecure(context.host)
  return [sessionCookie(sessionSecret, secure), deviceCookie(deviceSecret, secure)]
}

async function showForm(visit: Visit, props: SignInProps, status: number): Promise<Response> {
  const { host } = visit.context
  const { demo: isDemo, provider } = host.use(accessSettings)
  const demo = isDemo
    ? { password: demoPassword, code: demoCode(Date.now()), people: await listDemoLogins(host) }
    : undefined
  const elsewhere = provider ? { provider: `/sign-in/provider?back=${encodeURIComponent(props.back)}` } : {}
  return htmlResponse(signInPage(viewOf(visit), { ...props, ...elsewhere, ...(demo ? { demo } : {}) }), status)
}

function statusOf({ kind }: Refusal): number {
  if (kind === 'too-many') return 429
  return kind === 'unavailable' ? 503 : 401
}

function noteOf(asked: string | null): Pick<SignInProps, 'note'> {
  return asked === 'signedOut' || asked === 'passwordChanged' || asked === 'sessionsEnded' ? { note: asked } : {}
}

function isForm(request: Request): boolean {
  return (request.headers.get('content-type') ?? '').startsWith('application/x-www-form-urlencoded')
}
