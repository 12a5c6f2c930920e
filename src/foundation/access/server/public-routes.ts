import { htmlResponse, viewOf } from '../../interface/server/index.ts'
import { ownPath } from '../../interface/index.ts'
import type { Text } from '../../kernel/index.ts'
import { signInFirst } from '../index.ts'
import { accountPage } from '../pages/account-page.ts'
import { act, look } from './act.ts'
import { endedSessionCookie } from './cookies.ts'
import { endOwnSession, signOut } from './own-account.ts'
import { readOwnAccount } from './read-account.ts'
import { orRefuse, Refused } from './refused.ts'
import { accessSettings, isSecure } from './settings.ts'
import type { OpenRoute, Visit } from './slice.ts'

export const reasons = {
  form: {
    zh: '网页表单，无脚本也能使用；所作的操作经权限表判断',
    en: 'A form that works without script; its act passes the table',
  },
  page: { zh: '仅显示本人信息的网页', en: 'A page about the person who is signed in' },
  signIn: { zh: '登录前无法判断身份', en: 'Nobody is known before signing in' },
} as const satisfies Readonly<Record<string, Text>>

/** Where to go after a form, of this site only. */
export function backOf(value: string | null | undefined, fallback: string): string {
  return ownPath(value, fallback)
}

export function redirect(to: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ location: to, 'cache-control': 'no-store' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}

/** The fields of a posted form as texts; files are not taken. */
export async function formOf(visit: Visit): Promise<Readonly<Record<string, string>>> {
  const form = await visit.request.formData().catch(() => new FormData())
  return Object.fromEntries(
    [...form.entries()].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}

/** Runs a page of the signed-in person; who is not signed in goes to the sign-in page and comes back. */
export async function signedInPage(visit: Visit, page: () => Promise<Response>): Promise<Response> {
  try {
    return await page()
  } catch (error) {
    const refusal = error instanceof Refused ? error.refusal : undefined
    if (refusal?.code === signInFirst.code) return redirect(`/sign-in?back=${encodeURIComponent(viewOf(visit).path)}`)
    if (refusal?.code === 'enrol-second-factor-first') return redirect('/account/second-factor')
    if (refusal?.kind === 'step-up') return redirect(`/account/step-up?back=${encodeURIComponent(viewOf(visit).path)}`)
    throw error
  }
}

export const accountRoutes: readonly OpenRoute[] = [
  {
    method: 'GET',
    path: '/account',
    audience: 'signed-in',
    reason: reasons.page,
    handle: (visit) =>
      signedInPage(visit, async () => {
        const account = orRefuse(await look(visit.context, readOwnAccount))
        const isEnrolled = new URL(visit.request.url).searchParams.has('enrolled')
        const mayLink = visit.context.host.use(accessSettings).provider !== undefined
        const noted = isEnrolled ? ({ note: 'enrolled' } as const) : {}
        return htmlResponse(accountPage(viewOf(visit), { ...account, ...noted, mayLink }))
      }),
  },
  {
    method: 'POST',
    path: '/account/sessions',
    audience: 'signed-in',
    reason: reasons.form,
    acts: { resource: 'own-account', action: 'end-session' },
    handle: (visit) =>
      signedInPage(visit, async () => {
        const { id = '' } = await formOf(visit)
        orRefuse(await act(visit.context, { id }, (acting) => endOwnSession(acting, id)))
        return redirect('/account')
      }),
  },
  {
    method: 'POST',
    path: '/sign-out',
    audience: 'signed-in',
    reason: reasons.form,
    acts: { resource: 'own-account', action: 'sign-out' },
    async handle(visit) {
      // Who is no longer signed in has signed out already.
      await act(visit.context, null, signOut)
      const wantsPage = (visit.request.headers.get('accept') ?? '').includes('text/html')
      const cookie = endedSessionCookie(isSecure(visit.context.host))
      if (wantsPage) return redirect('/sign-in?note=signedOut', [cookie])
      return Response.json({ done: true }, { headers: { 'set-cookie': cookie, 'cache-control': 'no-store' } })
    },
  },
]
