import { type Actor, notFound, type PermitObject, type Relation } from '../../../foundation/access/index.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/index.ts'
import type { Tx } from '../../../foundation/storage/server/index.ts'
import { regionWithParent } from '../../parties/index.ts'
import { type PartnerRow, partnersOf } from './store/partners.ts'
import type { PilotListRow } from './store/pilot-lists.ts'
import { findPlan, lockPlan, type PlanRow } from './store/plans.ts'

export interface Loaded {
  readonly row: PlanRow
  readonly partners: readonly PartnerRow[]
  readonly object: PermitObject<'plan'>
}

interface Asking {
  readonly tx: Tx
  readonly actor: Actor
}

export const loadPlan = (asking: Asking, id: string): Promise<Result<Loaded>> => load(asking, id, findPlan)

/** Locks the row; where the intake is locked too, it comes first. */
export const loadLockedPlan = (asking: Asking, id: string): Promise<Result<Loaded>> => load(asking, id, lockPlan)

async function load({ tx, actor }: Asking, id: string, read: typeof findPlan): Promise<Result<Loaded>> {
  const [row, partners] = await Promise.all([read(tx, id), partnersOf(tx, id)])
  if (!row) return refuse(notFound)
  return ok({ row, partners, object: planObject(actor, row, partners) })
}

export function planObject(
  actor: Actor,
  row: PlanRow,
  partners: readonly Pick<PartnerRow, 'organisationId' | 'state'>[] = [],
): PermitObject<'plan'> {
  const relations: Relation[] = []
  if (isOwn(actor, row)) relations.push('own')
  if (partners.some((one) => one.state === 'confirmed' && one.organisationId === actor.organisationId))
    relations.push('partner')
  if (isInRegion(actor, row.regionCode)) relations.push('region')
  return { resource: 'plan', id: row.id, state: row.state, relations }
}

/** The applicant itself, or the legal person of a branch that fills it in. */
export function isOwn(actor: Actor, row: Pick<PlanRow, 'applicantId' | 'legalPersonId'>): boolean {
  if (actor.organisationId === null) return false
  return actor.organisationId === row.applicantId || actor.organisationId === row.legalPersonId
}

/** An office for a province reaches its cities; an office for a city does not reach its province. */
const isInRegion = (actor: Actor, regionCode: string): boolean =>
  regionWithParent(regionCode).some((code) => actor.regionCodes.includes(code))

export function partnerObject(actor: Actor, row: PartnerRow): PermitObject<'plan-partner'> {
  const relations: Relation[] = []
  if (actor.organisationId === row.applicantId) relations.push('own')
  if (actor.organisationId === row.organisationId) relations.push('partner')
  return { resource: 'plan-partner', id: row.id, state: row.state, relations }
}

export const intakeObject = (row: { readonly id: string; readonly state: string }): PermitObject<'intake'> => ({
  resource: 'intake',
  id: row.id,
  state: row.state,
  relations: [],
})

export function pilotListObject(actor: Actor, row: PilotListRow): PermitObject<'pilot-list'> {
  const relations: Relation[] = row.draftedBy === actor.accountId ? ['drafted'] : []
  return { resource: 'pilot-list', id: row.id, state: row.state, relations }
}
