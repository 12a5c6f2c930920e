import { type Actor, notFound, type PermitObject, type Relation } from '../../../foundation/access/index.ts'
import { type KeptRelation, relate } from '../../../foundation/access/server/index.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/index.ts'
import type { Tx } from '../../../foundation/storage/server/index.ts'
import { regionWithParent } from '../../parties/index.ts'
import type { FlashRow } from './store/flashes.ts'
import { findReport, lockReport, type ReportRow } from './store/reports.ts'

interface Asking {
  readonly tx: Tx
  readonly actor: Actor
}

export interface LoadedReport {
  readonly row: ReportRow
  readonly object: PermitObject<'report'>
}

export const loadReport = (asking: Asking, id: string): Promise<Result<LoadedReport>> => load(asking, id, findReport)
export const loadLockedReport = (asking: Asking, id: string): Promise<Result<LoadedReport>> =>
  load(asking, id, lockReport)

async function load({ tx, actor }: Asking, id: string, read: typeof findReport): Promise<Result<LoadedReport>> {
  const row = await read(tx, id)
  return row ? ok({ row, object: reportObject(actor, row) }) : refuse(notFound)
}

/** How somebody stands to what hangs on a pilot: its unit, a partner, an office for its region. */
export function relationsTo(
  actor: Actor,
  pilot: { readonly unitId: string; readonly partnerIds?: readonly string[]; readonly regionCode: string },
): Relation[] {
  const relations: Relation[] = []
  const { organisationId } = actor
  if (organisationId !== null && organisationId === pilot.unitId) relations.push('own')
  if (organisationId !== null && pilot.partnerIds?.includes(organisationId)) relations.push('partner')
  if (regionWithParent(pilot.regionCode).some((code) => actor.regionCodes.includes(code))) relations.push('region')
  return relations
}

export const reportObject = (actor: Actor, row: ReportRow): PermitObject<'report'> => ({
  resource: 'report',
  id: row.id,
  state: row.state,
  relations: relationsTo(actor, row),
})

export const flashObject = (actor: Actor, row: FlashRow): PermitObject<'flash-report'> => ({
  resource: 'flash-report',
  id: row.id,
  state: row.state,
  relations: relationsTo(actor, row),
})

const offices = ['ministry-officer', 'ministry-approver', 'support-officer'] as const

/** The answers of a draft are its unit's alone. */
export const tieAnswersToUnit = (tx: Tx, { id, unitId }: ReportRow): Promise<void> =>
  relate(tx, [{ subject: `organisation:${unitId}`, relation: 'own', resource: id }])

/** What has arrived is read by the offices, the region's authority and the partners of the pilot. */
export const tieAnswersToReaders = (tx: Tx, { id, regionCode, partnerIds }: ReportRow): Promise<void> =>
  relate(tx, [
    ...offices.map((role): KeptRelation => ({ subject: `role:${role}`, relation: 'any', resource: id })),
    ...regionWithParent(regionCode).map((code): KeptRelation => ({
      subject: `region:${code}`,
      relation: 'region',
      resource: id,
    })),
    ...partnerIds.map((one): KeptRelation => ({ subject: `organisation:${one}`, relation: 'partner', resource: id })),
  ])
