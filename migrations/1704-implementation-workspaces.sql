-- 试点工作台 of one pilot: milestones, issues and members, each opened and closed by name; who is tied to the plan sees it.
set local row_security = on;
create table implementation.workspace_entry (
  id uuid primary key,
  programme_id text not null,
  pilot_id uuid not null,
  unit_id uuid not null,
  region_code text not null,
  partner_ids uuid[] not null,
  kind text not null check (kind in ('milestone', 'issue', 'member')),
  title text not null,
  words text not null,
  due date,
  state text not null check (state in ('open', 'closed')),
  added_at timestamptz not null,
  added_by_name text not null,
  closed_at timestamptz,
  closed_by_name text,
  outcome text,
  version integer not null default 1,
  constraint only_milestones_are_due check ((kind = 'milestone') = (due is not null)),
  constraint closed_whole check ((state = 'closed') = (closed_at is not null and outcome is not null))
);
create index workspace_entry_by_pilot on implementation.workspace_entry (pilot_id, added_at);
select access.protect('implementation.workspace_entry', 'pilot_id');
grant select on implementation.workspace_entry to shidian_app, shidian_job, shidian_backup;
grant insert, update on implementation.workspace_entry to shidian_app, shidian_job;
