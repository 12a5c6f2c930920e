-- The register of experts; who they are is the office's to know until a release names them.
create schema review;
grant usage on schema review to shidian_app, shidian_job, shidian_backup;

create table review.expert (
  id uuid primary key,
  name text not null check (length(name) between 2 and 60),
  profession text not null check (profession in ('insurance', 'security', 'law', 'industry', 'actuarial')),
  state text not null check (state in ('listed', 'paused')),
  -- Lists of { organisationId, name } and, of former ones, { until }; null employers: the expert has stated none yet.
  employers jsonb check (jsonb_typeof(employers) = 'array'),
  former jsonb not null default '[]' check (jsonb_typeof(former) = 'array'),
  declared jsonb not null default '[]' check (jsonb_typeof(declared) = 'array'),
  -- 1 to 3 by topic.
  topics jsonb not null default '{}' check (jsonb_typeof(topics) = 'object'),
  max_load integer not null check (max_load between 1 and 200),
  away_from date,
  away_until date check (away_until > away_from),
  pause_reason text not null default '' check (length(pause_reason) <= 500),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version integer not null default 1,
  check ((away_from is null) = (away_until is null)),
  check ((state = 'paused') = (pause_reason <> ''))
);
create index expert_by_name on review.expert (name, id);
create index expert_by_profession on review.expert (profession, name, id);

select access.protect('review.expert', 'id');
select access.relate_to_all(subject, 'review.expert')
from unnest(array['role:ministry-officer', 'role:ministry-approver', 'role:support-officer']) subject;

create policy owner on review.expert to shidian_owner using (true) with check (true);
grant select on review.expert to shidian_app, shidian_job, shidian_backup;
grant insert, update on review.expert to shidian_app;
