-- 方案征集: the call of a round, what arrives in it, and the acts on it. Lock order: call, lead, solution, the rest.
create schema solicitation;
grant usage on schema solicitation to shidian_app, shidian_job, shidian_backup;

create table solicitation.call (
  id uuid primary key,
  programme_id text not null unique,
  state text not null check (state in ('open', 'closing', 'closed')),
  opens_at timestamptz not null,
  deadline timestamptz not null check (deadline > opens_at),
  drain_minutes integer not null check (drain_minutes between 0 and 1440),
  source_clause text not null,
  source_words text,
  paper_timely_by text not null check (paper_timely_by in ('arrival', 'postmark')),
  version integer not null default 1
);

-- The row that submissions of one lead lock, so that counting and taking a place are one step.
create table solicitation.lead (
  id uuid primary key,
  programme_id text not null,
  organisation_id uuid not null,
  -- Places taken and kept (decision 0080): of every solution of this lead that counts, withdrawn ones included.
  places integer not null default 0 check (places >= 0),
  version integer not null default 1,
  unique (programme_id, organisation_id)
);

create table solicitation.solution (
  id uuid primary key,
  programme_id text not null,
  number text not null unique,
  -- Who applies, and the legal person to which its places belong: a branch may act, its legal person is counted.
  lead_id uuid not null,
  lead_name text not null,
  legal_person_id uuid not null,
  region_code text not null,
  state text not null
    check (state in ('draft', 'late', 'submitted', 'returned', 'withdrawn', 'refused', 'discarded')),
  place text not null default 'none'
    check (place in ('none', 'counted', 'awaiting-waiver', 'waived', 'not-granted')),
  title text not null,
  categories text[] not null default '{}',
  sectors text[] not null default '{}',
  classes text[] not null default '{}',
  answer_set_id uuid not null unique,
  checked_version integer,
  -- Of the version that was checked last; seal pages carry it before there is a submission.
  prepared_fingerprint text,
  late_reason text,
  late_proposed_by uuid,
  late_opinion text check (late_opinion in ('accept', 'refuse')),
  late_opinion_reason text,
  created_at timestamptz not null,
  created_by uuid not null,
  version integer not null default 1,
  -- A place is taken once and kept for ever (decision 0080): what arrived has one, what never did has none.
  constraint submitted_has_a_place check (state not in ('submitted', 'returned') or place <> 'none')
);
create index solution_by_programme on solicitation.solution (programme_id, state, number);
create index solution_by_lead on solicitation.solution (legal_person_id, programme_id);
create index solution_by_region on solicitation.solution (region_code, programme_id, state);

-- Who was named to fill a draft, or has filled it.
create table solicitation.filler (
  solution_id uuid not null references solicitation.solution (id),
  account_id uuid not null,
  account_name text not null,
  since timestamptz not null,
  primary key (solution_id, account_id)
);

create table solicitation.partnership (
  id uuid primary key,
  solution_id uuid not null references solicitation.solution (id),
  organisation_id uuid not null,
  organisation_name text not null,
  -- What an invited organisation may see before it confirms: the title and the lead, nothing else.
  solution_title text not null,
  lead_id uuid not null,
  lead_name text not null,
  state text not null check (state in ('invited', 'confirmed', 'declined', 'left', 'removed')),
  invited_at timestamptz not null,
  reminded_at timestamptz,
  answered_at timestamptz,
  answered_by text,
  reason text,
  version integer not null default 1
);
create unique index partnership_once on solicitation.partnership (solution_id, organisation_id)
  where state in ('invited', 'confirmed', 'declined');
create index partnership_by_organisation on solicitation.partnership (organisation_id, state);

-- What was frozen at each arrival, with the findings of that moment; never changed and never computed again.
create table solicitation.sealed_version (
  id uuid primary key,
  solution_id uuid not null references solicitation.solution (id),
  sequence integer not null check (sequence >= 1),
  answers_version integer not null,
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  arrived_at timestamptz not null,
  sealed_at timestamptz not null,
  sealed_by uuid not null,
  sealed_by_name text not null,
  members jsonb not null,
  findings jsonb not null,
  programme_version integer not null,
  receipt_number text not null unique,
  kind text not null check (kind in ('submission', 'late-filing', 'correction')),
  unique (solution_id, sequence)
);

