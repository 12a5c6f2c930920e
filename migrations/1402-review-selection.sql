-- 遴选: what is decided on each solution of a round, released for all of them at once.
-- Moves no rows; policies of the owner let the functions of later migrations through.
set local row_security = on;

create table review.selection (
  id uuid primary key,
  programme_id text not null unique,
  state text not null check (state in ('draft', 'proposed', 'released')),
  -- So many are to be listed: the draw line runs behind this place.
  line integer not null default 0 check (line >= 0),
  -- Portfolio constraints: a list of { of, code, least, most }.
  portfolio jsonb not null default '[]' check (jsonb_typeof(portfolio) = 'array'),
  proposed_by uuid,
  proposed_by_name text,
  proposed_at timestamptz,
  return_reason text not null default '',
  released_by uuid,
  released_by_name text,
  released_at timestamptz,
  changed_at timestamptz not null,
  version integer not null default 1,
  constraint two_people check (released_by is null or released_by <> proposed_by),
  constraint released_whole check ((state = 'released') = (released_at is not null)),
  constraint proposed_by_somebody check (state = 'draft' or proposed_by is not null)
);

create table review.decision (
  selection_id uuid not null references review.selection (id),
  solution_id uuid not null,
  number text not null,
  decision text not null check (decision in ('selected', 'not-selected')),
  -- The basis by code, and the words that the applicant is told.
  basis text not null,
  reason text not null check (length(reason) between 1 and 1000),
  primary key (selection_id, solution_id)
);

select access.protect('review.selection', 'id');
select access.protect('review.decision', 'selection_id');
select access.relate_to_all('role:' || role, protected::regclass)
from unnest(array['ministry-officer', 'ministry-approver']) as role,
  unnest(array['review.selection', 'review.decision']) as protected;

create policy owner on review.selection to shidian_owner using (true) with check (true);
create policy owner on review.decision to shidian_owner using (true) with check (true);
grant select on review.selection, review.decision to shidian_app, shidian_job, shidian_backup;
grant insert, update on review.selection to shidian_app;
grant insert, update, delete on review.decision to shidian_app;

-- For the slices that build on a selection: nothing of it is there before its release.
create view review.released_selections with (security_invoker = true) as
select s.programme_id as round_id, s.released_at, d.solution_id, d.number, d.decision, d.reason
from review.selection s
join review.decision d on d.selection_id = s.id
where s.state = 'released';
grant select on review.released_selections to shidian_app, shidian_job;
