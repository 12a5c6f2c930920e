-- 核保: proposals with their signed answers, what was found and decided on them, and the offers made. All of it is the
-- insurer's; no other insurer sees that there is one.
create schema underwriting;
grant usage on schema underwriting to shidian_app, shidian_job, shidian_backup;

create table underwriting.proposal (
  id uuid primary key,
  insurer_id uuid not null,
  applicant_id uuid not null,
  insured_id uuid not null,
  broker_id uuid,
  round_id uuid,
  product_code text not null,
  product_edition text not null,
  sector text not null,
  starts_on date not null,
  ends_on date not null check (ends_on > starts_on),
  state text not null check (state in ('draft', 'signed', 'assessed', 'refused', 'withdrawn')),
  form_version text not null,
  answers jsonb not null check (jsonb_typeof(answers) = 'object'),
  -- SM3 of the canonical text of the answers as signed; gone when they are opened again.
  answers_hash text check (answers_hash ~ '^[0-9a-f]{64}$'),
  signed_by_name text,
  signed_on date,
  -- The score with its trace and the method's version.
  assessment jsonb,
  assessed_by uuid,
  assessed_by_name text,
  assessed_at timestamptz,
  -- Reason codes with words; what can be mended; when to apply again.
  refusal jsonb,
  is_demo boolean not null default false,
  created_by uuid not null,
  created_by_name text not null,
  created_at timestamptz not null,
  version integer not null default 1,
  check ((answers_hash is null) = (signed_on is null) and (signed_on is null) = (signed_by_name is null)),
  check (state not in ('signed', 'assessed') or answers_hash is not null),
  check (state <> 'assessed' or assessment is not null),
  check ((state = 'refused') = (refusal is not null))
);
create index proposal_of_insurer on underwriting.proposal (insurer_id, id desc);

create table underwriting.consent (
  id uuid primary key,
  proposal_id uuid not null references underwriting.proposal,
  targets text[] not null check (cardinality(targets) between 1 and 200),
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  method text not null,
  withdraw_by text not null,
  signed_by_name text not null,
  signed_on date not null,
  withdrawn_at timestamptz,
  recorded_at timestamptz not null,
  version integer not null default 1
);
create table underwriting.evidence (
  id uuid primary key,
  proposal_id uuid not null references underwriting.proposal,
  question text not null,
  kind text not null check (kind in ('SCAN', 'ATTEST', 'REPORT', 'CERT')),
  trust_grade text not null check (trust_grade in ('A', 'B', 'C', 'D')),
  observed_on date not null,
  expires_on date not null check (expires_on >= observed_on),
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  consent_id uuid references underwriting.consent,
  added_at timestamptz not null,
  version integer not null default 1,
  check (kind <> 'SCAN' or consent_id is not null)
);
create table underwriting.finding (
  id uuid primary key,
  proposal_id uuid not null references underwriting.proposal,
  evidence_id uuid not null references underwriting.evidence,
  source_row text not null,
  target text not null,
  title text not null,
  severity text not null check (severity in ('critical', 'high', 'medium', 'low')),
  exploited boolean not null,
  observed_on date not null,
  state text not null check (state in ('open', 'closed')),
  version integer not null default 1,
  unique (proposal_id, source_row)
);

create table underwriting.issue (
  id uuid primary key,
  proposal_id uuid not null references underwriting.proposal,
  insurer_id uuid not null,
  code text not null,
  level text not null check (level in ('INFO', 'BLOCK_QUOTE', 'BLOCK_BIND', 'REJECT')),
  grade text not null check (grade in ('G1', 'G2', 'G3', 'G4', 'NONE')),
  state text not null check (state in ('open', 'approved', 'rejected', 'cleared', 'reopened')),
  value text not null,
  -- The account that raised it; null for one that the assessment's rules raised.
  raised_by uuid,
  raised_by_name text,
  raised_at timestamptz not null,
  approved_until date,
  -- Of a committee of two: the first of them, until the second has approved.
  seconding uuid,
  version integer not null default 1,
  check ((state = 'approved') = (approved_until is not null)),
  check (grade <> 'NONE' or state <> 'approved')
);
create index issue_of_proposal on underwriting.issue (proposal_id);
-- One of a kind stands at a time.
create unique index issue_standing on underwriting.issue (proposal_id, code);

