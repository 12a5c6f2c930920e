-- 承保: policies as lists of issued acts, with the segments that each act left. What was issued is only ever added to.
set local row_security = on;

create table policies.policy (
  id uuid primary key,
  insurer_id uuid not null,
  quotation_id uuid not null,
  proposal_id uuid not null,
  applicant_id uuid not null,
  insured_id uuid not null,
  broker_id uuid,
  round_id uuid,
  -- How far it has come to be issued; whether it is in force is worked out of its transactions and never stored.
  state text not null check (state in ('pending', 'issued', 'abandoned')),
  number text check (number ~ '^[A-Za-z0-9][A-Za-z0-9/_-]{2,59}$'),
  -- The quotation as it was accepted, and what was arranged for the policy.
  agreed jsonb not null check (jsonb_typeof(agreed) = 'object'),
  arranged jsonb not null check (jsonb_typeof(arranged) = 'object'),
  -- What the bind gate said at issue; nothing recomputes it.
  findings jsonb not null default '[]' check (jsonb_typeof(findings) = 'array'),
  opened_by uuid not null,
  opened_by_name text not null,
  opened_at timestamptz not null,
  issued_at timestamptz,
  version integer not null default 1,
  check ((state = 'issued') = (issued_at is not null) and (state <> 'issued' or number is not null))
);
-- One policy a quotation, one number an insurer.
create unique index policy_of_quotation on policies.policy (quotation_id) where state <> 'abandoned';
create unique index policy_number on policies.policy (insurer_id, number);
create index policy_page on policies.policy (insurer_id, id desc);
create index policy_by_number on policies.policy (insurer_id, number text_pattern_ops);
select access.protect('policies.policy', 'id');
create policy owner on policies.policy to shidian_owner using (true) with check (true);
grant select on policies.policy to shidian_app, shidian_job, shidian_backup;
grant insert, update on policies.policy to shidian_app, shidian_job;

create function policies.issued_stays() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  if (new.insurer_id, new.quotation_id, new.proposal_id, new.applicant_id, new.insured_id, new.agreed, new.opened_at)
    is distinct from (old.insurer_id, old.quotation_id, old.proposal_id, old.applicant_id, old.insured_id, old.agreed,
      old.opened_at) then
    raise exception 'a policy keeps the quotation that it was opened with';
  end if;
  if old.state = 'issued' and (new.state, new.number, new.arranged, new.findings, new.issued_at)
    is distinct from (old.state, old.number, old.arranged, old.findings, old.issued_at) then
    raise exception 'an issued policy changes by its transactions only';
  end if;
  return new;
end
$$;
create trigger issued_stays before update on policies.policy for each row execute function policies.issued_stays();

create function policies.never_changes() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  raise exception 'what was recorded of a policy never changes: %', tg_table_name;
end
$$;

create table policies.premium_receipt (
  id uuid primary key,
  policy_id uuid not null references policies.policy,
  amount bigint not null check (amount > 0),
  received_at timestamptz not null,
  holder text not null check (holder in ('insurer', 'intermediary')),
  voucher text not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  unique (policy_id, voucher)
);
select access.protect('policies.premium_receipt', 'policy_id');
create policy owner on policies.premium_receipt to shidian_owner using (true) with check (true);
grant select on policies.premium_receipt to shidian_app, shidian_job, shidian_backup;
grant insert on policies.premium_receipt to shidian_app, shidian_job;
create trigger never_changes before update or delete on policies.premium_receipt
  for each row execute function policies.never_changes();

create table policies.transaction (
  id uuid primary key,
  policy_id uuid not null references policies.policy,
  sequence integer not null check (sequence > 0),
  batch uuid not null,
  act text not null check (act in ('ISSUE', 'ENDORSE', 'RENEW', 'CANCEL', 'REINSTATE', 'REVERSE')),
  effective date not null,
  -- The clock inside the policy's lock, so that nothing appears before an answer that was given without it.
  recorded_at timestamptz not null,
  based_on uuid references policies.transaction,
  within uuid references policies.transaction,
  reverses uuid unique references policies.transaction,
  reason text not null,
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  charges jsonb not null check (jsonb_typeof(charges) = 'array'),
  recorded_by_name text not null,
  unique (policy_id, sequence),
  check ((act = 'REVERSE') = (reverses is not null)),
  check ((act in ('ENDORSE', 'CANCEL', 'REINSTATE')) = (within is not null)),
  check ((sequence = 1) = (based_on is null))
);
select access.protect('policies.transaction', 'policy_id');
create policy owner on policies.transaction to shidian_owner using (true) with check (true);
grant select on policies.transaction to shidian_app, shidian_job, shidian_backup;
grant insert on policies.transaction to shidian_app, shidian_job;
create trigger never_changes before update or delete on policies.transaction
  for each row execute function policies.never_changes();

-- All segments as they read after the transaction of that sequence, the last one of its batch.
create table policies.segment (
  policy_id uuid not null references policies.policy,
  sequence integer not null,
  starts date not null,
  ends date not null,
  premium bigint not null,
  terms jsonb not null check (jsonb_typeof(terms) = 'object'),
  within uuid not null references policies.transaction,
  since uuid not null references policies.transaction,
  primary key (policy_id, sequence, starts),
  foreign key (policy_id, sequence) references policies.transaction (policy_id, sequence),
  check (starts < ends)
);
select access.protect('policies.segment', 'policy_id');
create policy owner on policies.segment to shidian_owner using (true) with check (true);
grant select on policies.segment to shidian_app, shidian_job, shidian_backup;
grant insert on policies.segment to shidian_app, shidian_job;
create trigger never_changes before update or delete on policies.segment
  for each row execute function policies.never_changes();
