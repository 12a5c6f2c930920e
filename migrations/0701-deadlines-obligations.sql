-- What somebody owes by an instant: deadlines of rounds, duties of cases, statutory clocks; and the working calendar.
-- Functions run as the owner, whose own policy lets them through; no row is moved.
set local row_security = on;
create schema deadlines;
grant usage on schema deadlines to shidian_app, shidian_job, shidian_backup;

create table deadlines.obligation (
  id uuid primary key,
  -- Names the duty for the slice that owes it, such as `solution:<id>:paper-copies`; one duty is never owed twice.
  key text not null unique check (length(key) between 3 and 200),
  owner text not null check (owner ~ '^(account|organisation|region|role):.+$'),
  title jsonb not null,
  object jsonb not null,
  clause text not null,
  words text,
  starts_at timestamptz not null,
  due timestamptz not null,
  provisional boolean not null,
  -- How the due instant was counted, so that it can be counted again when a calendar is published; null for a fixed date.
  counting jsonb,
  pauses jsonb not null default '[]',
  escalations jsonb not null default '[]',
  escalated_to text[] not null default '{}',
  looked_at timestamptz not null,
  done_at timestamptz,
  cancelled_at timestamptz,
  version integer not null default 1,
  check (done_at is null or cancelled_at is null)
);
create index obligation_open on deadlines.obligation (owner, due) where done_at is null and cancelled_at is null;
create index obligation_due on deadlines.obligation (due) where done_at is null and cancelled_at is null;
create index obligation_escalated on deadlines.obligation using gin (escalated_to)
  where done_at is null and cancelled_at is null;
create index obligation_of on deadlines.obligation ((object ->> 'resource'), (object ->> 'id'));
create index obligation_provisional on deadlines.obligation (due) where provisional;

alter table deadlines.obligation enable row level security, force row level security;
create policy theirs on deadlines.obligation for select to shidian_app
  using (owner = any ((select access.subjects())::text[]) or escalated_to && (select access.subjects())::text[]);
create policy job on deadlines.obligation to shidian_job using (true) with check (true);
create policy backup on deadlines.obligation for select to shidian_backup using (true);
create policy owner on deadlines.obligation to shidian_owner using (true) with check (true);
grant select on deadlines.obligation to shidian_app, shidian_backup;
grant select, insert, update on deadlines.obligation to shidian_job;

-- An act creates duties for others, whose rows its own session may not see: so writing goes through these two, which
-- name a duty by the key that only the slice knows.
create function deadlines.obligation_by_key(wanted text) returns setof deadlines.obligation
language sql volatile security definer set search_path = pg_catalog
begin atomic
  select * from deadlines.obligation where key = wanted for update;
end;

create function deadlines.save_obligation(given jsonb) returns void
language sql security definer set search_path = pg_catalog
begin atomic
  insert into deadlines.obligation as o (id, key, owner, title, object, clause, words, starts_at, due, provisional,
    counting, pauses, escalations, looked_at, done_at, cancelled_at, version)
  values ((given ->> 'id')::uuid, given ->> 'key', given ->> 'owner', given -> 'title', given -> 'object',
    given ->> 'clause', given ->> 'words', (given ->> 'startsAt')::timestamptz, (given ->> 'due')::timestamptz,
    (given ->> 'provisional')::boolean, nullif(given -> 'counting', 'null'), given -> 'pauses', given -> 'escalations',
    public.clock_now(), (given ->> 'doneAt')::timestamptz, (given ->> 'cancelledAt')::timestamptz,
    (given ->> 'version')::integer)
  on conflict (key) do update set owner = excluded.owner, title = excluded.title, object = excluded.object,
    clause = excluded.clause, words = excluded.words, starts_at = excluded.starts_at, due = excluded.due,
    provisional = excluded.provisional, counting = excluded.counting, pauses = excluded.pauses,
    escalations = excluded.escalations, done_at = excluded.done_at, cancelled_at = excluded.cancelled_at,
    version = o.version + 1;
end;
revoke all on function deadlines.obligation_by_key(text), deadlines.save_obligation(jsonb) from public;
grant execute on function deadlines.obligation_by_key(text), deadlines.save_obligation(jsonb) to shidian_app, shidian_job;

-- Years that an official entered from their notice; those that ship are code. The latest entry of a year counts.
create table deadlines.calendar_year (
  id uuid primary key,
  year integer not null check (year between 2020 and 2100),
  off date[] not null,
  working date[] not null,
  source text not null check (length(source) between 5 and 300),
  entered_by uuid not null,
  entered_by_name text not null,
  entered_at timestamptz not null,
  version integer not null,
  unique (year, version)
);
alter table deadlines.calendar_year enable row level security, force row level security;
create policy everybody on deadlines.calendar_year for select to shidian_app, shidian_job, shidian_backup using (true);
create policy ministry on deadlines.calendar_year for insert to shidian_app
  with check ('role:ministry-officer' = any ((select access.subjects())::text[]));
create policy owner on deadlines.calendar_year to shidian_owner using (true) with check (true);
grant select on deadlines.calendar_year to shidian_app, shidian_job, shidian_backup;
grant insert on deadlines.calendar_year to shidian_app;
