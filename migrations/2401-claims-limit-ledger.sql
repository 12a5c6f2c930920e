-- 限额台账: what decisions hold and payments use of a policy's limits. The rows of a policy are locked by whoever moves them.
set local row_security = on;
create schema claims;
grant usage on schema claims to shidian_app, shidian_job, shidian_backup;

-- A limit of one cover or of a pool in one term of a policy; together held and posted never exceed it.
create table claims.limit_account (
  id uuid primary key,
  policy_id uuid not null,
  -- The transaction that opened the term.
  within uuid not null,
  item text not null check (item in ('cover', 'pool')),
  name text not null,
  -- The highest that the policy has stated for it; a loss is judged by the limit of its own segment.
  highest bigint not null check (highest >= 0),
  held bigint not null default 0 check (held >= 0),
  posted bigint not null default 0 check (posted >= 0),
  version integer not null default 1,
  unique (within, item, name),
  constraint never_overdrawn check (held + posted <= highest)
);
create index limit_account_of_policy on claims.limit_account (policy_id);
select access.protect('claims.limit_account', 'policy_id');
create policy owner on claims.limit_account to shidian_owner using (true) with check (true);
grant select on claims.limit_account to shidian_app, shidian_job, shidian_backup;
grant insert, update on claims.limit_account to shidian_app, shidian_job;

-- Every movement, only ever added to: a decision holds, a payment posts, a withdrawal releases.
create table claims.limit_entry (
  id uuid primary key,
  account_id uuid not null references claims.limit_account,
  policy_id uuid not null,
  -- The decision that holds.
  hold_id uuid not null,
  kind text not null check (kind in ('HOLD', 'POST', 'RELEASE')),
  amount bigint not null check (amount >= 0),
  recorded_at timestamptz not null
);
create unique index limit_held_once on claims.limit_entry (account_id, hold_id) where kind = 'HOLD';
create unique index limit_released_once on claims.limit_entry (account_id, hold_id) where kind = 'RELEASE';
create index limit_entry_of_hold on claims.limit_entry (hold_id);
select access.protect('claims.limit_entry', 'policy_id');
create policy owner on claims.limit_entry to shidian_owner using (true) with check (true);
grant select on claims.limit_entry to shidian_app, shidian_job, shidian_backup;
grant insert on claims.limit_entry to shidian_app, shidian_job;

create function claims.never_changes() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  raise exception 'what was entered never changes: %', tg_table_name;
end
$$;
create trigger never_changes before update or delete on claims.limit_entry
  for each row execute function claims.never_changes();
