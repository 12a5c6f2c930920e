import {
  type OpenRoute,
  type Visit,
  accessSettings,
  lookOpenly,
  orRefuse,
} from '../../../foundation/access/server/index.ts'
import { notFound } from '../../../foundation/access/index.ts'
import { htmlResponse, viewOf } from '../../../foundation/interface/server/index.ts'
import { dayOf, ok, refuse } from '../../../foundation/kernel/index.ts'
import { comparisonPage } from '../pages/comparison.ts'
import { cataloguePage } from '../pages/catalogue.ts'
import { readAddress } from '../pages/address.ts'
import { entryPage, versionPath } from '../pages/entry.ts'
import { releasesPage } from '../pages/releases.ts'
import { type Exported, exportCsv, exportJson, exportXlsx } from './export.ts'
import { atomFeed } from './feed.ts'
import { readQuestion, searchEntries } from './looks/search-entries.ts'
import { objectionRoutes } from './objection-routes.ts'
import { entriesByNumber, versionsOf } from './store/entries.ts'
import { latestChanges, listRemovals, publishedReleases } from './store/history.ts'

const reason = {
  zh: '《目录》向社会公开：检索、对比、打印、下载、订阅，无须登录',
  en: 'The catalogue is public: search, compare, print, download and follow without signing in',
}
const acts = { resource: 'entry', action: 'read' } as const

export const publicRoutes: readonly OpenRoute[] = [
  open('/catalogue', showCatalogue),
  open('/catalogue-comparison', showComparison),
  open('/catalogue.atom', sendFeed),
  open('/catalogue.json', (visit) => send(visit, 'application/json; charset=utf-8', 'json', exportJson)),
  open('/catalogue.csv', (visit) => send(visit, 'text/csv; charset=utf-8', 'csv', exportCsv)),
  open('/catalogue.xlsx', (visit) => send(visit, sheetType, 'xlsx', exportXlsx)),
  open('/catalogue/:number', (visit) => showEntry(visit, undefined)),
  open('/catalogue/:number/versions/:edition', (visit) => showEntry(visit, Number(visit.params['edition']))),
  open('/releases', showReleases),
  ...objectionRoutes,
]

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

function open(path: string, handle: OpenRoute['handle']): OpenRoute {
  return { method: 'GET', path, audience: 'everyone', reason, acts, handle }
}

async function showCatalogue(visit: Visit): Promise<Response> {
  const { context } = visit
  const address = readAddress(new URL(visit.request.url).searchParams)
  const found = orRefuse(
    await lookOpenly(context, async (acting) => {
      const searched = await searchEntries(address)(acting)
      if (!searched.ok) return searched
      const day = dayOf(acting.tx.now)
      const releases = await publishedReleases(acting.tx)
      const release = releases.find(({ effectiveFrom }) => effectiveFrom <= day) ?? releases[0] ?? null
      return ok({ ...searched.value, release })
    }),
  )
  const page = { ...found, address, listed: found.listed }
  return htmlResponse(cataloguePage(viewOf(visit), page), found.refusal ? 400 : 200)
}

async function showComparison(visit: Visit): Promise<Response> {
  const query = new URL(visit.request.url).searchParams
  const numbers = [...new Set(query.getAll('entry'))].slice(0, 3)
  const entries = orRefuse(
    await lookOpenly(visit.context, async (acting) => {
      const permitted = acting.permitList('read', 'entry')
      if (!permitted.ok) return permitted
      return ok(await entriesByNumber(acting.tx, dayOf(acting.tx.now), numbers))
    }),
  )
  const inOrder = numbers.flatMap((number) => entries.find((one) => one.number === number) ?? [])
  return htmlResponse(
    comparisonPage(viewOf(visit), { entries: inOrder, onlyDifferent: query.get('only') === 'different' }),
  )
}

async function showEntry(visit: Visit, wanted: number | undefined): Promise<Response> {
  const number = visit.params['number'] ?? ''
  const found = orRefuse(
    await lookOpenly(visit.context, async (acting) => {
      const permitted = acting.permitList('read', 'entry')
      if (!permitted.ok) return permitted
      const versions = await versionsOf(acting.tx, number)
      const today = dayOf(acting.tx.now)
      const present = versions.find(({ effectiveFrom }) => effectiveFrom <= today) ?? versions[0]
      const shown = wanted === undefined ? present : versions.find(({ entryVersion }) => entryVersion === wanted)
      if (!shown) return refuse(notFound)
      const [last] = await latestChanges(acting.tx, number, 1)
      const removal = last?.change === 'withdrawn' ? { effectiveFrom: last.effectiveFrom, reason: last.reason } : null
      return ok({ shown, versions, removal, today })
    }),
  )
  const permalink = `${publicUrl(visit)}${versionPath(number, found.shown.entryVersion)}`
  return htmlResponse(entryPage(viewOf(visit), { ...found, permalink }))
}

async function showReleases(visit: Visit): Promise<Response> {
  const page = orRefuse(
    await lookOpenly(visit.context, async (acting) => {
      const permitted = acting.permitList('read', 'entry')
      if (!permitted.ok) return permitted
      const [releases, removals] = await Promise.all([publishedReleases(acting.tx), listRemovals(acting.tx)])
      return ok({ releases, removals })
    }),
  )
  return htmlResponse(releasesPage(viewOf(visit), page))
}

async function sendFeed(visit: Visit): Promise<Response> {
  const { locale } = viewOf(visit)
  const changes = orRefuse(
    await lookOpenly(visit.context, async (acting) => {
      const permitted = acting.permitList('read', 'entry')
      return permitted.ok ? ok(await latestChanges(acting.tx, null, 100)) : permitted
    }),
  )
  const feed = atomFeed({ publicUrl: publicUrl(visit), locale, changes, now: visit.context.arrival })
  return new Response(feed, {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'no-cache' },
  })
}

async function send(
  visit: Visit,
  type: string,
  kind: string,
  write: (exported: Exported) => ReadableStream<Uint8Array>,
): Promise<Response> {
  const { context } = visit
  const address = readAddress(new URL(visit.request.url).searchParams)
  const asked = orRefuse(
    await lookOpenly(context, ({ tx, permitList }) => {
      const permitted = permitList('read', 'entry')
      const query = readQuestion(address, ({ resource, action }) => permitList(action, resource).ok)
      if (!permitted.ok) return Promise.resolve(permitted)
      return Promise.resolve(query.ok ? ok({ query: query.value, day: dayOf(tx.now) }) : query)
    }),
  )
  const name = `网络安全保险典型服务方案目录-${asked.day}.${kind}`
  return new Response(write({ context, locale: viewOf(visit).locale, ...asked }), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="catalogue-${asked.day}.${kind}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    },
  })
}

const publicUrl = ({ context }: Visit): string => context.host.use(accessSettings).publicUrl
