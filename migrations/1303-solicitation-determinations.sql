-- 认定: what the rules cannot determine, a named official does, on the facts that were asked about.
-- Moves no rows; functions over protected tables are checked as the owner, whose policies let it through.
set local row_security = on;

create table solicitation.determination (
  id uuid primary key,
  solution_id uuid not null references solicitation.solution (id),
  programme_id text not null,
  -- What an official may know of a draft: its number and lead, the finding and the facts of its members; no word of it.
  solution_number text not null,
  lead_id uuid not null,
  lead_name text not null,
  rule text not null,
  finding jsonb not null,
  members jsonb not null,
  -- SM3 of rule, facts and members: a decision holds for these facts and no others.
  basis text not null check (basis ~ '^[0-9a-f]{64}$'),
  state text not null check (state in ('asked', 'met', 'unmet')),
  applicant_reason text not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  decision_reason text,
  version integer not null default 1,
  constraint decided_when_not_asked check ((state = 'asked') = (decided_by is null)),
  constraint decided_by_name_with_reason check (
    decided_by is null or (decided_by_name <> '' and decision_reason <> '' and decided_at is not null))
);
create unique index determination_once on solicitation.determination (solution_id, rule) where state = 'asked';
create unique index determination_decided_once on solicitation.determination (solution_id, rule, basis);
create index determination_by_programme on solicitation.determination (programme_id, state, asked_at);

grant select, insert, update on solicitation.determination to shidian_app;
grant select on solicitation.determination to shidian_job, shidian_backup;
-- Whoever may see the solution sees what was determined about it; the ministry sees every question, of drafts too.
select access.protect('solicitation.determination', 'solution_id');
select access.relate_to_all('role:' || role, 'solicitation.determination'::regclass)
from unnest(array['ministry-officer', 'ministry-approver', 'support-officer']) as role;
