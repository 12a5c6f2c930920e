import type { Connection } from './database.ts'
import type { Cluster } from './embedded/cluster.ts'
import { superuser } from './embedded/home.ts'

/** The logins to one database. `owner` and `job` are absent where only the application's login is known. */
export interface DatabaseAddress {
  readonly app: Connection
  readonly job?: Connection
  readonly backup?: Connection
  /** May create roles; migrations then act as shidian_owner. */
  readonly owner?: Connection
  /** Passwords to give to the login roles; a foreign server's operator has given them already. */
  readonly passwords?: { readonly app: string; readonly job: string; readonly backup: string }
}

export function embeddedAddress(cluster: Cluster, database: string): DatabaseAddress {
  const login = (user: string, password: string): Connection => ({
    host: cluster.socketFolder,
    port: 5432,
    user,
    password,
    database,
  })
  const { passwords } = cluster
  return {
    app: login('shidian_app', passwords.app),
    job: login('shidian_job', passwords.job),
    backup: login('shidian_backup', passwords.backup),
    owner: login(superuser, passwords.superuser),
    passwords,
  }
}

/** On a foreign server the owner's login plays the parts of worker and backup too. */
export function foreignAddress(applicationUrl: string, ownerUrl: string | undefined): DatabaseAddress {
  if (!ownerUrl) return { app: { url: applicationUrl } }
  return {
    app: { url: applicationUrl },
    job: { url: ownerUrl, role: 'shidian_job' },
    backup: { url: ownerUrl, role: 'shidian_backup' },
    owner: { url: ownerUrl },
  }
}

/** The same login as an address that DATABASE_URL takes. */
export function connectionUrl({ url, host, port, user, password, database }: Connection): string {
  if (url) return url
  const login = `${encodeURIComponent(user ?? '')}:${encodeURIComponent(password ?? '')}`
  return `postgres://${login}@localhost:${port ?? 5432}/${database ?? ''}?host=${encodeURIComponent(host ?? '')}`
}