create table underwriting.issue_act (
  issue_id uuid not null references underwriting.issue,
  proposal_id uuid not null references underwriting.proposal,
  number integer not null,
  act text not null,
  grade text,
  reason text not null,
  by_name text not null,
  at timestamptz not null,
  primary key (issue_id, number)
);

create table underwriting.contingency (
  id uuid primary key,
  proposal_id uuid not null references underwriting.proposal,
  code text not null,
  issue_code text not null,
  state text not null check (state in ('open', 'cleared', 'warranty')),
  due_on date not null,
  reason text,
  settled_by_name text,
  settled_at timestamptz,
  version integer not null default 1,
  unique (proposal_id, code),
  check ((state = 'open') = (settled_at is null))
);

create table underwriting.quotation (
  id uuid primary key,
  proposal_id uuid not null references underwriting.proposal,
  insurer_id uuid not null,
  number integer not null check (number > 0),
  state text not null check (state in ('draft', 'priced', 'referred', 'quoted', 'accepted', 'bound', 'declined',
    'expired', 'withdrawn')),
  -- What is wanted: limits, deductibles, waiting, factors. What it came to is frozen in `content`.
  wanted jsonb not null check (jsonb_typeof(wanted) = 'object'),
  content jsonb,
  -- The technical price beside the filed one: its mean in fen and on what it rests, or why there is none.
  technical jsonb,
  premium bigint check (premium > 0),
  answers_hash text not null check (answers_hash ~ '^[0-9a-f]{64}$'),
  valid_until date,
  referred_reason text,
  drafted_by uuid not null,
  drafted_by_name text not null,
  drafted_at timestamptz not null,
  decided_by_name text,
  decided_at timestamptz,
  accepted_by_name text,
  accepted_on date,
  version integer not null default 1,
  unique (proposal_id, number),
  check (state in ('draft', 'withdrawn') or (content is not null and premium is not null)),
  check (state not in ('quoted', 'accepted', 'bound') or (decided_at is not null and valid_until is not null)),
  check (state not in ('accepted', 'bound') or (accepted_on is not null and accepted_by_name is not null))
);
create index quotation_of_insurer on underwriting.quotation (insurer_id, id desc);
-- One accepted quotation a proposal.
create unique index quotation_accepted on underwriting.quotation (proposal_id) where state in ('accepted', 'bound');

-- Who of an insurer's underwriters may close what.
create table underwriting.authority (
  id uuid primary key,
  insurer_id uuid not null,
  account_id uuid not null,
  account_name text not null,
  grade text not null check (grade in ('G1', 'G2', 'G3', 'G4')),
  given_by_name text not null,
  given_at timestamptz not null,
  version integer not null default 1,
  unique (insurer_id, account_id)
);

do $$
declare
  hanging text;
begin
  perform access.protect('underwriting.proposal', 'id');
  perform access.protect('underwriting.authority', 'id');
  foreach hanging in array array['consent', 'evidence', 'finding', 'issue', 'issue_act', 'contingency', 'quotation'] loop
    perform access.protect(('underwriting.' || hanging)::regclass, 'proposal_id');
  end loop;
  foreach hanging in array array['proposal', 'authority', 'consent', 'evidence', 'finding', 'issue', 'issue_act',
    'contingency', 'quotation'] loop
    execute format('create policy owner on underwriting.%I to shidian_owner using (true) with check (true)', hanging);
    execute format('grant select on underwriting.%I to shidian_app, shidian_job, shidian_backup', hanging);
    execute format('grant insert on underwriting.%I to shidian_app, shidian_job', hanging);
    if hanging <> 'issue_act' then
      execute format('grant update on underwriting.%I to shidian_app, shidian_job', hanging);
    end if;
  end loop;
end
$$;

-- What was priced stays as it was priced: only the state moves on.
create function underwriting.priced_stays() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  if old.content is not null and (new.proposal_id, new.insurer_id, new.number, new.wanted, new.content, new.technical,
      new.premium, new.answers_hash) is distinct from (old.proposal_id, old.insurer_id, old.number, old.wanted,
      old.content, old.technical, old.premium, old.answers_hash) then
    raise exception 'a priced quotation does not change';
  end if;
  if old.decided_at is not null and new.decided_at is distinct from old.decided_at then
    raise exception 'the decision on a quotation does not change';
  end if;
  return new;
end
$$;
create trigger priced_stays before update on underwriting.quotation
  for each row execute function underwriting.priced_stays();
