import type { Acting, Host, Job, KeptRelation } from '../../../foundation/access/server/index.ts'
import { relate } from '../../../foundation/access/server/index.ts'
import { dayOf, isCreditCode, ok, refuse } from '../../../foundation/kernel/index.ts'
import type { Canonical, Result } from '../../../foundation/kernel/index.ts'
import { writeLetter } from '../../../foundation/outbox/server/index.ts'
import { withTx } from '../../../foundation/storage/server/index.ts'
import type { Tx } from '../../../foundation/storage/server/index.ts'
import { explainCreditCode, partyRefusals, tidyCreditCode } from '../index.ts'
import { namesOf } from './front-door.ts'
import { enrolmentReceived, joinAsked } from './letters.ts'
import { insertEnrolment, lockEnrolment, passEnrolment } from './store/enrolments.ts'
import type { Enrolment } from './store/enrolments.ts'
import { idOfCreditCode } from './store/facts.ts'

export interface EnrolInput {
  readonly creditCode: string
  readonly organisationName: string
  readonly personName: string
  readonly email: string
}

/**
 * Anybody asks to enrol a unit or to join one. Whether the code is on record is looked into later by the worker, so the
 * answer, its time and its mail are the same.
 */
export async function askToEnrol(acting: Acting, input: EnrolInput): Promise<Result<{ readonly received: true }>> {
  const { tx, context } = acting
  const creditCode = tidyCreditCode(input.creditCode)
  const id = tx.newId<'enrolment'>()
  const permitted = acting.permit('ask', { resource: 'enrolment', id, state: 'asked', relations: [] })
  if (!permitted.ok) return permitted
  const fault = explainCreditCode(creditCode)
  if (!isCreditCode(creditCode) && fault) return refuse(partyRefusals.creditCodeWrong(fault))
  await insertEnrolment(tx, { ...input, id, creditCode, locale: context.locale })
  tx.record({ action: 'enrolment.ask', resource: 'enrolment', id, changes: [] })
  await tx.enqueue(passJob, { id })
  return ok({ received: true })
}

const passJob = 'parties.pass-enrolment'
const worker = { kind: 'system', actor: 'worker' } as const

export const enrolmentJobs: readonly Job[] = [{ name: passJob, run: pass }]

/** Passes a request to the unit that it names, or to the office when nobody has enrolled that unit. */
async function pass(host: Host, payload: Canonical): Promise<void> {
  const { id } = payload as { readonly id: string }
  const passed = await withTx(host.database, worker, async (tx) => {
    const enrolment = await lockEnrolment(tx, id)
    if (enrolment?.state !== 'asked') return ok(null)
    const organisationId = (await idOfCreditCode(tx, enrolment.creditCode)) ?? null
    await relate(tx, [
      { subject: 'role:ministry-officer', relation: 'any', resource: id },
      ...(organisationId === null ? [] : [unitTie(organisationId, id)]),
    ])
    const state = organisationId === null ? 'waiting-for-office' : 'waiting-for-unit'
    await passEnrolment(tx, { id: enrolment.id, state, organisationId })
    await tell(tx, enrolment, organisationId)
    return ok(null)
  })
  if (!passed.ok) throw new Error(passed.refusal.code)
}

const unitTie = (unit: string, resource: string): KeptRelation => ({
  subject: `organisation:${unit}`,
  relation: 'own',
  resource,
})

async function tell(tx: Tx, enrolment: Enrolment, organisationId: string | null): Promise<void> {
  const { id, personName: name, organisationName: unit, email, locale } = enrolment
  const about = { resource: 'enrolment', id, href: '/desk/organisation' }
  const desk = 'role:ministry-officer'
  await writeLetter(tx, {
    template: enrolmentReceived,
    facts: { name, unit },
    // One mail a day to an address, however often somebody types it into the form.
    act: `enrolment.received:${dayOf(tx.now)}`,
    to: { name, email, locale },
    about: { resource: 'enrolment', id },
    desk,
  })
  if (organisationId === null) return
  // The unit is called by its own name, not by what somebody typed.
  const known = (await namesOf(tx, [organisationId])).get(organisationId)?.name ?? unit
  await writeLetter(tx, {
    template: joinAsked,
    facts: { name, unit: known },
    act: `enrolment.pass:${id}`,
    to: { subject: `organisation:${organisationId}`, roles: ['unit-administrator'] },
    about,
    desk,
  })
}
