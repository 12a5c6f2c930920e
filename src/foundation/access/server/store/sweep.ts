import { statement, type Tx } from '../../../storage/server/index.ts'

const sessions = statement(
  'access.sweep-sessions',
  `delete from access.session where coalesce(ended_at, ends_at) < clock_now() - interval '7 days'
     or (kind = 'browser' and last_seen_at < clock_now() - interval '7 days')`,
)
const attempts = statement(
  'access.sweep-attempts',
  `delete from access.attempt where since < clock_now() - interval '1 day'`,
)
// The log keeps what was refused; these counts serve the view of the audit administrator.
const denials = statement(
  'access.sweep-denials',
  `delete from access.denial where minute < clock_now() - interval '1 year'`,
)

const resets = statement(
  'access.sweep-resets',
  `delete from access.password_reset where ends_at < clock_now() - interval '7 days'`,
)

export async function sweepAccess(tx: Tx): Promise<void> {
  await tx.query(sessions)
  await tx.query(attempts)
  await tx.query(denials)
  await tx.query(resets)
}
