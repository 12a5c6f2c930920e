import { nationalCrypto } from '../../audit/server/index.ts'
import { html, publicFrame, trusted } from '../../interface/pages/index.ts'
import { htmlResponse, viewOf } from '../../interface/server/index.ts'
import { refuse, type Result } from '../../kernel/index.ts'
import { notFound } from '../index.ts'
import { texts } from '../texts.ts'
import { act, look } from './act.ts'
import { readCookie, sessionCookie } from './cookies.ts'
import { leaveFor, returnFrom, type Journey, type ProviderSettings } from './identity-provider.ts'
import { backOf, reasons, redirect, signedInPage } from './public-routes.ts'
import { notByProvider } from './refusals.ts'
import { orRefuse } from './refused.ts'
import { accessSettings, isSecure } from './settings.ts'
import { linkOwnIdentity, mayLinkNow, signInByProvider } from './sign-in-by-provider.ts'
import type { OpenRoute, Visit } from './slice.ts'

const start = '/sign-in/provider'
const end = '/sign-in/provider/return'
const link = '/account/link-identity'

/** Off unless an identity provider is configured: then nothing of it exists. */
export const providerRoutes: readonly OpenRoute[] = [
  {
    method: 'GET',
    path: start,
    audience: 'everyone',
    reason: reasons.signIn,
    handle: (visit) => leave(visit, 'sign-in'),
  },
  {
    method: 'GET',
    path: link,
    audience: 'signed-in',
    reason: reasons.page,
    handle: (visit) =>
      signedInPage(visit, async () => {
        orRefuse(providerOf(visit))
        orRefuse(await look(visit.context, mayLinkNow))
        return leave(visit, 'link')
      }),
  },
  {
    method: 'GET',
    path: end,
    audience: 'everyone',
    reason: reasons.signIn,
    acts: { resource: 'session', action: 'sign-in' },
    handle: comeBack,
  },
  {
    method: 'POST',
    path: link,
    audience: 'signed-in',
    reason: reasons.form,
    acts: { resource: 'own-account', action: 'link-identity' },
    handle: finishLink,
  },
]

interface Travel extends Journey {
  readonly purpose: 'sign-in' | 'link'
  readonly back: string
}

async function leave(visit: Visit, purpose: Travel['purpose']): Promise<Response> {
  const settings = orRefuse(providerOf(visit))
  const { url, journey } = await leaveFor(settings, returnUrlOf(visit))
  const back = backOf(new URL(visit.request.url).searchParams.get('back'), purpose === 'link' ? '/account' : '/desk')
  return redirect(url, [travelCookie(visit, seal(visit, { ...journey, purpose, back }))])
}

async function comeBack(visit: Visit): Promise<Response> {
  const settings = orRefuse(providerOf(visit))
  const travel = orRefuse(openTravel(visit))
  // The session's cookie does not come along from another site, so linking goes on from a page of our own.
  if (travel.purpose === 'link') return stepOver(visit, { to: link, query: new URL(visit.request.url).search })
  const identity = orRefuse(await returnFrom(settings, returned(visit, new URL(visit.request.url).search), travel))
  const secret = orRefuse(await signInByProvider(visit.context, identity))
  return stepOver(visit, {
    to: travel.back,
    cookies: [sessionCookie(secret, isSecure(visit.context.host)), travelCookie(visit, '')],
  })
}

async function finishLink(visit: Visit): Promise<Response> {
  const settings = orRefuse(providerOf(visit))
  const travel = orRefuse(openTravel(visit))
  const query = (await visit.request.formData()).get('query')
  const identity = orRefuse(await returnFrom(settings, returned(visit, typeof query === 'string' ? query : ''), travel))
  orRefuse(await act(visit.context, null, (acting) => linkOwnIdentity(acting, identity)))
  return redirect('/account', [travelCookie(visit, '')])
}

interface Step {
  readonly to: string
  /** Posted on, where an act follows. */
  readonly query?: string
  readonly cookies?: readonly string[]
}

/** A page of our own between the provider and the desk: strict cookies are sent only from here on. */
function stepOver(visit: Visit, { to, query, cookies = [] }: Step): Response {
  const view = viewOf(visit)
  const t = texts[view.locale]
  const body =
    query === undefined
      ? html`${trusted(`<meta http-equiv="refresh" content="0;url=${encodeURI(to)}" />`)}
          <p><a class="button primary" href="${to}">${t.goOn}</a></p>`
      : html`<form method="post" action="${to}">
          <input type="hidden" name="query" value="${query}" />
          <button class="button primary" type="submit">${t.linkIdentity}</button>
        </form>`
  const response = htmlResponse(publicFrame(view, { title: t.signIn, body: html`<div class="narrow">${body}</div>` }))
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}

function providerOf({ context }: Visit): Result<ProviderSettings> {
  const { provider } = context.host.use(accessSettings)
  return provider ? { ok: true, value: provider } : refuse(notFound)
}

function returnUrlOf({ context }: Visit): string {
  return new URL(end, context.host.use(accessSettings).publicUrl).toString()
}

function returned(visit: Visit, query: string): URL {
  return new URL(`${returnUrlOf(visit)}${query}`)
}

function cookieName(visit: Visit): string {
  return `${isSecure(visit.context.host) ? '__Host-' : ''}shidian-travel`
}

// Lax, unlike the others: it must come along when the provider sends the browser back.
function travelCookie(visit: Visit, value: string): string {
  const age = value === '' ? 0 : 600
  const secure = isSecure(visit.context.host) ? '; Secure' : ''
  return `${cookieName(visit)}=${value}; Max-Age=${age}; Path=/; HttpOnly; SameSite=Lax${secure}`
}

function seal({ context }: Visit, travel: Travel): string {
  return Buffer.from(
    nationalCrypto.seal(Buffer.from(JSON.stringify(travel)), keyOf(context), 'access.travel'),
  ).toString('base64url')
}

function openTravel(visit: Visit): Result<Travel> {
  const sealed = readCookie(visit.request, cookieName(visit))
  const plain = sealed && nationalCrypto.open(Buffer.from(sealed, 'base64url'), keyOf(visit.context), 'access.travel')
  return plain ? { ok: true, value: JSON.parse(Buffer.from(plain).toString()) as Travel } : refuse(notByProvider)
}

function keyOf(context: Visit['context']): Uint8Array {
  return nationalCrypto.keyedSm3(context.host.use(accessSettings).installationKey, 'access.travel').slice(0, 16)
}
