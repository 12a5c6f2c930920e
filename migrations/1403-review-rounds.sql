-- 评审组织: the review of one round, from the promise of a number to experts who know what they judge.
-- Moves no rows; functions over protected tables are checked as the owner, whose policies let it through.
set local row_security = on;

alter table review.expert
  add column account_id uuid unique,
  -- SM3 of the code by which the person ties an account to this record; gone once it was used.
  add column claim_hash text check (claim_hash ~ '^[0-9a-f]{64}$');

create table review.round (
  id uuid primary key,
  programme_id text not null unique,
  state text not null check (state in ('preparing', 'frozen', 'drawn', 'assigned', 'scoring', 'scored')),
  settings jsonb not null,
  -- By solution, the group whose panel judges it; who is not named is of the first group.
  groups jsonb not null default '{}' check (jsonb_typeof(groups) = 'object'),
  promise text check (promise ~ '^[0-9a-f]{64}$'),
  promised_at timestamptz,
  list_hash text check (list_hash ~ '^[0-9a-f]{64}$'),
  frozen_at timestamptz,
  nonce text,
  public_number text,
  public_source text,
  drawn_at timestamptz,
  drawn_by_name text,
  changed_at timestamptz not null,
  version integer not null default 1,
  check ((promise is null) = (promised_at is null)),
  check (state = 'preparing' or frozen_at > promised_at),
  check ((nonce is null) = (drawn_at is null))
);

-- 专家组: who judges one group of solutions.
create table review.panel (
  id uuid primary key,
  round_id uuid not null references review.round (id),
  name text not null,
  list_hash text not null check (list_hash ~ '^[0-9a-f]{64}$'),
  -- What `shidian draw` reads, and what it answers.
  request jsonb,
  outcome jsonb,
  unique (round_id, name)
);

-- A solution as it stood when the list was frozen.
create table review.entry (
  id uuid primary key,
  round_id uuid not null references review.round (id),
  panel_id uuid not null references review.panel (id),
  solution_id uuid not null,
  number text not null,
  title text not null,
  lead_id uuid not null,
  lead_name text not null,
  members jsonb not null,
  sectors text[] not null,
  classes text[] not null,
  region_code text not null,
  fingerprint text not null,
  submitted_on date not null,
  state text not null check (state in ('listed', 'withdrawn')),
  version integer not null default 1,
  unique (round_id, solution_id)
);

-- Answers of the frozen version that experts may see, and nothing else of it.
create table review.frozen_answers (
  entry_id uuid primary key references review.entry (id),
  definition_id uuid not null,
  answers jsonb not null,
  facts jsonb not null
);

create table review.seat (
  id uuid primary key,
  round_id uuid not null references review.round (id),
  panel_id uuid not null references review.panel (id),
  panel_name text not null,
  programme_id text not null,
  expert_id uuid not null references review.expert (id),
  expert_name text not null,
  profession text not null,
  part text not null check (part in ('panel', 'reserve')),
  rank integer not null check (rank >= 1),
  state text not null check (state in ('drawn', 'invited', 'accepted', 'declined')),
  account_id uuid,
  invited_at timestamptz,
  answered_at timestamptz,
  decline_code text,
  decline_reason text not null default '' check (length(decline_reason) <= 500),
  version integer not null default 1,
  unique (panel_id, expert_id),
  check (state in ('drawn', 'declined') or account_id is not null)
);
create index seat_of_account on review.seat (account_id);

-- An official's word on a pair of expert and solution.
create table review.pin (
  id uuid primary key,
  round_id uuid not null references review.round (id),
  expert_id uuid not null references review.expert (id),
  solution_id uuid not null,
  says text not null check (says in ('conflict', 'none')),
  reason text not null check (length(reason) between 1 and 500),
  pinned_by_name text not null,
  pinned_at timestamptz not null,
  version integer not null default 1,
  unique (round_id, expert_id, solution_id)
);

-- 评审: one expert's judgement of one solution.
create table review.review (
  id uuid primary key,
  round_id uuid not null references review.round (id),
  programme_id text not null,
  entry_id uuid not null references review.entry (id),
  expert_id uuid not null references review.expert (id),
  account_id uuid not null,
  sheet text not null,
  sheet_version integer not null,
  state text not null check (state in ('assigned', 'in-progress', 'submitted', 'set-aside')),
  -- Why this expert: the cost of the pair and the code of design 8.
  cost integer not null,
  because text not null,
  -- By criterion { mark, reason }; and the overall judgement.
  marks jsonb not null default '{}' check (jsonb_typeof(marks) = 'object'),
  overall jsonb not null default '{}' check (jsonb_typeof(overall) = 'object'),
  hundredths integer check (hundredths between 0 and 10000),
  saved_at timestamptz,
  submitted_at timestamptz,
  due_at timestamptz,
  set_aside_cause text check (set_aside_cause in ('conflict', 'reassigned', 'withdrawn')),
  set_aside_reason text not null default '' check (length(set_aside_reason) <= 500),
  set_aside_at timestamptz,
  version integer not null default 1,
  -- Recorded acts; saving on the way is none.
  acts integer not null default 1,
  unique (entry_id, expert_id),
  check ((state = 'set-aside') = (set_aside_cause is not null)),
  check (state <> 'submitted' or hundredths is not null)
);
create index review_of_account on review.review (account_id);

