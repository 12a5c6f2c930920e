import { accessSettings, contextOf, look, orRefuse } from '../../access/server/index.ts'
import type { OpenRoute, RequestContext, Visit } from '../../access/server/index.ts'
import { ok } from '../../kernel/index.ts'
import { calendarFeed } from '../index.ts'
import { dueFor } from './due-for.ts'

/**
 * What is due as a calendar that programs subscribe to. They cannot sign in, so the address carries a personal access
 * token, which its owner makes for reading only and can end at any time.
 */
export const feedRoutes: readonly OpenRoute[] = [
  {
    method: 'GET',
    path: '/feeds/due.ics',
    audience: 'signed-in',
    reason: {
      zh: '日历软件订阅本人的待办；地址中的只读令牌可随时作废',
      en: 'Calendar programs subscribe to one’s own duties; the reading token in the address can be ended at any time',
    },
    acts: { resource: 'obligation', action: 'read' },
    handle: answerFeed,
  },
]

async function answerFeed(visit: Visit): Promise<Response> {
  const context = subscriber(visit)
  const feed = orRefuse(
    await look(context, async (acting) => {
      const { tx, actor } = acting
      const permitted = acting.permitList('read', 'obligation')
      if (!permitted.ok) return permitted
      const { locale } = actor
      const name = locale === 'zh' ? '试点平台：待我办理' : 'Pilot platform: due from me'
      const origin = new URL(context.host.use(accessSettings).publicUrl).origin
      return ok(calendarFeed(await dueFor(acting), { name, locale, origin, now: tx.now }))
    }),
  )
  return new Response(feed, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="due.ics"',
      'cache-control': 'private, max-age=300',
    },
  })
}

/** The owner of the token in the address, or whoever is signed in. */
function subscriber({ request, context }: Visit): RequestContext {
  const token = new URL(request.url).searchParams.get('token')
  if (token === null) return context
  const bearing = new Request(request.url, { headers: { authorization: `Bearer ${token}` } })
  return contextOf(context.host, bearing, context)
}
