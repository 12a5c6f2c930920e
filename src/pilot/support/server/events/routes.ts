import { act, answer, implementContract, look, lookOpenly } from '../../../../foundation/access/server/index.ts'
import { type Instant, instant } from '../../../../foundation/kernel/index.ts'
import { supportContract } from '../../contract.ts'
import type { EventPlan } from '../../index.ts'
import { askCertificate } from './certificate.ts'
import { finishEvent, signInAtDoor } from './door.ts'
import { addMaterial, announceEvent, cancelEvent, createEvent, editEvent } from './keep-event.ts'
import { lookAtEvent, lookAtEvents, lookAtRegistrations } from './look-at-events.ts'
import { register, withdraw } from './register.ts'

const api = implementContract(supportContract)

type Given = Omit<EventPlan, 'startsAt' | 'endsAt' | 'registrationUntil'> &
  Readonly<Record<'startsAt' | 'endsAt' | 'registrationUntil', string>>

const planOf = (given: Given): EventPlan => {
  const at = (text: string): Instant => instant(text)
  const { startsAt, endsAt, registrationUntil } = given
  return { ...given, startsAt: at(startsAt), endsAt: at(endsAt), registrationUntil: at(registrationUntil) }
}

export const eventsRouter = {
  listEvents: api.listEvents.handler(({ input, context }) => {
    const { when, state, afterStart, afterId, limit } = input
    const after = afterStart === undefined || afterId === undefined ? null : { startsAt: afterStart, id: afterId }
    return answer(lookOpenly(context, (acting) => lookAtEvents(acting, { when, state: state ?? null, after, limit })))
  }),
  readEvent: api.readEvent.handler(({ input, context }) =>
    answer(lookOpenly(context, (acting) => lookAtEvent(acting, input.id))),
  ),
  createEvent: api.createEvent.handler(({ input, context }) =>
    answer(act(context, input, (acting) => createEvent(acting, { code: input.code, plan: planOf(input.plan) }))),
  ),
  editEvent: api.editEvent.handler(({ input, context }) =>
    answer(act(context, input, (acting) => editEvent(acting, { ...input, plan: planOf(input.plan) }))),
  ),
  announceEvent: api.announceEvent.handler(({ input, context }) =>
    answer(act(context, input, (acting) => announceEvent(acting, input))),
  ),
  cancelEvent: api.cancelEvent.handler(({ input, context }) =>
    answer(act(context, input, (acting) => cancelEvent(acting, input))),
  ),
  finishEvent: api.finishEvent.handler(({ input, context }) =>
    answer(act(context, input, (acting) => finishEvent(acting, input))),
  ),
  addMaterial: api.addMaterial.handler(({ input, context }) =>
    answer(act(context, input, (acting) => addMaterial(acting, input))),
  ),
  signIn: api.signIn.handler(({ input, context }) =>
    answer(act(context, input, (acting) => signInAtDoor(acting, input))),
  ),
  listRegistrations: api.listRegistrations.handler(({ input, context }) =>
    answer(look(context, (acting) => lookAtRegistrations(acting, input))),
  ),
  register: api.register.handler(({ input, context }) =>
    answer(act(context, input, (acting) => register(acting, input))),
  ),
  withdrawRegistration: api.withdrawRegistration.handler(({ input, context }) =>
    answer(act(context, input, (acting) => withdraw(acting, input))),
  ),
  askCertificate: api.askCertificate.handler(({ input, context }) =>
    answer(act(context, input, (acting) => askCertificate(acting, input))),
  ),
}
