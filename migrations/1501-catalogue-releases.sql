-- 《目录》: what was published, version by version, and the releases that published it. An entry's versions never change;
-- a later one, or a withdrawal, ends an earlier one on its day.
create schema catalogue;
grant usage on schema catalogue to shidian_app, shidian_job, shidian_backup;

create table catalogue.release (
  id uuid primary key,
  programme_id text not null,
  -- 2026-1; taken with the publication.
  number text unique,
  state text not null check (state in ('draft', 'proposed', 'published', 'discarded')),
  -- What the release rests on, such as a document number; shown beside it.
  basis text not null default '' check (length(basis) <= 300),
  effective_from date,
  prepared_by uuid not null,
  prepared_by_name text not null,
  prepared_at timestamptz not null,
  published_by uuid,
  published_by_name text,
  published_at timestamptz,
  returned_reason text not null default '' check (length(returned_reason) <= 500),
  version integer not null default 1,
  constraint two_people check (published_by is null or published_by <> prepared_by),
  constraint published_whole check ((state = 'published') = (number is not null and published_at is not null and published_by is not null)),
  constraint effective_when_proposed check (state in ('draft', 'discarded') or effective_from is not null)
);
-- One release of a round is in hand at a time.
create unique index release_in_hand on catalogue.release (programme_id) where state in ('draft', 'proposed');
create index release_published on catalogue.release (published_at desc) where state = 'published';

create table catalogue.entry (
  id uuid primary key,
  number text not null unique check (number ~ '^ML-[0-9]{4}-[0-9]{4,}$'),
  programme_id text not null,
  -- Null: taken over from a list that was published before.
  solution_id uuid unique,
  created_at timestamptz not null
);

create table catalogue.entry_version (
  id uuid primary key,
  entry_id uuid not null references catalogue.entry (id),
  entry_version integer not null check (entry_version >= 1),
  release_id uuid not null references catalogue.release (id),
  title text not null check (length(title) between 2 and 120),
  summary text not null check (length(summary) <= 1000),
  lead_id uuid,
  lead_name text not null check (length(lead_name) between 2 and 120),
  kind text not null,
  region_code text not null check (region_code ~ '^[0-9]{6}$'),
  partners jsonb not null default '[]' check (jsonb_typeof(partners) = 'array'),
  sectors text[] not null,
  classes text[] not null,
  scenarios text[] not null,
  cover text[] not null,
  limit_from bigint,
  limit_to bigint check (limit_to >= limit_from),
  -- Answers to the lines of the comparison, by line.
  terms jsonb not null default '{}' check (jsonb_typeof(terms) = 'object'),
  words tsvector not null,
  effective_from date not null,
  -- The day on which it is no longer in force; set when a later version or a withdrawal is published.
  effective_until date check (effective_until >= effective_from),
  ended_by text check (ended_by in ('superseded', 'withdrawn')),
  version integer not null default 1,
  unique (entry_id, entry_version),
  constraint ended_whole check ((effective_until is null) = (ended_by is null)),
  check ((limit_from is null) = (limit_to is null))
);
-- At most one version of an entry has no end.
create unique index entry_version_open on catalogue.entry_version (entry_id) where effective_until is null;
create index entry_version_by_release on catalogue.entry_version (release_id);
create index entry_version_words on catalogue.entry_version using gin (words);

-- 移出: who reads the list of a year ago finds here why an entry is no longer on it.
create table catalogue.removal (
  id uuid primary key,
  entry_id uuid not null unique references catalogue.entry (id),
  release_id uuid not null references catalogue.release (id),
  reason text not null check (length(reason) between 2 and 500),
  clause text not null,
  effective_from date not null,
  version integer not null default 1
);

-- What a release in hand is going to do, line by line.
create table catalogue.release_line (
  id uuid primary key,
  release_id uuid not null references catalogue.release (id),
  position integer not null,
  change text not null check (change in ('added', 'amended', 'withdrawn')),
  entry_id uuid references catalogue.entry (id),
  solution_id uuid,
  content jsonb,
  words tsvector,
  reason text not null default '' check (length(reason) <= 500),
  version integer not null default 1,
  unique (release_id, position),
  check ((change = 'added') = (entry_id is null)),
  check ((change = 'withdrawn') = (content is null)),
  check ((content is null) = (words is null)),
  check (change = 'added' or length(reason) >= 2)
);
create unique index release_line_of_entry on catalogue.release_line (release_id, entry_id) where entry_id is not null;
create unique index release_line_of_solution on catalogue.release_line (release_id, solution_id) where solution_id is not null;

select access.protect(one, 'id') from unnest(array['catalogue.release', 'catalogue.entry']::regclass[]) one;
select access.protect(one, 'entry_id') from unnest(array['catalogue.entry_version', 'catalogue.removal']::regclass[]) one;
select access.protect('catalogue.release_line', 'release_id');

-- What was published is everybody's; what is in hand is the office's.
select access.relate_to_all('public', one)
from unnest(array['catalogue.entry', 'catalogue.entry_version', 'catalogue.removal']::regclass[]) one;
select access.relate_to_all(subject, one)
from unnest(array['role:ministry-officer', 'role:ministry-approver']) subject,
     unnest(array['catalogue.release', 'catalogue.release_line']::regclass[]) one;
create policy published on catalogue.release for select to shidian_app using (state = 'published');

do $$
declare
  one regclass;
begin
  foreach one in array array['catalogue.release', 'catalogue.entry', 'catalogue.entry_version', 'catalogue.removal',
                             'catalogue.release_line']::regclass[] loop
    execute format('create policy owner on %s to shidian_owner using (true) with check (true)', one);
    execute format('grant select on %s to shidian_app, shidian_job, shidian_backup', one);
    execute format('grant insert on %s to shidian_app, shidian_job', one);
  end loop;
end
$$;
grant update on catalogue.release, catalogue.release_line to shidian_app, shidian_job;
grant update (effective_until, ended_by, version) on catalogue.entry_version to shidian_app, shidian_job;
grant delete on catalogue.release_line to shidian_app;

-- What other slices may cite: every version that has come into force, with how it stands today.
create view catalogue.entry_versions with (security_invoker = true) as
select entry.id as entry_id, one.entry_version as version, entry.programme_id as round, entry.solution_id, entry.number,
  one.lead_id as lead_organisation_id, one.lead_name as lead_organisation, one.title, one.sectors, one.classes,
  one.scenarios, one.region_code as region, one.kind, one.effective_from, one.effective_until,
  case when one.effective_until is null or one.effective_until > today.day then 'in force' else one.ended_by end as standing
from catalogue.entry_version one
join catalogue.entry on entry.id = one.entry_id,
lateral (select (clock_now() at time zone 'Asia/Shanghai')::date as day) today
where one.effective_from <= today.day;
grant select on catalogue.entry_versions to shidian_app, shidian_job, shidian_backup;
