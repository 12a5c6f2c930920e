-- 公示: what is about to be listed stands before the public, and who objects is heard.
-- Moves no rows; functions over protected tables are checked as the owner, whose policies let it through.
set local row_security = on;

create table catalogue.publicity (
  id uuid primary key,
  programme_id text not null,
  -- 1 is the publicity of the selection; later ones hold the entries that an upheld objection has changed.
  sequence integer not null check (sequence >= 1),
  state text not null check (state in ('running', 'concluded')),
  reason text not null default '' check (length(reason) <= 500),
  released_at timestamptz not null,
  opened_at timestamptz not null,
  working_days integer not null check (working_days >= 5),
  last_day date not null,
  -- The first instant that is too late.
  closes_at timestamptz not null check (closes_at > opened_at),
  -- A year without a published calendar took part in the counting.
  provisional boolean not null,
  concluded_at timestamptz,
  concluded_by_name text,
  version integer not null default 1,
  unique (programme_id, sequence),
  constraint concluded_whole check ((state = 'concluded') = (concluded_at is not null)),
  constraint not_before_its_end check (concluded_at >= closes_at)
);

create table catalogue.publicity_item (
  id uuid primary key,
  publicity_id uuid not null references catalogue.publicity (id),
  position integer not null,
  solution_id uuid not null,
  number text not null,
  change text not null check (change in ('proposed', 'amended', 'removed')),
  content jsonb not null,
  -- Why it is changed, as the public reads it.
  note text not null default '' check (length(note) <= 500),
  unique (publicity_id, solution_id),
  unique (publicity_id, position)
);
create index publicity_item_of_solution on catalogue.publicity_item (solution_id);

create table catalogue.objection (
  id uuid primary key,
  publicity_id uuid not null references catalogue.publicity (id),
  solution_id uuid not null,
  receipt_number text not null unique,
  -- SM3 of the code by which the objector alone opens the written answer.
  answer_code text not null check (answer_code ~ '^[0-9a-f]{64}$'),
  objector text not null check (objector in ('person', 'unit')),
  name text not null check (length(name) between 2 and 120),
  credit_code text,
  contact text not null check (length(contact) between 5 and 200),
  ground text not null,
  facts text not null check (length(facts) between 10 and 4000),
  state text not null check (state in ('received', 'investigating', 'reported', 'upheld', 'dismissed', 'set-aside')),
  arrived_at timestamptz not null,
  -- A unit's objection counts once the desk holds its sealed original.
  sealed_at timestamptz,
  investigator_id uuid,
  investigator_name text,
  declaration text not null default '' check (length(declaration) <= 500),
  finding text check (finding in ('uphold', 'dismiss')),
  remedy text check (remedy in ('remove', 'amend')),
  amendment jsonb,
  report text not null default '' check (length(report) <= 4000),
  answer text not null default '' check (length(answer) <= 4000),
  reported_at timestamptz,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  reason text not null default '' check (length(reason) <= 1000),
  version integer not null default 1,
  constraint unit_names_its_code check ((objector = 'unit') = (credit_code is not null)),
  constraint two_people check (decided_by is null or decided_by <> investigator_id),
  constraint investigated check (state not in ('investigating', 'reported') or investigator_id is not null),
  constraint reported_whole check (state not in ('reported', 'upheld', 'dismissed') or (finding is not null and answer <> '')),
  constraint decided_whole check ((state in ('upheld', 'dismissed', 'set-aside')) = (decided_at is not null)),
  constraint amendment_when_amended check ((remedy = 'amend') = (amendment is not null)),
  constraint upheld_has_a_remedy check (state <> 'upheld' or remedy is not null)
);
create index objection_of_publicity on catalogue.objection (publicity_id, state);
create index objection_by_arrival on catalogue.objection (arrived_at, id);

-- 线索: said without a name. It is kept and looked into, and nobody is owed an answer.
create table catalogue.tip (
  id uuid primary key,
  publicity_id uuid not null references catalogue.publicity (id),
  solution_id uuid not null,
  ground text not null,
  facts text not null check (length(facts) between 10 and 4000),
  arrived_at timestamptz not null,
  version integer not null default 1
);
create index tip_of_publicity on catalogue.tip (publicity_id, arrived_at);

