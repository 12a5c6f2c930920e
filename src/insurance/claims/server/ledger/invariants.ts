import type { AuditedTable } from '../../../../foundation/audit/server/index.ts'
import type { Invariant } from '../../../../foundation/storage/server/index.ts'

/** Sentences that are always true of the limits of policies, whatever happened to the machine. */
export const ledgerInvariants: readonly Invariant[] = [
  {
    name: 'no-limit-is-overdrawn',
    sql: 'select id from claims.limit_account where held + posted > highest or held < 0 or posted < 0',
  },
  {
    name: 'a-limit-stands-where-its-entries-lead',
    sql: `select a.id from claims.limit_account a left join lateral (
        select coalesce(sum(case e.kind when 'HOLD' then e.amount else -e.amount end), 0) as held,
          coalesce(sum(e.amount) filter (where e.kind = 'POST'), 0) as posted
        from claims.limit_entry e where e.account_id = a.id) led on true
      where a.held <> led.held or a.posted <> led.posted`,
  },
  {
    name: 'no-hold-gives-more-than-it-took',
    sql: `select hold_id from claims.limit_entry group by account_id, hold_id
      having sum(case kind when 'HOLD' then amount else -amount end) < 0`,
  },
]

export const ledgerTables: readonly AuditedTable[] = [
  {
    table: 'claims.limit_account',
    read: `select id, version, jsonb_build_object('policyId', policy_id, 'item', item, 'name', name,
        'held', held::text, 'posted', posted::text) as row
      from claims.limit_account`,
  },
]
