-- Runs of the loss engines. A run belongs to the insurer whose book it looks at; nobody else sees that there is one.
create schema risk;
grant usage on schema risk to shidian_app, shidian_job, shidian_backup;

create table risk.run (
  id uuid primary key,
  organisation_id uuid not null,
  name text not null check (length(name) between 1 and 80),
  state text not null check (state in ('waiting', 'running', 'done', 'cancelled', 'failed')),
  -- Kinds of insureds, the insurer's line and expert changes in millionths: texts and whole numbers alone.
  book jsonb not null check (jsonb_typeof(book) = 'object'),
  years integer not null check (years between 4096 and 2000000),
  seed integer not null check (seed >= 0),
  -- Of what the figures come: a run can be repeated to the bit only by the same engine on the same assumptions.
  engine text not null,
  library text not null,
  parts integer not null check (parts > 0),
  -- Blocks of years that are worked out; not in the log, since it only tells how far the run is.
  done integer not null default 0,
  total integer not null,
  first jsonb,
  result jsonb,
  -- SM3 of the sums of all years.
  fingerprint text check (fingerprint ~ '^[0-9a-f]{64}$'),
  rerun_of uuid references risk.run (id),
  created_by uuid not null,
  created_by_name text not null,
  created_at timestamptz not null,
  finished_at timestamptz,
  version integer not null default 1,
  check ((state = 'done') = (result is not null and fingerprint is not null)),
  check ((state in ('done', 'cancelled', 'failed')) = (finished_at is not null))
);
create index run_of_organisation on risk.run (organisation_id, id desc);

-- Years of one stretch, kept until the run is put together: any worker of any machine works out any stretch.
create table risk.run_part (
  run_id uuid not null references risk.run (id),
  part integer not null,
  -- Yuan of each year and of its largest claim or event; what groups lost, in all and in the worst years. Doubles.
  totals bytea not null,
  largest bytea not null,
  sums bytea not null,
  worst bytea not null,
  primary key (run_id, part)
);

select access.protect('risk.run', 'id');
create policy owner on risk.run to shidian_owner using (true) with check (true);
grant select on risk.run to shidian_app, shidian_job, shidian_backup;
grant insert, update on risk.run to shidian_app;
grant update on risk.run to shidian_job;

alter table risk.run_part enable row level security, force row level security;
create policy job on risk.run_part to shidian_job using (true) with check (true);
create policy backup on risk.run_part for select to shidian_backup using (true);
create policy owner on risk.run_part to shidian_owner using (true) with check (true);
grant select, insert, delete on risk.run_part to shidian_job;
grant select on risk.run_part to shidian_backup;
