import pg from 'pg'
import type { Client } from 'pg'
import type { DatabaseAddress } from './address.ts'

const roles = [
  { name: 'shidian_owner', rights: 'nologin' },
  { name: 'shidian_app', rights: '' },
  { name: 'shidian_job', rights: '' },
  // It reads every row, and no role of the application may.
  { name: 'shidian_backup', rights: 'bypassrls' },
] as const

/** Makes the roles that are missing and lets shidian_owner build in this database. Harmless when repeated. */
export async function ensureRoles(client: Client, address: DatabaseAddress): Promise<void> {
  const present = await client.query<{ rolname: string }>('select rolname from pg_roles where rolname = any($1)', [
    roles.map(({ name }) => name),
  ])
  const known = new Set(present.rows.map((row) => row.rolname))
  for (const { name, rights } of roles) if (!known.has(name)) await createRole(client, name, rights)
  await givePasswords(client, address)
  await letIn(client, address)
}

async function createRole(client: Client, name: string, rights: string): Promise<void> {
  try {
    await client.query(`create role ${name} ${rights}`)
  } catch (error) {
    const code = (error as { code?: string }).code
    // Roles belong to the whole server: a migration of another database may have made it meanwhile.
    if (code === '42710' || code === '23505') return
    if (code === '42501') {
      throw new Error(
        `the login of SHIDIAN_OWNER_URL may not create the role ${name}: let an administrator run "create role ${name} ${rights}" and grant it to this login`,
        { cause: error },
      )
    }
    throw error
  }
}

async function givePasswords(client: Client, { passwords }: DatabaseAddress): Promise<void> {
  if (!passwords) return
  const wanted = { shidian_app: passwords.app, shidian_job: passwords.job, shidian_backup: passwords.backup }
  for (const [name, password] of Object.entries(wanted)) {
    const row = await client.query('select from pg_roles where rolname = $1 and rolcanlogin', [name])
    if (row.rowCount === 0) await client.query(`alter role ${name} login password ${client.escapeLiteral(password)}`)
  }
}

async function letIn(client: Client, address: DatabaseAddress): Promise<void> {
  const me = (
    await client.query<{ current_user: string; current_database: string; rolsuper: boolean }>(
      'select current_user, current_database(), rolsuper from pg_roles where rolname = current_user',
    )
  ).rows[0]
  if (!me) throw new Error('the login of the owner has no role')
  const database = client.escapeIdentifier(me.current_database)
  if (!me.rolsuper) {
    await client.query(
      `grant shidian_owner, shidian_job, shidian_backup to ${client.escapeIdentifier(me.current_user)}`,
    )
  }
  const applicant = await applicationUser(address)
  if (applicant !== 'shidian_app') await client.query(`grant shidian_app to ${client.escapeIdentifier(applicant)}`)
  await client.query(`grant connect on database ${database} to shidian_app, shidian_job, shidian_backup`)
  await client.query(`grant create, connect, temporary on database ${database} to shidian_owner`)
  await client.query('grant usage, create on schema public to shidian_owner')
  await client.query('grant usage on schema public to shidian_app, shidian_job, shidian_backup')
}

async function applicationUser({ app }: DatabaseAddress): Promise<string> {
  if (!app.url) return app.user ?? 'shidian_app'
  return new pg.Client({ connectionString: app.url }).user ?? 'shidian_app'
}
