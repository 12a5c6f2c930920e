-- 试点实施: the schedule of a round, what every pilot reports of every period, and the figures of which the reports are made.
-- A pilot's id is its plan's: who is tied to the plan is tied to all that hangs on it. Lock order: period, report, the rest.
set local row_security = on;
create schema implementation;
grant usage on schema implementation to shidian_app, shidian_job, shidian_backup;

create table implementation.period (
  id uuid primary key,
  programme_id text not null,
  number integer not null check (number between 1 and 12),
  code text not null,
  from_day date not null,
  until_day date not null check (until_day > from_day),
  due timestamptz not null,
  -- Counted with a year whose calendar is not published yet: the due instant may still move.
  provisional boolean not null,
  moved_reason text,
  version integer not null default 1,
  unique (programme_id, number)
);

create table implementation.report (
  id uuid primary key,
  programme_id text not null,
  period_id uuid not null references implementation.period (id),
  period_number integer not null,
  pilot_id uuid not null,
  pilot_number text not null,
  pilot_title text not null,
  kind text not null check (kind in ('authority', 'institution', 'enterprise')),
  unit_id uuid not null,
  unit_name text not null,
  region_code text not null,
  partner_ids uuid[] not null,
  state text not null check (state in ('expected', 'draft', 'submitted', 'returned', 'accepted', 'correcting', 'released')),
  due timestamptz not null,
  -- The due instant that the unit's obligation was last told.
  owed_due timestamptz,
  answer_set_id uuid unique,
  checked_version integer,
  -- The version that was handed in last, and the one that was accepted last and counts until another is.
  sequence integer not null default 0,
  accepted_sequence integer,
  remarks jsonb not null default '[]',
  reason text,
  version integer not null default 1,
  unique (period_id, pilot_id)
);
create index report_by_programme on implementation.report (programme_id, period_number, pilot_number);
create index report_by_unit on implementation.report (unit_id, due);
create index report_by_pilot on implementation.report (pilot_id);
create index report_to_owe on implementation.report (due) where state in ('expected', 'draft', 'returned');

-- What was frozen at each arrival, with the faults that reasons had settled; never changed and never worked out again.
create table implementation.sealed_report (
  id uuid primary key,
  report_id uuid not null references implementation.report (id),
  pilot_id uuid not null,
  sequence integer not null check (sequence >= 1),
  answers_version integer not null,
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  dictionary_version integer not null,
  arrived_at timestamptz not null,
  sealed_by uuid not null,
  sealed_by_name text not null,
  reasons jsonb not null,
  unique (report_id, sequence)
);

-- One amount in one cell, in the smallest unit of its indicator. All versions stay; a report says which one counts.
create table implementation.figure (
  report_id uuid not null references implementation.report (id),
  sequence integer not null,
  place integer not null,
  pilot_id uuid not null,
  indicator text not null,
  segment text not null check (segment in ('enterprise', 'resident')),
  cover_class text not null,
  sector text not null,
  scenario text not null,
  size text not null,
  region_code text not null,
  row_number integer not null,
  value bigint not null check (value >= 0),
  weight bigint check (weight >= 0),
  primary key (report_id, sequence, place)
);
create index figure_by_indicator on implementation.figure (indicator, segment);

create table implementation.flash_report (
  id uuid primary key,
  programme_id text not null,
  pilot_id uuid not null,
  unit_id uuid not null,
  unit_name text not null,
  region_code text not null,
  partner_ids uuid[] not null,
  kind text not null check (kind in ('major-incident', 'major-claim', 'member-change', 'penalty', 'good-practice', 'other')),
  happened_at timestamptz not null,
  summary text not null,
  filed_at timestamptz not null,
  filed_by_name text not null,
  state text not null check (state in ('filed', 'noted')),
  noted_by_name text,
  note text,
  version integer not null default 1
);
create index flash_by_programme on implementation.flash_report (programme_id, filed_at desc);
create index flash_by_pilot on implementation.flash_report (pilot_id);

select access.protect('implementation.period', 'id');
select access.relate_to_all('public', 'implementation.period'::regclass);
select access.protect(one, 'pilot_id') from unnest(array['implementation.report', 'implementation.sealed_report',
  'implementation.figure', 'implementation.flash_report']::regclass[]) one;
-- Reports of all pilots are the offices' to oversee; what is in a draft is not among these tables.
select access.relate_to_all('role:' || role, protected::regclass)
from unnest(array['ministry-officer', 'ministry-approver', 'support-officer']) as role,
  unnest(array['implementation.report', 'implementation.sealed_report', 'implementation.figure',
    'implementation.flash_report']) as protected;

grant select on all tables in schema implementation to shidian_app, shidian_job, shidian_backup;
grant insert on all tables in schema implementation to shidian_app, shidian_job;
grant update on implementation.period, implementation.report, implementation.flash_report to shidian_app, shidian_job;
