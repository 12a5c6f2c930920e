import type { Invariant } from '../../storage/server/index.ts'

/** Sentences that are always true of people, roles and sessions. */
export const invariants: readonly Invariant[] = [
  {
    name: 'no-person-holds-two-administrator-roles',
    sql: `select account_id from access.role_grant
      where state = 'granted' and role in ('system-administrator', 'security-administrator', 'audit-administrator')
      group by account_id having count(*) > 1`,
  },
  {
    name: 'administrators-do-no-business',
    sql: `select a.account_id from access.role_grant a join access.role_grant b on b.account_id = a.account_id
      where a.state = 'granted' and b.state = 'granted' and a.role like '%-administrator' and a.role <> 'unit-administrator'
        and (b.role not like '%-administrator' or b.role = 'unit-administrator')`,
  },
  {
    name: 'who-proposed-a-role-did-not-grant-it',
    sql: `select g.id from access.role_grant g
      where g.decided_at > g.proposed_at and g.state = 'granted' and g.decided_by in (g.proposed_by, g.account_id)`,
  },
  {
    name: 'no-live-session-of-a-stopped-account',
    sql: `select s.id from access.session s join access.account a on a.id = s.account_id
      where s.ended_at is null and a.state <> 'active'`,
  },
  {
    name: 'no-live-session-holds-a-role-that-is-not-granted',
    sql: `select s.id from access.session s, unnest(s.roles) held
      where s.ended_at is null and s.ends_at > public.clock_now() and not exists (
        select from access.role_grant g where g.account_id = s.account_id and g.role = held and g.state = 'granted')`,
  },
  {
    name: 'no-browser-session-outlives-twelve-hours',
    sql: `select id from access.session where kind = 'browser' and ends_at > created_at + interval '12 hours 1 second'`,
  },
  {
    name: 'every-account-is-related-to-itself',
    sql: `select a.id from access.account a where not exists (
      select from access.relation r where r.resource = a.id and r.subject = 'account:' || a.id and r.relation = 'own')`,
  },
  {
    name: 'an-accepted-invitation-has-its-account',
    sql: `select id from access.invitation where (state = 'accepted') <> (account_id is not null)`,
  },
]
