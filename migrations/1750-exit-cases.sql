-- 试点退出: cases about units that lead in the pilot, and what of a decision everybody reads.
-- Moves no rows. Lock order: case, notice.
set local row_security = on;
create schema exit;
grant usage on schema exit to shidian_app, shidian_job, shidian_backup;

create sequence exit.case_number;

create table exit.exit_case (
  id uuid primary key,
  number text not null unique,
  programme_id text not null,
  organisation_id uuid not null,
  organisation_name text not null,
  region_code text not null,
  part text not null check (part in ('institution', 'enterprise')),
  state text not null check (state in ('opened', 'notified', 'stated', 'proposed', 'decided', 'published', 'reinstating',
    'reinstated', 'closed')),
  -- [{ ground, facts, evidence }], at least one before notice is given.
  grounds jsonb not null check (jsonb_typeof(grounds) = 'array'),
  opened_by_name text not null,
  opened_at timestamptz not null,
  notified_at timestamptz,
  -- Until this instant the unit may state its case before anything is proposed.
  statement_due timestamptz check (statement_due > notified_at),
  statement text check (length(statement) between 1 and 20000),
  stated_by_name text,
  stated_at timestamptz,
  proposed_by uuid,
  proposed_by_name text,
  verdict text check (verdict in ('disqualify', 'dismiss', 'reinstate')),
  proposal_reason text,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  -- What the decision touched at that moment: [{ kind, number, title, outcome }].
  effects jsonb not null default '[]' check (jsonb_typeof(effects) = 'array'),
  published_at timestamptz,
  reinstated_on date,
  close_reason text,
  version integer not null default 1,
  constraint two_people check (decided_by is null or decided_by <> proposed_by),
  check (state in ('opened', 'closed') or notified_at is not null),
  check ((statement is null) = (stated_at is null)),
  check (state not in ('decided', 'published', 'reinstating', 'reinstated') or decided_at is not null),
  check (state not in ('published', 'reinstating', 'reinstated') or published_at is not null),
  check ((state = 'reinstated') = (reinstated_on is not null))
);
-- One case about a unit is in hand in a round.
create unique index exit_case_in_hand on exit.exit_case (programme_id, organisation_id)
  where state not in ('closed', 'reinstated');
create index exit_case_by_time on exit.exit_case (opened_at desc, id);
create index exit_case_of_unit on exit.exit_case (organisation_id);
select access.protect('exit.exit_case', 'id');
select access.relate_to_all('role:' || role, 'exit.exit_case')
from unnest(array['ministry-officer', 'ministry-approver']) role;
grant select on exit.exit_case to shidian_app, shidian_job, shidian_backup;
grant insert, update on exit.exit_case to shidian_app;
grant usage on sequence exit.case_number to shidian_app, shidian_job;
grant select on sequence exit.case_number to shidian_backup;

-- 公布: what everybody reads; neither the statement nor the evidence.
create table exit.exit_notice (
  id uuid primary key references exit.exit_case (id),
  number text not null unique,
  programme_id text not null,
  organisation_name text not null,
  region_code text not null,
  grounds text[] not null,
  reason text not null,
  effects jsonb not null,
  decided_on date not null,
  published_at timestamptz not null,
  reinstated_on date,
  version integer not null default 1
);
create index exit_notice_by_time on exit.exit_notice (published_at desc, id);
select access.protect('exit.exit_notice', 'id');
select access.relate_to_all('public', 'exit.exit_notice');
grant select on exit.exit_notice to shidian_app, shidian_job, shidian_backup;
grant insert, update on exit.exit_notice to shidian_app;
