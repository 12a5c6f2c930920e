-- 试点申报: the intake of a round, the plans that arrive in it, and the list that selects them. Lock order: intake, plan,
-- partner, the rest.
create schema work_plans;
grant usage on schema work_plans to shidian_app, shidian_job, shidian_backup;

create table work_plans.intake (
  id uuid primary key,
  programme_id text not null unique,
  state text not null check (state in ('open', 'closing', 'closed')),
  opens_at timestamptz not null,
  deadline timestamptz not null check (deadline > opens_at),
  drain_minutes integer not null check (drain_minutes between 0 and 1440),
  source_clause text not null,
  source_words text,
  version integer not null default 1
);

create sequence work_plans.plan_number;

create table work_plans.plan (
  id uuid primary key,
  programme_id text not null,
  number text not null unique,
  kind text not null check (kind in ('authority', 'institution', 'enterprise')),
  applicant_id uuid not null,
  applicant_name text not null,
  -- To whom it belongs: a branch may fill it in, its legal person hands it in.
  legal_person_id uuid not null,
  region_code text not null,
  state text not null check (state in ('draft', 'submitted', 'withdrawn', 'selected', 'declined', 'discarded')),
  title text not null,
  sectors text[] not null default '{}',
  answer_set_id uuid not null unique,
  checked_version integer,
  prepared_fingerprint text,
  withdraw_reason text,
  decision_reason text,
  created_at timestamptz not null,
  created_by uuid not null,
  version integer not null default 1,
  constraint decided_with_a_reason check ((state in ('selected', 'declined')) = (decision_reason is not null))
);
create index plan_by_programme on work_plans.plan (programme_id, state, number);
create index plan_by_applicant on work_plans.plan (applicant_id, created_at desc);
create index plan_by_region on work_plans.plan (region_code, programme_id, state);

create table work_plans.partner (
  id uuid primary key,
  plan_id uuid not null references work_plans.plan (id),
  organisation_id uuid not null,
  organisation_name text not null,
  -- What an invited organisation may see before it confirms: title, kind and applicant, nothing else.
  plan_title text not null,
  plan_kind text not null,
  applicant_id uuid not null,
  applicant_name text not null,
  state text not null check (state in ('invited', 'confirmed', 'declined', 'left', 'removed')),
  invited_at timestamptz not null,
  answered_at timestamptz,
  answered_by text,
  reason text,
  version integer not null default 1
);
create unique index partner_once on work_plans.partner (plan_id, organisation_id)
  where state in ('invited', 'confirmed', 'declined');
create index partner_by_organisation on work_plans.partner (organisation_id, state);

-- What was frozen at each arrival, with the findings of that moment; never changed and never computed again.
create table work_plans.sealed_plan (
  id uuid primary key,
  plan_id uuid not null references work_plans.plan (id),
  sequence integer not null check (sequence >= 1),
  answers_version integer not null,
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  arrived_at timestamptz not null,
  sealed_at timestamptz not null,
  sealed_by uuid not null,
  sealed_by_name text not null,
  findings jsonb not null,
  members jsonb not null,
  programme_version integer not null,
  receipt_number text not null unique,
  unique (plan_id, sequence)
);

-- The versions of catalogue entries that the plan handed in last cites; a later version of an entry changes none of it.
create table work_plans.cited_entry (
  plan_id uuid not null references work_plans.plan (id),
  entry_id uuid not null,
  entry_version integer not null check (entry_version >= 1),
  primary key (plan_id, entry_id, entry_version)
);
create index cited_entry_by_entry on work_plans.cited_entry (entry_id);

-- Values are in the smallest unit of the indicator's kind: fen, whole things, hundredths.
create table work_plans.target (
  plan_id uuid not null references work_plans.plan (id),
  indicator text not null,
  segment text not null check (segment in ('enterprise', 'resident')),
  period text not null check (period in ('q1', 'q2', 'q3', 'q4', 'year')),
  kind text not null check (kind in ('count', 'money', 'ratio', 'duration')),
  value bigint not null check (value >= 0),
  primary key (plan_id, indicator, segment, period)
);

create table work_plans.measure (
  plan_id uuid not null references work_plans.plan (id),
  position integer not null,
  kind text not null check (kind in ('first-equipment', 'first-software', 'industrial-park', 'digital-city',
    'premium-subsidy', 'tax', 'funds', 'other')),
  content text not null,
  basis text not null,
  standing text not null check (standing in ('in-force', 'approved', 'planned')),
  amount bigint check (amount >= 0),
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  primary key (plan_id, position)
);

-- An enterprise stands in one plan of a round; its place is taken at submission and given back by withdrawal.
create table work_plans.enterprise_place (
  programme_id text not null,
  organisation_id uuid not null,
  plan_id uuid not null references work_plans.plan (id),
  taken_at timestamptz not null,
  primary key (programme_id, organisation_id)
);
create index enterprise_place_by_plan on work_plans.enterprise_place (plan_id);

create table work_plans.pilot_list (
  id uuid primary key,
  programme_id text not null,
  number integer,
  state text not null check (state in ('draft', 'published', 'discarded')),
  drafted_by uuid not null,
  drafted_by_name text not null,
  drafted_at timestamptz not null,
  published_by uuid,
  published_by_name text,
  published_at timestamptz,
  version integer not null default 1,
  constraint two_people check (published_by is null or published_by <> drafted_by),
  constraint published_whole check ((state = 'published') = (published_by is not null and number is not null)),
  unique (programme_id, number)
);
-- One list of a round is in hand at a time.
create unique index pilot_list_in_hand on work_plans.pilot_list (programme_id) where state = 'draft';

create table work_plans.pilot_line (
  list_id uuid not null references work_plans.pilot_list (id),
  plan_id uuid not null references work_plans.plan (id),
  verdict text not null check (verdict in ('selected', 'declined')),
  reason text not null,
  primary key (list_id, plan_id)
);

-- 试点: a plan that was selected, with what is published of it and nothing else.
create table work_plans.pilot (
  id uuid primary key references work_plans.plan (id),
  programme_id text not null,
  list_id uuid not null references work_plans.pilot_list (id),
  number text not null unique,
  kind text not null,
  title text not null,
  applicant_id uuid not null,
  applicant_name text not null,
  partners jsonb not null,
  region_code text not null,
  from_day date,
  until_day date,
  published_at timestamptz not null,
  version integer not null default 1
);
create index pilot_by_programme on work_plans.pilot (programme_id, kind, number);
