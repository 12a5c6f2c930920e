import type { Text } from '../../kernel/index.ts'
import { isLocale, ownPath } from '../index.ts'
import {
  accessibilityPage,
  assets,
  findInHelp,
  helpPage,
  homePage,
  searchPage,
  type HomeFacts,
  type PageView,
  type SearchHit,
} from '../pages/index.ts'
import { careCookie, htmlResponse, languageCookie, viewOf, type PublicVisit } from './visit.ts'

/** What the slices above give to the general pages; each is asked once a request. */
export interface GeneralSources<Visit extends PublicVisit> {
  readonly home: (visit: Visit, view: PageView) => Promise<HomeFacts>
  /** All that the public may find with these words, best first; the help page is searched here. */
  readonly search: (visit: Visit, view: PageView, words: string) => Promise<readonly SearchHit[]>
  /** Address of the reader of the present round, for clause chips of the help page. */
  readonly reader: (visit: Visit) => Promise<string | undefined>
}

/** A route of the second table; the shape is that of an `OpenRoute` of access. */
export interface GeneralRoute<Visit extends PublicVisit> {
  readonly method: 'GET'
  readonly path: string
  readonly audience: 'everyone'
  readonly reason: Text
  readonly handle: (visit: Visit) => Promise<Response> | Response
}

const receiptNumber = /^[A-Z]{2}-\d{4}-\d{6}-[0-9A-Z]{2}$/

/** Home, help, accessibility, search, the switches of language and size, and the files that pages need. */
export function generalRoutes<Visit extends PublicVisit>(
  sources: GeneralSources<Visit>,
): readonly GeneralRoute<Visit>[] {
  const page = (
    path: string,
    reason: Text,
    answer: (visit: Visit, view: PageView) => Promise<Response> | Response,
  ): GeneralRoute<Visit> => ({
    method: 'GET',
    path,
    audience: 'everyone',
    reason,
    handle: (visit) => answer(visit, viewOf(visit)),
  })
  return [
    page('/', reasons.page, async (visit, view) => htmlResponse(homePage(view, await sources.home(visit, view)))),
    page('/help', reasons.page, async (visit, view) => htmlResponse(helpPage(view, await sources.reader(visit)))),
    page('/accessibility', reasons.page, (_, view) => htmlResponse(accessibilityPage(view))),
    page('/search', reasons.search, (visit, view) => answerSearch(sources, visit, view)),
    page('/settings.json', reasons.settings, (_, view) => settingsOf(view)),
    page('/preferences', reasons.preferences, (visit) => rememberPreference(visit)),
    ...assets.map((asset) =>
      page(asset.path, reasons.asset, () => new Response(asset.body, { headers: headersOf(asset.type) })),
    ),
  ]
}

const reasons = {
  page: { zh: '公开页面，任何人可读。', en: 'A public page that anybody may read.' },
  search: { zh: '只搜索公开内容。', en: 'Searches public content only.' },
  settings: {
    zh: '工作台启动时要知道的公开设置：是否演示环境。',
    en: 'What the desk must know at its start: whether this is a demonstration.',
  },
  preferences: {
    zh: '只在访问者自己的浏览器里记住语言和字号。',
    en: 'Remembers language and size in the visitor’s own browser only.',
  },
  asset: { zh: '公开页面的样式与脚本。', en: 'Style and script of the public pages.' },
} as const satisfies Readonly<Record<string, Text>>

async function answerSearch<Visit extends PublicVisit>(
  sources: GeneralSources<Visit>,
  visit: Visit,
  view: PageView,
): Promise<Response> {
  const query = new URL(visit.request.url).searchParams
  const words = (query.get('words') ?? '').trim().slice(0, 100)
  if (words === '') return htmlResponse(searchPage(view, '', undefined))
  if (receiptNumber.test(words.toUpperCase()))
    return redirect(`/receipts?number=${encodeURIComponent(words.toUpperCase())}`)
  const hits = [...(await sources.search(visit, view, words)), ...findInHelp(view, words)]
  const size = sizeOf(query.get('size'))
  const last = Math.max(1, Math.ceil(hits.length / size))
  const page = Math.min(last, Math.max(1, Math.trunc(Number(query.get('page'))) || 1))
  const shown = hits.slice((page - 1) * size, page * size)
  return htmlResponse(searchPage(view, words, { hits: shown, total: hits.length, page, size }))
}

function rememberPreference(visit: PublicVisit): Response {
  const query = new URL(visit.request.url).searchParams
  const headers = new Headers({ location: ownPath(query.get('back'), '/'), 'cache-control': 'no-store' })
  const secure = visit.request.url.startsWith('https:') ? '; Secure' : ''
  const keep = (name: string, value: string): void => {
    headers.append('set-cookie', `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`)
  }
  const language = query.get('lang')
  if (isLocale(language)) keep(languageCookie, language)
  const care = query.get('care')
  if (care === '0' || care === '1' || care === '2') keep(careCookie, care)
  return new Response(null, { status: 303, headers })
}

function settingsOf({ demo }: PageView): Response {
  return Response.json({ demo }, { headers: { 'cache-control': 'no-cache' } })
}

function redirect(location: string): Response {
  return new Response(null, { status: 303, headers: { location } })
}

function headersOf(type: string): Record<string, string> {
  return { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' }
}

function sizeOf(asked: string | null): 20 | 50 | 100 {
  return asked === '50' ? 50 : asked === '100' ? 100 : 20
}
