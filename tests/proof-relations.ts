import type { PermissionTable, Relation, Role } from '../src/foundation/access/index.ts'
import { roleDescriptions, roles } from '../src/foundation/access/index.ts'
import type { Onlooker } from './proof-world.ts'

/** A row of any table as the permission table would judge it, worked out from business columns alone. */
export interface JudgedRow {
  readonly key: string
  /** Of the permission table, or `related`: whoever is tied to it and nobody else. */
  readonly resource: string
  readonly state: string
  readonly own: readonly string[]
  readonly partner: readonly string[]
  /** Accounts and offices to whom it falls by name. */
  readonly assigned: readonly string[]
  readonly offices: readonly string[]
  readonly regions: readonly string[]
  /** The object by whose title it is called. */
  readonly about?: string
  /** The account that the row is about. */
  readonly self: string | null
}

export function relationsTo(person: Onlooker, row: JudgedRow): readonly Relation[] {
  const held: Relation[] = []
  const { organisationId, accountId, regionCode, role } = person
  const isMine = accountId !== '' && (row.self === accountId || row.own.includes(accountId))
  if (isMine || (organisationId !== null && row.own.includes(organisationId))) held.push('own')
  if (organisationId !== null && row.partner.includes(organisationId)) held.push('partner')
  // What falls to an office is the own duty of whoever holds it.
  if (row.resource === 'obligation' && row.offices.includes(role)) held.push('own')
  if (row.offices.includes(role) || (accountId !== '' && row.assigned.includes(accountId))) held.push('assigned')
  // An authority's own list is tied to the body, since two bodies of one region have a list each.
  if ([regionCode, organisationId].some((one) => one !== null && row.regions.includes(one))) held.push('region')
  return held
}

/** Whether the table lets this very role read the row. */
export function mayRead(table: PermissionTable, person: Onlooker, row: JudgedRow): boolean {
  return (
    isReadable(table, { role: person.role, held: relationsTo(person, row) }, row) || isOwnAccount(table, person, row)
  )
}

/**
 * Whether the table lets somebody read it who is tied to as much as this person: another role of the same unit or
 * authority. The net knows units, regions and offices; which role of a unit reads is the gate's to say.
 */
export function mayReach(table: PermissionTable, person: Onlooker, row: JudgedRow): boolean {
  if (isOwnAccount(table, person, row)) return true
  return alike(person).some((role) => isReadable(table, { role, held: relationsTo(person, row) }, row))
}

const ofUnits = new Set(['organisation', 'insurer', 'enterprise', 'provider'])

/** Roles that hold by the same ties: of one unit, of one authority; an office is tied by its very role. */
function alike({ role, organisationId }: Onlooker): readonly Role[] {
  const { side } = roleDescriptions[role]
  const ofUnit = organisationId === null ? [] : roles.filter((one) => ofUnits.has(roleDescriptions[one].side))
  const ofAuthority = side === 'authority' ? roles.filter((one) => roleDescriptions[one].side === side) : []
  return [role, ...ofUnit, ...ofAuthority]
}

function isReadable(
  table: PermissionTable,
  { role, held }: { readonly role: Role; readonly held: readonly Relation[] },
  { resource, state }: JudgedRow,
): boolean {
  if (resource === 'everybody') return true
  if (resource === 'related') return held.length > 0
  return [role, 'visitor' as const]
    .flatMap((one) => table.find(one, resource))
    .some(
      (row) =>
        /^(read|list|oversee)\b/.test(row.action) &&
        (row.state === '*' || row.state === state) &&
        (row.relation === 'any' || (row.relation === 'none' ? held.length === 0 : held.includes(row.relation))),
    )
}

/** Everybody may look at the own account with its roles and sessions. */
function isOwnAccount(table: PermissionTable, { accountId }: Onlooker, { self }: JudgedRow): boolean {
  if (accountId === '' || self !== accountId) return false
  return table.find('visitor', 'own-account').some(({ action, relation }) => action === 'read' && relation === 'own')
}
