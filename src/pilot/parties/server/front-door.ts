import type { Actor } from '../../../foundation/access/index.ts'
import type { OrganisationNames } from '../../../foundation/access/server/index.ts'
import { dayOf } from '../../../foundation/kernel/index.ts'
import type { Day, Id } from '../../../foundation/kernel/index.ts'
import type { Tx } from '../../../foundation/storage/server/index.ts'
import type { MemberFacts } from '../../notice/index.ts'
import { memberFacts, standingOn, tiedTo } from '../index.ts'
import type { OrganisationState, SizeClass, Standing } from '../index.ts'
import { factRows, linksAround } from './store/facts.ts'

/** What other slices are told of an organisation on a day. */
export interface OrganisationFacts {
  readonly id: Id<'organisation'>
  readonly name: string
  readonly creditCode: string
  readonly state: OrganisationState
  /** To whom quota, conflicts and licences belong: itself, or the legal person of a branch. */
  readonly legalPersonId: Id<'organisation'>
  readonly isBranch: boolean
  readonly regionCode: string | null
  readonly size: SizeClass | null
  readonly standing: Standing
  readonly version: number
  /** In the shape of `check solution`; what nobody has stated is undefined. */
  readonly member: MemberFacts
}

/** The facts that count of several organisations, in one statement. An id that is not on record is not in the answer. */
export async function factsOf(
  tx: Tx,
  ids: readonly string[],
  asOf: Day,
): Promise<ReadonlyMap<string, OrganisationFacts>> {
  const rows = ids.length === 0 ? [] : await factRows(tx, [...new Set(ids)])
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        name: row.name,
        creditCode: row.creditCode,
        state: row.state,
        legalPersonId: row.branchOf ?? row.id,
        isBranch: row.branchOf !== null,
        regionCode: row.regionCode,
        size: row.size,
        standing: standingOn(row.standings, asOf),
        version: row.version,
        member: memberFacts(row, row.licences, asOf),
      },
    ]),
  )
}

/** The legal person behind an organisation: itself unless it is a branch. Undefined when it is not on record. */
export async function legalPersonOf(tx: Tx, id: string): Promise<Id<'organisation'> | undefined> {
  return (await factsOf(tx, [id], dayOf(tx.now))).get(id)?.legalPersonId
}

/** Whether a person acts for an organisation: as one of its own people, or of a branch of the same legal person. */
export async function memberOf(tx: Tx, actor: Actor, organisationId: string): Promise<boolean> {
  if (actor.organisationId === null) return false
  if (actor.organisationId === organisationId) return true
  const found = await factsOf(tx, [actor.organisationId, organisationId], dayOf(tx.now))
  const mine = found.get(actor.organisationId)?.legalPersonId
  return mine !== undefined && mine === found.get(organisationId)?.legalPersonId
}

export interface OrganisationName {
  readonly id: string
  readonly name: string
  readonly creditCode: string
}

export async function namesOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, OrganisationName>> {
  const rows = ids.length === 0 ? [] : await factRows(tx, [...new Set(ids)])
  return new Map(rows.map(({ id, name, creditCode }) => [id, { id, name, creditCode }]))
}

/** For each organisation all others tied to it by control, shareholding or a named group on a day. */
export async function tiesOf(
  tx: Tx,
  ids: readonly string[],
  day: Day,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const links = ids.length === 0 ? [] : await linksAround(tx, [...new Set(ids)])
  return new Map(ids.map((id) => [id, tiedTo(id, links, day)]))
}

/** Fills access's port: who is a person's organisation by name. */
export const namesForAccess: OrganisationNames = {
  namesOf: async (tx, ids) => new Map([...(await namesOf(tx, ids))].map(([id, { name }]) => [id, name])),
}
