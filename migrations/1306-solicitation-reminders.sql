-- Reminders before the deadline: one row a deadline and reminder, written with its letters. An extension is another deadline
-- and has reminders of its own; what stands here for the former one is history.
-- Moves no rows; functions over protected tables are checked as the owner, whose policies let it through.
set local row_security = on;

create table solicitation.reminder (
  id uuid primary key,
  programme_id text not null,
  deadline timestamptz not null,
  hours integer not null check (hours between 1 and 2160),
  -- 'passed-over': a later one was due as well, such as after a night without a worker.
  outcome text not null check (outcome in ('written', 'passed-over')),
  letters integer not null check (letters >= 0),
  written_at timestamptz not null,
  unique (programme_id, deadline, hours)
);
grant select on solicitation.reminder to shidian_app, shidian_job, shidian_backup;
grant insert on solicitation.reminder to shidian_job;
select access.protect('solicitation.reminder', 'id');
select access.relate_to_all('role:' || role, 'solicitation.reminder'::regclass)
from unnest(array['ministry-officer', 'ministry-approver', 'support-officer']) as role;