select access.protect('review.round', 'id');
select access.protect('review.panel', 'round_id');
select access.protect('review.pin', 'round_id');
select access.protect('review.entry', 'id');
select access.protect('review.frozen_answers', 'entry_id');
select access.protect('review.seat', 'id');
select access.protect('review.review', 'id');
select access.relate_to_all('role:' || role, protected::regclass)
from unnest(array['ministry-officer', 'ministry-approver', 'support-officer']) as role,
  unnest(array['review.round', 'review.panel', 'review.pin', 'review.entry', 'review.frozen_answers', 'review.seat']) protected;
-- Support does not reach single scores.
select access.relate_to_all('role:' || role, 'review.review')
from unnest(array['ministry-officer', 'ministry-approver']) as role;

do $$
declare
  one regclass;
begin
  foreach one in array array['review.round', 'review.panel', 'review.pin', 'review.entry', 'review.frozen_answers',
                             'review.seat', 'review.review']::regclass[] loop
    execute format('create policy owner on %s to shidian_owner using (true) with check (true)', one);
    execute format('grant select on %s to shidian_app, shidian_job, shidian_backup', one);
    execute format('grant insert, update on %s to shidian_app', one);
  end loop;
end
$$;
revoke update on review.frozen_answers from shidian_app;
grant delete on review.review to shidian_app;

-- The register is closed to experts; whoever holds the code of a record ties the own account to it, once.
create function review.claim_expert(hash text) returns setof review.expert
language plpgsql security definer set search_path = pg_catalog as $$
begin
  return query update review.expert e
    set account_id = access.present_account(), claim_hash = null, version = e.version + 1, changed_at = public.clock_now()
    where e.claim_hash = hash and e.account_id is null and access.present_account() is not null
      and not exists (select from review.expert other where other.account_id = access.present_account())
    returning e.*;
end
$$;

-- Once the own score is in, those of the others on the same solution that are in too; nothing before.
create function review.scores_beside(own uuid)
returns table (profession text, marks jsonb, overall jsonb, hundredths integer)
language sql stable security definer set search_path = pg_catalog
begin atomic
  select e.profession, other.marks, other.overall - 'forApplicant', other.hundredths
  from review.review mine
  join review.review other on other.entry_id = mine.entry_id and other.id <> mine.id and other.state = 'submitted'
  join review.expert e on e.id = other.expert_id
  where mine.id = own and mine.state = 'submitted' and mine.account_id = access.present_account()
  order by other.submitted_at;
end;

-- How many others judge the same solution; who they are stays closed.
create function review.count_fellows(own uuid) returns integer
language sql stable security definer set search_path = pg_catalog
return (select count(*)::integer from review.review mine
        join review.review other on other.entry_id = mine.entry_id and other.id <> mine.id and other.state <> 'set-aside'
        where mine.id = own and mine.state <> 'set-aside' and mine.account_id = access.present_account());

-- What anybody may know of a draw: what was promised and what came of it, but no name.
create function review.published_draw(programme text)
returns table (promise text, promised_at timestamptz, list_hash text, frozen_at timestamptz, nonce text,
               public_number text, public_source text, drawn_at timestamptz, panels jsonb)
language sql stable security definer set search_path = pg_catalog
begin atomic
  select r.promise, r.promised_at, r.list_hash, r.frozen_at, r.nonce, r.public_number, r.public_source, r.drawn_at,
    coalesce((select jsonb_agg(jsonb_build_object('name', p.name, 'listHash', p.list_hash,
                'strata', p.request -> 'strata',
                'request', case when exists (select from review.selection s where s.programme_id = r.programme_id
                                             and s.state = 'released') then p.request end) order by p.name)
              from review.panel p where p.round_id = r.id), '[]')
  from review.round r where r.programme_id = programme and r.promise is not null;
end;

revoke all on function review.claim_expert(text), review.scores_beside(uuid), review.count_fellows(uuid),
  review.published_draw(text) from public;
grant execute on function review.claim_expert(text), review.scores_beside(uuid), review.count_fellows(uuid),
  review.published_draw(text) to shidian_app;

-- 方案征集 tells a reviewer, who sees nothing else there, whether what is being judged still stands.
create function solicitation.states_of(wanted uuid[]) returns table (id uuid, state text)
language sql stable security definer set search_path = pg_catalog
begin atomic
  select s.id, s.state from solicitation.solution s where s.id = any (wanted);
end;
revoke all on function solicitation.states_of(uuid[]) from public;
grant execute on function solicitation.states_of(uuid[]) to shidian_app, shidian_job;