select access.protect(one, 'id')
from unnest(array['catalogue.publicity', 'catalogue.objection', 'catalogue.tip']::regclass[]) one;
select access.protect('catalogue.publicity_item', 'publicity_id');
select access.relate_to_all('public', one)
from unnest(array['catalogue.publicity', 'catalogue.publicity_item']::regclass[]) one;
select access.relate_to_all(subject, one)
from unnest(array['role:ministry-officer', 'role:ministry-approver', 'role:investigator']) subject,
     unnest(array['catalogue.objection', 'catalogue.tip']::regclass[]) one;

do $$
declare
  one regclass;
begin
  foreach one in array array['catalogue.publicity', 'catalogue.publicity_item', 'catalogue.objection',
                             'catalogue.tip']::regclass[] loop
    execute format('create policy owner on %s to shidian_owner using (true) with check (true)', one);
    execute format('grant select on %s to shidian_app, shidian_job, shidian_backup', one);
  end loop;
end
$$;
grant insert on catalogue.publicity, catalogue.publicity_item to shidian_app, shidian_job;
grant update on catalogue.publicity, catalogue.objection to shidian_app, shidian_job;

-- Anybody may object to what is publicised; only the office and the investigators read it. The row of the publicity is
-- held, so that its conclusion and an objection never pass each other.
create function catalogue.hold_publicity(wanted uuid) returns timestamptz
language sql security definer set search_path = pg_catalog
begin atomic
  select closes_at from catalogue.publicity where id = wanted and state = 'running' for share;
end;

create function catalogue.file_objection(filed jsonb) returns void
language sql security definer set search_path = pg_catalog
begin atomic
  insert into catalogue.objection (id, publicity_id, solution_id, receipt_number, answer_code, objector, name, credit_code,
    contact, ground, facts, state, arrived_at)
  select (filed ->> 'id')::uuid, item.publicity_id, item.solution_id, filed ->> 'receiptNumber', filed ->> 'answerCode',
    filed ->> 'objector', filed ->> 'name', filed ->> 'creditCode', filed ->> 'contact', filed ->> 'ground',
    filed ->> 'facts', 'received', (filed ->> 'arrivedAt')::timestamptz
  from catalogue.publicity_item item
  where item.publicity_id = (filed ->> 'publicityId')::uuid and item.solution_id = (filed ->> 'solutionId')::uuid;
end;

create function catalogue.keep_tip(said jsonb) returns void
language sql security definer set search_path = pg_catalog
begin atomic
  insert into catalogue.tip (id, publicity_id, solution_id, ground, facts, arrived_at)
  select (said ->> 'id')::uuid, item.publicity_id, item.solution_id, said ->> 'ground', said ->> 'facts',
    (said ->> 'arrivedAt')::timestamptz
  from catalogue.publicity_item item
  where item.publicity_id = (said ->> 'publicityId')::uuid and item.solution_id = (said ->> 'solutionId')::uuid;
end;

-- How an objection stands, for whoever holds the number of its receipt; the answer only with the code that came with it.
create function catalogue.standing_of_objection(wanted text, code text)
returns table (state text, arrived_at timestamptz, decided_at timestamptz, number text, is_sealed boolean, unit boolean,
               answer text, publicity_id uuid)
language sql stable security definer set search_path = pg_catalog
begin atomic
  select o.state, o.arrived_at, o.decided_at, item.number, o.sealed_at is not null, o.objector = 'unit',
    case when o.decided_at is not null and o.answer_code = code then coalesce(nullif(o.answer, ''), o.reason) end,
    o.publicity_id
  from catalogue.objection o
  join catalogue.publicity_item item on item.publicity_id = o.publicity_id and item.solution_id = o.solution_id
  where o.receipt_number = wanted;
end;

revoke all on function catalogue.hold_publicity(uuid), catalogue.file_objection(jsonb), catalogue.keep_tip(jsonb),
  catalogue.standing_of_objection(text, text) from public;
grant execute on function catalogue.hold_publicity(uuid), catalogue.file_objection(jsonb), catalogue.keep_tip(jsonb),
  catalogue.standing_of_objection(text, text) to shidian_app, shidian_job;
