import { z } from 'zod'
import { isCivil } from '../../../foundation/kernel/index.ts'
import { eventKindCodes } from '../index.ts'
import { both, clauses, code, id, line, on, version } from './parts.ts'

const onEvent = on('event')
const onRegistration = on('registration')
const eventState = z.enum(['draft', 'announced', 'held', 'cancelled'])
const instant = z.iso.datetime({ offset: true }).refine(isCivil)
const plan = z.strictObject({
  kind: z.enum(eventKindCodes),
  clauses,
  content: z.strictObject({ title: both(120), summary: both(2000), place: both(200) }),
  startsAt: instant,
  endsAt: instant,
  registrationUntil: instant,
  capacity: z.int().min(1).max(5000),
})
const event = plan.extend({
  id: z.string(),
  code: z.string(),
  state: eventState,
  clauses: z.array(z.string()).readonly(),
  taken: z.number().int(),
  waiting: z.number().int(),
  cancelReason: z.string(),
  draftedByName: z.string(),
  announcedAt: z.string().nullable(),
  changedAt: z.string(),
  version: z.number().int(),
})
const registrationState = z.enum(['registered', 'waiting', 'withdrawn', 'attended'])
const ownRegistration = z.object({
  id: z.string(),
  eventId: z.string(),
  state: registrationState,
  number: z.number().int(),
  code: z.string(),
  registeredAt: z.string(),
  certificate: z.string().nullable(),
  actions: z.array(z.string()).readonly(),
})
const eventView = z.object({
  event,
  materials: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        bytes: z.number().int(),
        fingerprint: z.string(),
        kind: z.string(),
        state: z.enum(['quarantined', 'clean', 'unscanned', 'infected']),
      }),
    )
    .readonly(),
  registration: ownRegistration.nullable(),
  actions: z.array(z.string()).readonly(),
})
const listed = z.object({
  id: z.string(),
  organisationId: z.string().nullable(),
  personName: z.string(),
  organisationName: z.string(),
  state: registrationState,
  number: z.number().int(),
  registeredAt: z.string(),
  placedAt: z.string().nullable(),
  attendedAt: z.string().nullable(),
  version: z.number().int(),
})

export const eventOperations = {
  listEvents: onEvent('GET', '/events', 'read', '培训与交流 / events')
    .input(
      z.strictObject({
        when: z.enum(['coming', 'past']).default('coming'),
        state: eventState.optional(),
        afterStart: instant.optional(),
        afterId: id.optional(),
        limit: z.coerce.number().int().min(1).max(100).default(20),
      }),
    )
    .output(
      z.object({
        events: z.array(event).readonly(),
        registrations: z.array(ownRegistration).readonly(),
        next: z.object({ startsAt: z.string(), id: z.string() }).nullable(),
        mayCreate: z.boolean(),
      }),
    ),
  readEvent: onEvent('GET', '/events/{id}', 'read', '一个活动 / one event')
    .input(z.strictObject({ id }))
    .output(eventView),
  createEvent: onEvent('POST', '/events', 'create', '拟订活动 / plan an event')
    .input(z.strictObject({ code, plan }))
    .output(eventView),
  editEvent: onEvent('PUT', '/events/{id}', 'edit', '修改活动 / change an event')
    .input(z.strictObject({ id, version, plan }))
    .output(eventView),
  announceEvent: onEvent('POST', '/events/{id}/announce', 'announce', '公布并开放报名 / announce')
    .input(z.strictObject({ id, version }))
    .output(eventView),
  cancelEvent: onEvent('POST', '/events/{id}/cancel', 'cancel', '取消并通知 / cancel with notice')
    .input(z.strictObject({ id, version, reason: line(500) }))
    .output(eventView),
  finishEvent: onEvent('POST', '/events/{id}/finish', 'finish', '办结 / close after its end')
    .input(z.strictObject({ id, version }))
    .output(eventView),
  addMaterial: onEvent('POST', '/events/{id}/materials', 'add-material', '添加材料 / add a material')
    .input(z.strictObject({ id, fileId: id }))
    .output(eventView),
  signIn: onEvent('POST', '/events/{id}/sign-in', 'sign-in', '凭码签到 / sign in by code')
    .input(z.strictObject({ id, code: z.string().trim().min(1).max(20) }))
    .output(
      z.object({
        personName: z.string(),
        organisationName: z.string(),
        number: z.number().int(),
        already: z.boolean(),
      }),
    ),
  listRegistrations: onEvent('GET', '/events/{id}/registrations', 'read-registrations', '报名与候补 / who registered')
    .input(
      z.strictObject({
        id,
        after: z.coerce.number().int().min(0).max(1_000_000).default(0),
        limit: z.coerce.number().int().min(1).max(200).default(100),
      }),
    )
    .output(z.object({ registrations: z.array(listed).readonly(), next: z.number().int().nullable() })),
  register: onRegistration('POST', '/registrations', 'create', '报名 / register')
    .input(z.strictObject({ eventId: id }))
    .output(ownRegistration),
  withdrawRegistration: onRegistration('POST', '/registrations/{id}/withdraw', 'withdraw', '退出 / withdraw')
    .input(z.strictObject({ id }))
    .output(ownRegistration),
  askCertificate: onRegistration('POST', '/registrations/{id}/certificate', 'print', '培训证明 / certificate')
    .input(z.strictObject({ id }))
    .output(
      z.object({
        id: z.string(),
        state: z.enum(['queued', 'ready', 'failed']),
        number: z.string(),
        address: z.string(),
      }),
    ),
}
