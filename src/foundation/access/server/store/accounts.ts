import type { Id, Instant } from '../../../kernel/index.ts'
import { json, statement, type Tx } from '../../../storage/server/index.ts'
import type { AccountState } from '../../domain/machines.ts'
import type { Permit, Role } from '../../index.ts'

export interface Account {
  readonly id: Id<'account'>
  readonly login: string
  readonly name: string
  readonly email: string | null
  readonly organisationId: Id<'organisation'> | null
  readonly state: AccountState
  readonly createdAt: Instant
  readonly version: number
}

export interface HeldRole {
  readonly role: Role
  readonly regionCode: string | null
  readonly endsAt: Instant | null
}

export interface Person extends Account {
  readonly roles: readonly HeldRole[]
}

export interface NewAccount {
  readonly id: Id<'account'>
  readonly login: string
  readonly name: string
  readonly email: string
  readonly organisationId: string | null
  readonly locale: 'zh' | 'en'
  readonly isDemo: boolean
  /** Null until the person sets a password. */
  readonly passwordHash: string | null
  readonly grants: readonly {
    readonly role: Role
    readonly regionCode: string | null
    readonly state: 'granted' | 'proposed'
  }[]
  /** Who gave or proposed the roles. Null when nobody did: the person is then written down. */
  readonly grantedBy: string | null
}

const columns = `a.id, a.login, a.name, a.email, a.organisation_id as "organisationId", a.state,
  a.created_at as "createdAt", a.version`
const lock = statement('access.lock-account', `select ${columns} from access.account a where id = $1 for update`)
const list = statement(
  'access.list-people',
  `select ${columns}, coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'regionCode', g.region_code,
       'endsAt', to_char(g.ends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by g.role, g.region_code)
     from access.role_grant g
     where g.account_id = a.id and g.state = 'granted' and (g.ends_at is null or g.ends_at > $3)), '[]') as roles
   from access.account a
   where ($1::uuid is null or a.id > $1) and ($4::uuid is null or a.organisation_id = $4)
   order by a.id limit $2`,
)
const move = statement(
  'access.move-account',
  'update access.account set state = $2, version = version + 1 where id = $1',
)
const create = statement(
  'access.create-account',
  'select access.create_account($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
)
const reset = statement('access.reset-second-factor', 'select access.reset_second_factor($1)')
const enrolled = statement('access.has-second-factor', 'select access.has_second_factor($1) as id')
const count = statement('access.count-accounts', 'select access.count_accounts($1) as count')
const colleagues = statement(
  'access.accounts-of',
  `select a.id, a.name, array(select distinct g.role from access.role_grant g
     where g.account_id = a.id and g.state = 'granted' and (g.ends_at is null or g.ends_at > $2) order by 1) as roles
   from access.account a where a.organisation_id = $1 and a.state = 'active' order by a.name, a.id`,
)
const demo = statement('access.demo-logins', 'select login, name, roles from access.demo_logins()')
const names = statement('access.names-of', 'select id, name from access.names_of($1)')

export type InsertedGrant = NewAccount['grants'][number] & { readonly id: Id<'role-grant'> }

/** A person of an organisation, to be chosen for something. */
export interface Colleague {
  readonly id: Id<'account'>
  readonly name: string
  readonly roles: readonly Role[]
}

export async function lockAccount(tx: Tx, id: string): Promise<Account | undefined> {
  return (await tx.query<Account>(lock, [id]))[0]
}

export interface PeoplePage {
  readonly after: string | null
  readonly limit: number
  /** Null for all that the asker may see. */
  readonly organisationId: string | null
}

export function listPeople(tx: Tx, { after, limit, organisationId }: PeoplePage): Promise<readonly Person[]> {
  return tx.query<Person>(list, [after, limit, tx.now, organisationId])
}

export async function moveAccount(
  tx: Tx,
  permit: Permit<'account', 'stop' | 'resume'>,
  state: AccountState,
): Promise<void> {
  await tx.query(move, [permit.id, state])
}

/** Inserts the account with its grants and answers these with their ids. */
export async function insertAccount(tx: Tx, account: NewAccount): Promise<readonly InsertedGrant[]> {
  const { id, login, name, email, organisationId, locale, isDemo, passwordHash, grantedBy } = account
  const grants = account.grants.map(({ role, regionCode, state }) => ({
    id: tx.newId<'role-grant'>(),
    role,
    regionCode,
    state,
  }))
  await tx.query(create, [
    id,
    login,
    name,
    email,
    organisationId,
    locale,
    isDemo,
    passwordHash,
    json(grants),
    grantedBy,
  ])
  return grants
}

export async function resetSecondFactor(tx: Tx, permit: Permit<'account', 'reset-second-factor'>): Promise<void> {
  await tx.query(reset, [permit.id])
}

/** Which of the accounts have enrolled a second factor. */
export async function enrolledAmong(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }>(enrolled, [ids])
  return new Set(rows.map(({ id }) => id))
}

export async function namesOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.query<{ id: string; name: string }>(names, [[...new Set(ids)]])
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export async function countAccounts(tx: Tx, demo: boolean): Promise<bigint> {
  return (await tx.query<{ count: bigint }>(count, [demo]))[0]?.count ?? 0n
}

/** Active people of an organisation that the asker may see; an actor without organisation has no colleagues. */
export async function accountsOf(tx: Tx, organisationId: string | null): Promise<readonly Colleague[]> {
  return organisationId === null ? [] : tx.query<Colleague>(colleagues, [organisationId, tx.now])
}

export function demoLogins(
  tx: Tx,
): Promise<readonly { readonly login: string; readonly name: string; readonly roles: readonly Role[] }[]> {
  return tx.query(demo)
}
