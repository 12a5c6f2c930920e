import { notFound } from '../../../../foundation/access/index.ts'
import {
  accessSettings,
  type Acting,
  clauseReader,
  look,
  lookOpenly,
  type OpenRoute,
  orRefuse,
  type Visit,
} from '../../../../foundation/access/server/index.ts'
import { calendarOfEntries } from '../../../../foundation/deadlines/index.ts'
import { readPrint } from '../../../../foundation/documents/server/index.ts'
import { htmlResponse, viewOf } from '../../../../foundation/interface/server/index.ts'
import { ok, refuse } from '../../../../foundation/kernel/index.ts'
import { readCertificateNumber } from '../../index.ts'
import { certificatePage } from '../../pages/certificate-page.ts'
import { eventPage, eventsPage } from '../../pages/events-page.ts'
import { type EventRow, listEvents } from '../store/events.ts'
import { findRegistration, genuineCertificate } from '../store/registrations.ts'
import { lookAtEventByCode } from './look-at-events.ts'
import { registrationObject } from './objects.ts'

const reason = {
  zh: '公布的培训与交流、其日历和证明核验人人可看',
  en: 'Announced events, their calendar and the check of certificates are for everybody',
}
const read = { resource: 'event', action: 'read' } as const
const open = (path: string, handle: OpenRoute['handle']): OpenRoute => ({
  method: 'GET',
  path,
  audience: 'everyone',
  reason,
  acts: read,
  handle,
})

export const eventPages: readonly OpenRoute[] = [
  open('/events', list),
  open('/events/:code', one),
  open('/events/:code/event.ics', calendarOfOne),
  open('/feeds/events.ics', calendarOfAll),
  open('/certificates', certificate),
  {
    method: 'GET',
    path: '/registrations/:id/certificates/:print',
    audience: 'signed-in',
    reason: { zh: '本人下载培训证明，浏览器直接保存', en: 'The holder saves the certificate as a file' },
    acts: { resource: 'registration', action: 'print' },
    handle: sendCertificate,
  },
]

/** The public sees what was announced; drafts are on the desk. */
const announced = ({ state }: EventRow): boolean => state !== 'draft'

async function eventsFor(visit: Visit, when: 'coming' | 'past'): Promise<readonly EventRow[]> {
  const filter = { state: null, when, after: null, limit: 100 }
  const found = orRefuse(
    await lookOpenly(visit.context, async ({ tx, permitList }: Acting) => {
      const permitted = permitList('read', 'event')
      return permitted.ok ? ok(await listEvents(tx, filter)) : permitted
    }),
  )
  return found.filter(announced)
}

async function list(visit: Visit): Promise<Response> {
  const [coming, past] = [await eventsFor(visit, 'coming'), await eventsFor(visit, 'past')]
  return htmlResponse(eventsPage(viewOf(visit), { coming, past, now: visit.context.arrival }))
}

async function one(visit: Visit): Promise<Response> {
  const code = visit.params['code'] ?? ''
  const { event, materials } = orRefuse(await lookOpenly(visit.context, (acting) => lookAtEventByCode(acting, code)))
  const reader = visit.context.host.find(clauseReader)
  return htmlResponse(eventPage(viewOf(visit), { event, materials, reader, now: visit.context.arrival }))
}

async function calendarOfOne(visit: Visit): Promise<Response> {
  const code = visit.params['code'] ?? ''
  const { event } = orRefuse(await lookOpenly(visit.context, (acting) => lookAtEventByCode(acting, code)))
  return calendar(visit, [event], `${code}.ics`)
}

async function calendarOfAll(visit: Visit): Promise<Response> {
  const events = [...(await eventsFor(visit, 'coming')), ...(await eventsFor(visit, 'past'))]
  return calendar(visit, events, 'events.ics')
}

function calendar(visit: Visit, events: readonly EventRow[], file: string): Response {
  const { locale, host, arrival } = visit.context
  const origin = new URL(host.use(accessSettings).publicUrl).origin
  const name = locale === 'zh' ? '试点平台：培训与交流' : 'Pilot platform: events'
  const entries = events.map((event) => ({
    id: event.id,
    version: event.version,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    summary: event.content.title[locale],
    description: event.content.summary[locale],
    location: event.content.place[locale],
    url: `${origin}/events/${event.code}`,
    cancelled: event.state === 'cancelled',
    alarm: { before: 'start', hours: 24 } as const,
  }))
  return new Response(calendarOfEntries(entries, { name, now: arrival }), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${file}"`,
      'cache-control': 'public, max-age=300',
    },
  })
}

async function certificate(visit: Visit): Promise<Response> {
  const asked = (new URL(visit.request.url).searchParams.get('number') ?? '').slice(0, 80)
  const read = readCertificateNumber(asked)
  const found =
    read && orRefuse(await lookOpenly(visit.context, async ({ tx }) => ok(await genuineCertificate(tx, read))))
  return htmlResponse(certificatePage(viewOf(visit), { asked, found }), asked !== '' && !found ? 404 : 200)
}

async function sendCertificate(visit: Visit): Promise<Response> {
  const { id = '', print: wanted = '' } = visit.params
  const print = orRefuse(
    await look(visit.context, async (acting) => {
      const row = await findRegistration(acting.tx, id)
      if (!row) return refuse(notFound)
      const permit = acting.permit('print', registrationObject(acting.actor, row))
      if (!permit.ok) return permit
      const found = await readPrint(acting.tx, wanted)
      return found && found.subjectId === id ? ok(found) : refuse(notFound)
    }),
  )
  if (print.state === 'failed' && print.refusal) orRefuse(refuse(print.refusal))
  if (!print.bytes) return Response.json({ state: print.state }, { status: 202, headers: { 'retry-after': '2' } })
  return new Response(Buffer.from(print.bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="certificate.pdf"',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
