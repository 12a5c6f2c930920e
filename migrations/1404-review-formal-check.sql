-- 形式审查: one check a solution, item by item, with the one return that it may cause.
-- Moves no rows; policies of the owner let the functions of later migrations through.
set local row_security = on;

create table review.formal_check (
  id uuid primary key,
  programme_id text not null,
  solution_id uuid not null unique,
  number text not null,
  state text not null check (state in ('checking', 'returned', 'rechecking', 'passed', 'failed')),
  -- By item { verdict, reason, paths }.
  judgements jsonb not null check (jsonb_typeof(judgements) = 'object'),
  -- Which sealed copy of the answers was looked at: when the check began, and after the applicant's answer.
  first_sequence integer not null check (first_sequence >= 1),
  sequence integer not null check (sequence >= first_sequence),
  fingerprint text not null,
  -- The one return, as it was sent: a list of { path, remark }.
  returned jsonb check (jsonb_typeof(returned) = 'array'),
  returned_until timestamptz,
  returned_at timestamptz,
  opened_by_name text not null,
  concluded_by_name text,
  concluded_at timestamptz,
  changed_at timestamptz not null,
  version integer not null default 1,
  check ((returned is null) = (returned_until is null)),
  check (state not in ('returned', 'rechecking') or returned is not null),
  check ((state in ('passed', 'failed')) = (concluded_at is not null))
);
create index formal_check_of_programme on review.formal_check (programme_id);

select access.protect('review.formal_check', 'id');
select access.relate_to_all('role:' || role, 'review.formal_check')
from unnest(array['ministry-officer', 'ministry-approver', 'support-officer']) as role;

create policy owner on review.formal_check to shidian_owner using (true) with check (true);
grant select on review.formal_check to shidian_app, shidian_job, shidian_backup;
grant insert, update on review.formal_check to shidian_app;
