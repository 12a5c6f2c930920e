import { notFound } from '../../../foundation/access/index.ts'
import type { Actor, PermitObject } from '../../../foundation/access/index.ts'
import { port, relate } from '../../../foundation/access/server/index.ts'
import type { Acting } from '../../../foundation/access/server/index.ts'
import { ok, refuse } from '../../../foundation/kernel/index.ts'
import type { Result } from '../../../foundation/kernel/index.ts'
import { owe } from '../../../foundation/deadlines/server/index.ts'
import { writeLetter } from '../../../foundation/outbox/server/index.ts'
import { organisationChange } from './evidence-entries.ts'
import { enrolmentDeclined } from './letters.ts'
import { relationsOf } from './objects.ts'
import { answerEnrolment, listEnrolments, lockEnrolment } from './store/enrolments.ts'
import type { Enrolment } from './store/enrolments.ts'
import { idOfCreditCode } from './store/facts.ts'
import { insertOrganisation } from './store/organisations.ts'

export interface UnitInvitation {
  readonly organisationId: string
  readonly name: string
  readonly email: string
  readonly roles: readonly ('unit-administrator' | 'filler')[]
}

/** Opens an account for somebody whom a unit or an official has confirmed; access keeps the people. */
export interface UnitInvitations {
  invite(acting: Acting, invitation: UnitInvitation): Promise<Result<unknown>>
}

export const unitInvitations = port<UnitInvitations>('invitations into a unit')

/** What waits for this very person's answer; the office may read a unit's requests and does not answer them. */
export async function listWaiting(acting: Acting): Promise<Result<{ readonly enrolments: readonly Enrolment[] }>> {
  const permitted = acting.permitList('read', 'enrolment')
  if (!permitted.ok) return permitted
  const waiting = await listEnrolments(acting.tx)
  const isTheirs = (one: Enrolment): boolean => acting.actionsOpenTo(objectOf(acting.actor, one)).includes('accept')
  return ok({ enrolments: waiting.filter(isTheirs) })
}

/** The unit takes in a colleague as a filler, or an official a new unit with its first administrator. */
export async function acceptEnrolment(acting: Acting, id: string): Promise<Result<Enrolment>> {
  const { tx, actor } = acting
  const enrolment = await lockEnrolment(tx, id)
  if (enrolment === undefined) return refuse(notFound)
  const permitted = acting.permit('accept', objectOf(actor, enrolment))
  if (!permitted.ok) return permitted
  const unit = enrolment.organisationId ?? (await enrolUnit(acting, enrolment))
  const accepted = await answerEnrolment(tx, permitted.value, {
    state: 'accepted',
    organisationId: unit,
    reason: '',
    by: actor.accountId,
  })
  const { personName: name, email } = enrolment
  const roles = enrolment.organisationId === null ? (['unit-administrator'] as const) : (['filler'] as const)
  const invited = await inviteOrHandOver(acting, { organisationId: unit, name, email, roles })
  if (!invited.ok) return invited
  tx.record({ action: 'enrolment.accept', resource: 'enrolment', id, facts: { organisationId: unit }, changes: [] })
  return ok(accepted)
}

export async function declineEnrolment(
  acting: Acting,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Result<Enrolment>> {
  const { tx, actor } = acting
  const enrolment = await lockEnrolment(tx, id)
  if (enrolment === undefined) return refuse(notFound)
  const permitted = acting.permit('decline', objectOf(actor, enrolment))
  if (!permitted.ok) return permitted
  const { organisationId, personName: name, email, locale, organisationName: unit } = enrolment
  const by = actor.accountId
  const declined = await answerEnrolment(tx, permitted.value, { state: 'declined', organisationId, reason, by })
  tx.record({ action: 'enrolment.decline', resource: 'enrolment', id, changes: [] })
  await writeLetter(tx, {
    template: enrolmentDeclined,
    facts: { name, unit, reason },
    act: `enrolment.decline:${id}`,
    to: { name, email, locale },
    about: { resource: 'enrolment', id },
    desk: organisationId === null ? 'role:ministry-officer' : `organisation:${organisationId}`,
  })
  return ok(declined)
}

/** Where nobody has filled the port, the security administrators get it as a duty, so that it cannot be forgotten. */
async function inviteOrHandOver(acting: Acting, invitation: UnitInvitation): Promise<Result<unknown>> {
  const invitations = acting.host.find(unitInvitations)
  if (invitations !== undefined) return invitations.invite(acting, invitation)
  const { organisationId, name, email } = invitation
  await owe(acting.tx, {
    key: `enrolment:invite:${organisationId}:${email}`,
    owner: 'role:security-administrator',
    title: { zh: '为已核实的单位人员开通账号', en: 'Open the account of a confirmed person' },
    object: {
      resource: 'organisation',
      id: organisationId,
      label: `${name}　${email}`,
      action: { zh: '发出邀请', en: 'Send the invitation' },
      href: '/desk/people',
    },
    source: { clause: '4.1.p1.s1' },
    due: { period: { count: 1, unit: 'working-day' }, from: acting.tx.now },
  })
  return ok(null)
}

/** Two people may have asked for the same new unit: the second joins what the first one brought about. */
async function enrolUnit({ tx }: Acting, enrolment: Enrolment): Promise<string> {
  const { creditCode, organisationName: name } = enrolment
  const known = await idOfCreditCode(tx, creditCode)
  if (known !== undefined) return known
  const id = tx.newId<'organisation'>()
  await relate(tx, relationsOf({ id, branchOf: null, regionCode: null }))
  const made = await insertOrganisation(tx, { id, name, creditCode, isDemo: false })
  tx.record({
    action: 'organisation.enrol',
    resource: 'organisation',
    id,
    version: made.version,
    changes: [organisationChange(made)],
  })
  return id
}

function objectOf(actor: Actor, { id, state, organisationId }: Enrolment): PermitObject<'enrolment'> {
  const isOwn = organisationId !== null && organisationId === actor.organisationId
  return { resource: 'enrolment', id, state, relations: isOwn ? ['own'] : [] }
}
