-- Moves no rows; functions over protected tables are checked as the owner, whose policies let it through.
set local row_security = on;

-- People, what they hold, and how they are asked in.
create table access.account (
  id uuid primary key,
  login text not null unique check (login ~ '^[a-z0-9][a-z0-9._@+-]{2,79}$'),
  name text not null check (length(name) between 1 and 80),
  email text,
  organisation_id uuid,
  locale text not null default 'zh' check (locale in ('zh', 'en')),
  state text not null default 'active' check (state in ('active', 'stopped')),
  is_demo boolean not null default false,
  created_at timestamptz not null,
  version integer not null default 1
);
create index on access.account (organisation_id);

create table access.credential (
  account_id uuid primary key references access.account,
  password_hash text not null,
  changed_at timestamptz not null
);

-- The secret is sealed with the installation's key. A code is taken once: its step must be later than the last.
create table access.second_factor (
  account_id uuid primary key references access.account,
  sealed_secret text not null,
  last_step bigint not null default 0,
  enrolled_at timestamptz not null
);

-- A browser that has signed in before; it is not shut out by failures that others make in the account's name.
create table access.device (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  account_id uuid not null references access.account,
  created_at timestamptz not null
);
create index on access.device (account_id);

create table access.role_grant (
  id uuid primary key,
  account_id uuid not null references access.account,
  role text not null,
  region_code text,
  state text not null check (state in ('proposed', 'granted', 'refused', 'ended')),
  reason text not null default '',
  ends_at timestamptz,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  ended_by uuid,
  ended_at timestamptz,
  version integer not null default 1,
  -- Only a unit administrator's own staff roles are given by one person; the domain decides which these are.
  check (state = 'proposed' or decided_by is not null),
  check ((state = 'ended') = (ended_at is not null))
);
create unique index one_live_grant on access.role_grant (account_id, role, coalesce(region_code, ''))
  where state in ('proposed', 'granted');
create unique index three_administrators_apart on access.role_grant (account_id)
  where state = 'granted' and role in ('system-administrator', 'security-administrator', 'audit-administrator');

create table access.invitation (
  id uuid primary key,
  organisation_id uuid,
  name text not null check (length(name) between 1 and 80),
  email text not null default '',
  roles text[] not null check (cardinality(roles) > 0),
  region_codes text[] not null default '{}',
  -- A unit administrator's own staff roles are given with the account; all others are proposed and await a second person.
  at_once boolean not null,
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  state text not null check (state in ('sent', 'accepted', 'revoked')),
  invited_by uuid,
  invited_at timestamptz not null,
  ends_at timestamptz not null,
  account_id uuid references access.account,
  version integer not null default 1
);
create index on access.invitation (organisation_id);

alter table access.session add foreign key (account_id) references access.account;

-- Refusals by the gate, counted by the minute.
create table access.denial (
  actor text not null,
  resource text not null,
  action text not null,
  minute timestamptz not null,
  code text not null,
  count integer not null default 1,
  primary key (actor, resource, action, minute)
);
create index on access.denial (minute);

-- Failed sign-ins, counted by digests of who and where; see decision 0042.
create table access.attempt (
  key text primary key,
  tries integer not null,
  since timestamptz not null
);

select access.protect('access.account', 'id');
select access.protect('access.role_grant', 'account_id');
select access.protect('access.session', 'account_id');
select access.protect('access.invitation', 'organisation_id');
select access.relate_to_all('role:security-administrator', one)
from unnest(array['access.account', 'access.role_grant', 'access.session', 'access.invitation']::regclass[]) one;
select access.relate_to_all('role:audit-administrator', one)
from unnest(array['access.account', 'access.role_grant', 'access.session']::regclass[]) one;

-- What proves who somebody is belongs to that account alone; not even the worker reads it.
do $$
declare
  one regclass;
begin
  foreach one in array array['access.credential', 'access.second_factor', 'access.device']::regclass[] loop
    execute format('alter table %s enable row level security, force row level security', one);
    execute format('create policy own on %s to shidian_app using (account_id = (select access.present_account()))
                    with check (account_id = (select access.present_account()))', one);
  end loop;
  foreach one in array array['access.account', 'access.credential', 'access.second_factor', 'access.device',
                             'access.role_grant', 'access.session', 'access.invitation']::regclass[] loop
    execute format('create policy owner on %s to shidian_owner using (true) with check (true)', one);
  end loop;
end
$$;

alter table access.denial enable row level security, force row level security;
create policy audit on access.denial for select to shidian_app
  using ('role:audit-administrator' = any ((select access.subjects())::text[]));
create policy owner on access.denial to shidian_owner using (true) with check (true);
create policy job on access.denial to shidian_job using (true) with check (true);

grant select, insert, update on access.account, access.role_grant, access.invitation to shidian_app, shidian_job;
grant select, update on access.session to shidian_app, shidian_job;
grant delete on access.session, access.denial, access.attempt to shidian_job;
grant select, update on access.credential, access.second_factor to shidian_app;
grant select, insert, delete on access.second_factor, access.device to shidian_app;
grant select, insert, update, delete on access.attempt to shidian_app;
grant select on access.denial to shidian_app, shidian_job;
grant select on access.account, access.credential, access.second_factor, access.device, access.role_grant,
  access.invitation, access.denial, access.session, access.relation_to_all to shidian_backup;

-- A change of what a person is, or of the proof of it, ends everything that was opened before.
create function access.end_sessions_of(account uuid) returns void
language sql security definer set search_path = pg_catalog
begin atomic
  update access.session set ended_at = public.clock_now() where account_id = account and ended_at is null;
end;

create function access.end_sessions_after_change() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform access.end_sessions_of((to_jsonb(new) ->> tg_argv[0])::uuid);
  return null;
end
$$;
create trigger password_ends_sessions after insert or update on access.credential
  for each row execute function access.end_sessions_after_change('account_id');
create trigger role_ends_sessions after insert or update of state, ends_at on access.role_grant
  for each row when (new.state in ('granted', 'ended')) execute function access.end_sessions_after_change('account_id');
create trigger person_ends_sessions after update of state, organisation_id on access.account
  for each row when (old.state <> new.state or old.organisation_id is distinct from new.organisation_id)
  execute function access.end_sessions_after_change('id');
revoke all on function access.end_sessions_of(uuid), access.end_sessions_after_change() from public;