create table solicitation.waiver (
  id uuid primary key,
  solution_id uuid not null references solicitation.solution (id),
  programme_id text not null,
  rule text not null,
  state text not null check (state in ('requested', 'granted', 'refused')),
  applicant_reason text not null,
  requested_at timestamptz not null,
  proposed_by uuid,
  proposed_by_name text,
  opinion text check (opinion in ('grant', 'refuse')),
  opinion_reason text,
  decided_by uuid,
  decided_by_name text,
  decision_reason text,
  decided_at timestamptz,
  version integer not null default 1,
  constraint two_people check (decided_by is null or decided_by <> proposed_by),
  constraint decided_when_not_requested check ((state = 'requested') = (decided_by is null))
);
create unique index waiver_once on solicitation.waiver (solution_id, rule) where state = 'requested';

create table solicitation.correction (
  id uuid primary key,
  solution_id uuid not null references solicitation.solution (id),
  fields jsonb not null,
  until timestamptz not null,
  requested_by uuid not null,
  requested_by_name text not null,
  requested_at timestamptz not null,
  outcome text not null default 'open' check (outcome in ('open', 'answered', 'lapsed')),
  closed_at timestamptz
);
create unique index correction_once on solicitation.correction (solution_id) where outcome = 'open';

create table solicitation.paper_copy (
  id uuid primary key,
  solution_id uuid not null references solicitation.solution (id),
  number integer not null check (number between 1 and 9),
  code text not null unique,
  -- Copies are the lead's and the office's; the partners see the solution, not the desk's register.
  desk_id uuid not null,
  state text not null check (state in ('expected', 'registered', 'differs')),
  printed text,
  postmarked_on date,
  registered_at timestamptz,
  registered_by uuid,
  registered_by_name text,
  version integer not null default 1,
  unique (solution_id, number)
);

-- Scans of sealed pages. The fingerprint is that of the version whose hash stood on the page when it was printed; a scan
-- is evidence for this version and no other.
create table solicitation.seal_page (
  id uuid primary key,
  solution_id uuid not null references solicitation.solution (id),
  file_id text not null,
  file_name text not null,
  fingerprint text not null,
  attached_at timestamptz not null,
  attached_by uuid not null,
  unique (solution_id, file_id, fingerprint)
);

create table solicitation.extension (
  id uuid primary key,
  programme_id text not null,
  state text not null check (state in ('proposed', 'granted', 'refused')),
  new_deadline timestamptz not null,
  old_deadline timestamptz not null,
  reason text not null,
  proposed_by uuid not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  decision_reason text,
  version integer not null default 1,
  constraint two_people check (decided_by is null or decided_by <> proposed_by)
);

-- 封存清单: one a closing. An extension after a closing opens the call again and its next closing has the next number.
create table solicitation.sealed_list (
  id uuid primary key,
  programme_id text not null,
  number integer not null,
  deadline timestamptz not null,
  sealed_at timestamptz not null,
  receipts text[] not null,
  fingerprint text not null,
  unique (programme_id, number)
);

create table solicitation.recommendation (
  id uuid primary key,
  programme_id text not null,
  authority_id uuid not null,
  authority_name text not null,
  region_code text not null,
  state text not null check (state in ('draft', 'signed', 'withdrawn')),
  remarks text not null default '',
  drafted_by uuid not null,
  drafted_by_name text not null,
  drafted_at timestamptz not null,
  document_number text,
  signed_by uuid,
  signed_by_name text,
  signed_at timestamptz,
  fingerprint text,
  scan_id uuid,
  withdraw_reason text,
  version integer not null default 1,
  constraint two_people check (signed_by is null or signed_by <> drafted_by)
);
-- An authority has one list in hand a round; another authority of the same region has its own.
create unique index recommendation_once on solicitation.recommendation (programme_id, authority_id)
  where state in ('draft', 'signed');

create table solicitation.recommendation_entry (
  recommendation_id uuid not null references solicitation.recommendation (id),
  solution_id uuid not null references solicitation.solution (id),
  rank integer not null check (rank >= 1),
  opinion text not null,
  primary key (recommendation_id, solution_id),
  unique (recommendation_id, rank) deferrable initially deferred
);
create index recommendation_entry_by_solution on solicitation.recommendation_entry (solution_id);

create sequence solicitation.solution_number;

grant select, insert, update on all tables in schema solicitation to shidian_app;
grant delete on solicitation.recommendation_entry to shidian_app;
revoke update on solicitation.sealed_version, solicitation.sealed_list, solicitation.seal_page from shidian_app;
grant usage on sequence solicitation.solution_number to shidian_app, shidian_job;
grant select on all tables in schema solicitation to shidian_job, shidian_backup;
grant update on solicitation.call to shidian_job;
grant insert on solicitation.sealed_list to shidian_job;
