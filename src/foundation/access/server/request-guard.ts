import type { Refusal } from '../../kernel/index.ts'
import { cookieNames, readCookie } from './cookies.ts'
import type { Host, RequestContext } from './host.ts'
import { fromAnotherSite, keyMalformed } from './refusals.ts'
import { digestOf } from './secrets.ts'
import { accessSettings, isSecure } from './settings.ts'

/** Every unsafe API request of a browser carries it; another site cannot send it without asking us first. */
export const requestHeader = 'x-shidian-request'

export type KnownOfRequest = Pick<RequestContext, 'arrival' | 'locale' | 'requestId' | 'source'>

/** The context of a request: whose session or token it carries and which act it repeats. */
export function contextOf(host: Host, request: Request, known: KnownOfRequest): RequestContext {
  const secret = tokenOf(request) ?? readCookie(request, cookieNames(isSecure(host)).session)
  const key = request.headers.get('idempotency-key')
  const operation = `${request.method} ${new URL(request.url).pathname}`
  const context = { ...known, host, sessionHash: secret === undefined ? null : digestOf(secret), operation }
  return key === null ? context : { ...context, idempotencyKey: key }
}

/**
 * The refusal of a request that changes something and does not come from our own pages: SameSite cookies, the origin, and
 * for the API a header that a form cannot send. A program with an access token sends no cookie and needs neither.
 */
export function foreignRequest(host: Host, request: Request, url: URL, isOpenRoute: boolean): Refusal | undefined {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return undefined
  const sendsCookie = readCookie(request, cookieNames(isSecure(host)).session) !== undefined
  if (tokenOf(request) !== undefined && !sendsCookie) return undefined
  if (!isOwnOrigin(request.headers.get('origin'), url, host)) return fromAnotherSite
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return fromAnotherSite
  if (!isOpenRoute && request.headers.get(requestHeader) === null) return fromAnotherSite
  return undefined
}

/** A key that is empty, cut or odd could be taken for the key of another act. */
export function unfitKey(request: Request): Refusal | undefined {
  const key = request.headers.get('idempotency-key')
  return key === null || /^[\x21-\x7e]{1,200}$/.test(key) ? undefined : keyMalformed
}

function isOwnOrigin(origin: string | null, url: URL, host: Host): boolean {
  if (origin === null) return false
  const parsed = URL.parse(origin)
  if (!parsed) return false
  return parsed.host === url.host || parsed.origin === URL.parse(host.use(accessSettings).publicUrl)?.origin
}

function tokenOf(request: Request): string | undefined {
  return /^Bearer ([\w-]{20,200})$/.exec(request.headers.get('authorization') ?? '')?.[1]
}
