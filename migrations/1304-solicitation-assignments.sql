-- 谁填哪一节: which person of the unit was asked to fill which section of a draft; an empty section means the whole draft.
-- Moves no rows; functions over protected tables are checked as the owner, whose policies let it through.
set local row_security = on;

create table solicitation.assignment (
  solution_id uuid not null references solicitation.solution (id),
  section text not null default '',
  account_id uuid not null,
  account_name text not null,
  assigned_by_name text not null,
  assigned_at timestamptz not null,
  primary key (solution_id, section)
);
create index assignment_by_account on solicitation.assignment (account_id);

grant select, insert, update, delete on solicitation.assignment to shidian_app;
grant select on solicitation.assignment to shidian_job, shidian_backup;
select access.protect('solicitation.assignment', 'solution_id');
