-- 宣贯培训和交流对接: events with places, a waiting list, sign-in and certificates.
-- Functions run as the owner, whose own policy lets them through; no row is moved.
set local row_security = on;

create table support.event (
  id uuid primary key,
  code text not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) between 3 and 60),
  state text not null check (state in ('draft', 'announced', 'held', 'cancelled')),
  kind text not null check (kind in ('training', 'exchange', 'briefing')),
  clauses text[] not null check (cardinality(clauses) between 1 and 12),
  -- { title, summary, place } in both languages.
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  registration_until timestamptz not null check (registration_until <= starts_at),
  capacity integer not null check (capacity between 1 and 5000),
  -- Counted from the registrations by a trigger; whoever looks at an event sees how many places are left and nobody's name.
  taken integer not null default 0 check (taken >= 0),
  waiting integer not null default 0 check (waiting >= 0),
  cancel_reason text not null default '' check (length(cancel_reason) <= 500),
  drafted_by_name text not null,
  announced_at timestamptz,
  reminded_at timestamptz,
  changed_at timestamptz not null,
  version integer not null default 1,
  -- Whatever a program does: never more than there is room for.
  constraint never_over_capacity check (taken <= capacity),
  check ((state = 'cancelled') = (cancel_reason <> ''))
);
create index event_by_start on support.event (starts_at, id);
create index event_to_remind on support.event (starts_at) where state = 'announced' and reminded_at is null;
select access.protect('support.event', 'id');
create policy owner on support.event to shidian_owner using (true) with check (true);
grant select on support.event to shidian_app, shidian_job, shidian_backup;
grant insert, update on support.event to shidian_app;
grant update on support.event to shidian_job;

create table support.registration (
  id uuid primary key,
  event_id uuid not null references support.event,
  account_id uuid not null,
  organisation_id uuid,
  person_name text not null,
  organisation_name text not null,
  state text not null check (state in ('registered', 'waiting', 'withdrawn', 'attended')),
  -- In the order of arrival at the event, without a gap.
  number integer not null check (number > 0),
  code text not null check (code ~ '^[2-9A-HJ-NP-Z]{6}$'),
  registered_at timestamptz not null,
  -- When a place was given: at once, or by moving up from the waiting list.
  placed_at timestamptz,
  attended_at timestamptz,
  version integer not null default 1,
  unique (event_id, number),
  unique (event_id, code),
  check ((state = 'attended') = (attended_at is not null)),
  check (state <> 'waiting' or placed_at is null),
  check (state not in ('registered', 'attended') or placed_at is not null)
);
create unique index one_registration_each on support.registration (event_id, account_id) where state <> 'withdrawn';
create index registration_waiting on support.registration (event_id, number) where state = 'waiting';
create index registration_of_account on support.registration (account_id, event_id);
select access.protect('support.registration', 'id');
select access.relate_to_all(subject, 'support.registration')
from unnest(array['role:ministry-officer', 'role:support-officer']) subject;
create policy owner on support.registration to shidian_owner using (true) with check (true);
grant select on support.registration to shidian_app, shidian_job, shidian_backup;
grant insert, update on support.registration to shidian_app;

create function support.count_places() returns trigger
language plpgsql security definer set search_path = pg_catalog set row_security = on as $$
begin
  update support.event e set
    taken = (select count(*) from support.registration r
             where r.event_id = e.id and r.state in ('registered', 'attended')),
    waiting = (select count(*) from support.registration r where r.event_id = e.id and r.state = 'waiting')
  where e.id = new.event_id;
  return null;
end
$$;
create trigger counted after insert or update of state on support.registration
  for each row execute function support.count_places();

-- Who registers may see an event and not change it, so the row by which all wait for each other is locked for them.
create function support.lock_event(wanted uuid) returns setof support.event
language sql volatile security definer set search_path = pg_catalog
begin atomic
  select * from support.event where id = wanted for update;
end;

create function support.next_number(wanted uuid) returns integer
language sql stable security definer set search_path = pg_catalog
return (select coalesce(max(number), 0) + 1 from support.registration where event_id = wanted);

-- Those who have waited longest move up; whoever gave up the place may not see who they are.
create function support.move_up(wanted uuid, most integer) returns setof support.registration
language sql volatile security definer set search_path = pg_catalog
begin atomic
  update support.registration set state = 'registered', placed_at = public.clock_now(), version = version + 1
  where id in (select id from support.registration where event_id = wanted and state = 'waiting'
               order by number limit greatest(most, 0))
  returning *;
end;

-- Whether a certificate is genuine: what anybody may be told who holds its number.
create function support.certificate(wanted_event text, wanted_number integer)
returns table (content jsonb, starts_at timestamptz, person_name text, organisation_name text)
language sql stable security definer set search_path = pg_catalog
begin atomic
  select e.content, e.starts_at, left(r.person_name, 1) || '**', r.organisation_name
  from support.registration r join support.event e on e.id = r.event_id
  where e.code = wanted_event and r.number = wanted_number and r.state = 'attended'
    and e.state = 'held' and e.kind = 'training';
end;
revoke all on function support.count_places(), support.lock_event(uuid), support.next_number(uuid),
  support.move_up(uuid, integer), support.certificate(text, integer) from public;
grant execute on function support.lock_event(uuid), support.next_number(uuid), support.move_up(uuid, integer),
  support.certificate(text, integer) to shidian_app;
