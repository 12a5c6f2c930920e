import type { Invariant } from '../../../../foundation/storage/server/index.ts'

/** Sentences that are always true of the book of policies, whatever happened to the machine. */
export const policyInvariants: readonly Invariant[] = [
  {
    name: 'the-segments-of-a-policy-follow-one-another',
    sql: `select policy_id from (
        select policy_id, within, ends, lead(starts) over (partition by policy_id, sequence, within order by starts) as following
        from policies.segment) tiled
      where following is not null and following <> ends`,
  },
  {
    name: 'segments-cost-what-was-charged-for-days-of-cover',
    sql: `select t.policy_id from policies.transaction t
      where t.sequence = (select max(l.sequence) from policies.transaction l where l.policy_id = t.policy_id)
        and (select coalesce(sum(s.premium), 0) from policies.segment s
             where s.policy_id = t.policy_id and s.sequence = t.sequence)
          <> (select coalesce(sum((c->>'gross')::bigint), 0) from policies.transaction a, jsonb_array_elements(a.charges) c
              where a.policy_id = t.policy_id and c->>'kind' = 'premium')`,
  },
  {
    name: 'a-reversal-turns-every-charge',
    sql: `select r.id from policies.transaction r join policies.transaction o on o.id = r.reverses
      where o.policy_id <> r.policy_id or jsonb_array_length(o.charges) <> jsonb_array_length(r.charges)
        or exists (select from jsonb_array_elements(o.charges) with ordinality a (charge, n)
          join jsonb_array_elements(r.charges) with ordinality b (charge, n) using (n)
          where (a.charge->>'gross')::bigint + (b.charge->>'gross')::bigint <> 0
             or (a.charge->>'tax')::bigint + (b.charge->>'tax')::bigint <> 0)`,
  },
  {
    name: 'every-charge-is-its-net-and-its-tax',
    sql: `select t.id from policies.transaction t, jsonb_array_elements(t.charges) c
      where (c->>'gross')::bigint <> (c->>'net')::bigint + (c->>'tax')::bigint`,
  },
  {
    name: 'no-transaction-was-recorded-before-the-one-it-follows',
    sql: `select l.id from policies.transaction l join policies.transaction e
        on e.policy_id = l.policy_id and e.sequence = l.sequence - 1
      where l.recorded_at < e.recorded_at`,
  },
  {
    name: 'an-issued-policy-begins-with-its-issue',
    sql: `select p.id from policies.policy p left join policies.transaction t on t.policy_id = p.id and t.sequence = 1
      where (p.state = 'issued') <> (t.id is not null) or t.act <> 'ISSUE'`,
  },
]
