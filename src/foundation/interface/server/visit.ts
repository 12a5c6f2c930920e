import { isLocale } from '../index.ts'
import type { Instant, Refusal } from '../../kernel/index.ts'
import type { Locale } from '../index.ts'
import type { Html, PageView } from '../pages/index.ts'
import { refusalPage } from '../pages/index.ts'

/** The part of a visit that a public page needs; the `Visit` of access has it. */
export interface PublicVisit {
  readonly request: Request
  readonly params: Readonly<Record<string, string>>
  readonly nonce: string
  readonly context: {
    readonly locale: Locale
    readonly arrival: Instant
    readonly requestId: string
    readonly sessionHash: string | null
    readonly host: { use<Provided>(wanted: Slot<Provided>): Provided }
  }
}

/** A port of access, named here because access stands above; src/server fills it. */
export interface Slot<Provided> {
  readonly name: string
  readonly provides?: (provided: Provided) => Provided
}

export interface PageSettings {
  readonly demo: boolean
}

export const pageSettings: Slot<PageSettings> = { name: 'page settings' }

export const careCookie = 'shidian-care'
export const languageCookie = 'shidian-language'

/** How this visitor wants the page: language and size by address first, then by cookie. */
export function viewOf(visit: PublicVisit): PageView {
  const url = new URL(visit.request.url)
  const asked = url.searchParams.get('lang')
  const care = url.searchParams.get('care') ?? cookieOf(visit.request, careCookie)
  return {
    locale: isLocale(asked) ? asked : visit.context.locale,
    care: care === '1' || care === '2',
    larger: care === '2',
    nonce: visit.nonce,
    path: pathWithout(url, ['lang', 'care']),
    signedIn: visit.context.sessionHash !== null,
    demo: visit.context.host.use(pageSettings).demo,
  }
}

export function htmlResponse(markup: Html, status = 200): Response {
  return new Response(String(markup), {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })
}

/** The page that says no to a person. */
export function refusalResponse(
  view: PageView,
  refusal: Refusal,
  about: { status: number; requestId: string },
): Response {
  return htmlResponse(refusalPage(view, { refusal, ...about }), about.status)
}

export function cookieOf(request: Request, name: string): string | undefined {
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const [key = '', ...rest] = part.split('=')
    if (key.trim() === name) return rest.join('=').trim()
  }
  return undefined
}

function pathWithout(url: URL, names: readonly string[]): string {
  const query = new URLSearchParams(url.searchParams)
  for (const name of names) query.delete(name)
  return `${url.pathname}${query.size > 0 ? `?${query.toString()}` : ''}`
}
