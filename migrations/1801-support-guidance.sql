-- 支持保障: what the notice means, told in words of our own and published by an official.
-- Functions run as the owner, whose own policy lets them through; no row is moved.
set local row_security = on;
create schema support;
grant usage on schema support to shidian_app, shidian_job, shidian_backup;

-- The working text of an article, for the office alone.
create table support.guidance (
  id uuid primary key,
  code text not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) between 3 and 60),
  state text not null check (state in ('draft', 'published', 'withdrawn')),
  clauses text[] not null check (cardinality(clauses) between 1 and 12),
  -- { title, question, answer } in both languages and a list of { path, words }.
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  -- Null for an article that came with the product.
  drafted_by uuid,
  drafted_by_name text not null,
  published_number integer not null default 0 check (published_number >= 0),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version integer not null default 1,
  check ((state = 'draft') = (published_number = 0))
);
select access.protect('support.guidance', 'id');
select access.relate_to_all(subject, 'support.guidance')
from unnest(array['role:ministry-officer', 'role:ministry-approver', 'role:support-officer']) subject;
create policy owner on support.guidance to shidian_owner using (true) with check (true);
grant select on support.guidance to shidian_app, shidian_job, shidian_backup;
grant insert, update on support.guidance to shidian_app, shidian_job;

-- What was published, for everybody and for good: a text that somebody relied on stays where it was.
create table support.guidance_version (
  id uuid primary key,
  guidance_id uuid not null references support.guidance,
  code text not null,
  number integer not null check (number > 0),
  clauses text[] not null,
  content jsonb not null,
  note text not null check (length(note) between 1 and 300),
  published_by_name text not null,
  published_at timestamptz not null,
  ended_at timestamptz,
  end_reason text not null default '' check (length(end_reason) <= 500),
  version integer not null default 1,
  unique (guidance_id, number),
  check (ended_at is not null or end_reason = '')
);
create unique index guidance_in_force on support.guidance_version (guidance_id) where ended_at is null;
create index guidance_version_by_code on support.guidance_version (code, number);
alter table support.guidance_version enable row level security, force row level security;
create policy everybody on support.guidance_version for select to shidian_app, shidian_job, shidian_backup using (true);
create policy office on support.guidance_version for insert to shidian_app
  with check (array['role:ministry-officer', 'role:ministry-approver'] && (select access.subjects())::text[]);
create policy ending on support.guidance_version for update to shidian_app
  using (array['role:ministry-officer', 'role:ministry-approver'] && (select access.subjects())::text[]);
create policy owner on support.guidance_version to shidian_owner using (true) with check (true);
grant select on support.guidance_version to shidian_app, shidian_job, shidian_backup;
grant insert, update on support.guidance_version to shidian_app;

-- Whether an article helped, one answer a reader and version; who it was is kept as a digest alone.
create table support.guidance_feedback (
  id uuid primary key,
  guidance_id uuid not null references support.guidance,
  number integer not null,
  giver text not null check (giver ~ '^[0-9a-f]{64}$'),
  helpful boolean not null,
  remark text not null check (length(remark) <= 500),
  given_at timestamptz not null,
  unique (guidance_id, number, giver)
);
select access.protect('support.guidance_feedback', 'id');
select access.relate_to_all(subject, 'support.guidance_feedback')
from unnest(array['role:ministry-officer', 'role:ministry-approver', 'role:support-officer']) subject;
create policy owner on support.guidance_feedback to shidian_owner using (true) with check (true);
grant select on support.guidance_feedback to shidian_app, shidian_backup;

-- A reader may not see what others said, nor say twice; a second answer takes the place of the first.
create function support.give_feedback(given jsonb) returns void
language sql security definer set search_path = pg_catalog
begin atomic
  insert into support.guidance_feedback as f (id, guidance_id, number, giver, helpful, remark, given_at)
  values ((given ->> 'id')::uuid, (given ->> 'guidanceId')::uuid, (given ->> 'number')::integer, given ->> 'giver',
    (given ->> 'helpful')::boolean, given ->> 'remark', public.clock_now())
  on conflict (guidance_id, number, giver) do update
    set helpful = excluded.helpful, remark = excluded.remark, given_at = excluded.given_at;
end;
revoke all on function support.give_feedback(jsonb) from public;
grant execute on function support.give_feedback(jsonb) to shidian_app;
