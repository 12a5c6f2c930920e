-- 试点成果 of a round as it was published, entered with its source: what a round came to whose reports are not on this platform.
set local row_security = on;
create table implementation.outcome (
  id uuid primary key,
  programme_id text not null unique,
  state text not null check (state in ('draft', 'published')),
  source text not null,
  lines jsonb not null,
  drafted_by uuid not null,
  drafted_by_name text not null,
  published_by uuid,
  published_by_name text,
  published_at timestamptz,
  version integer not null default 1,
  constraint two_people check (published_by is null or published_by <> drafted_by),
  constraint published_whole check ((state = 'published') = (published_by is not null))
);
select access.protect('implementation.outcome', 'id');
select access.relate_to_all('role:' || role, 'implementation.outcome'::regclass)
from unnest(array['ministry-officer', 'ministry-approver']) as role;
grant select on implementation.outcome to shidian_app, shidian_job, shidian_backup;
grant insert, update on implementation.outcome to shidian_app, shidian_job;
