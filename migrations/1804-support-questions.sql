-- 咨询: questions of people, answers of officials, and what of both is published without naming anybody.
create table support.question (
  id uuid primary key,
  asked_by uuid not null,
  asked_by_name text not null,
  organisation_id uuid,
  organisation_name text not null,
  category text not null,
  clause text check (length(clause) <= 30),
  subject text not null check (length(subject) between 2 and 120),
  body text not null check (length(body) between 2 and 4000),
  state text not null check (state in ('asked', 'answered', 'published')),
  answer text not null default '' check (length(answer) <= 6000),
  answered_by_name text not null default '',
  answered_at timestamptz,
  published_id uuid,
  asked_at timestamptz not null,
  version integer not null default 1,
  check ((state = 'asked') = (answered_at is null)),
  check ((state = 'published') = (published_id is not null))
);
create index question_by_time on support.question (asked_at desc, id);
create index question_of_account on support.question (asked_by, asked_at desc);
select access.protect('support.question', 'id');
select access.relate_to_all(subject, 'support.question')
from unnest(array['role:ministry-officer', 'role:ministry-approver', 'role:support-officer']) subject;
create policy owner on support.question to shidian_owner using (true) with check (true);
grant select on support.question to shidian_app, shidian_job, shidian_backup;
grant insert, update on support.question to shidian_app;

-- Everybody's; no column leads back to who asked.
create table support.published_answer (
  id uuid primary key,
  category text not null,
  clause text,
  -- { question, answer } in both languages.
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  published_by_name text not null,
  published_at timestamptz not null,
  version integer not null default 1
);
create index published_answer_by_category on support.published_answer (category, published_at desc);
alter table support.published_answer enable row level security, force row level security;
create policy everybody on support.published_answer for select to shidian_app, shidian_job, shidian_backup using (true);
create policy office on support.published_answer for insert to shidian_app
  with check ('role:ministry-officer' = any ((select access.subjects())::text[]));
create policy owner on support.published_answer to shidian_owner using (true) with check (true);
grant select on support.published_answer to shidian_app, shidian_job, shidian_backup;
grant insert on support.published_answer to shidian_app;
