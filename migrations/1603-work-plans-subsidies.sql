-- 保费补贴: the rule of a region, what enterprises claim under it, the lists that are published and go to finance.
-- Moves no rows; functions over protected tables are checked as the owner, whose policies let it through.
-- Lock order: rule, claim, list.
set local row_security = on;

create table work_plans.subsidy_rule (
  id uuid primary key,
  programme_id text not null,
  region_code text not null,
  title text not null,
  -- 文号 or the sentence of the region's own document that promises the subsidy.
  basis text not null,
  ratio integer not null check (ratio between 1 and 1000000),
  cap_per_policy bigint not null check (cap_per_policy > 0),
  cap_per_unit bigint not null check (cap_per_unit >= cap_per_policy),
  budget bigint not null check (budget >= cap_per_unit),
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  -- Working days for which a list stands published before finance gets it.
  publication_days integer not null check (publication_days between 1 and 60),
  state text not null check (state in ('draft', 'in-force', 'ended')),
  drafted_by uuid not null,
  drafted_by_name text not null,
  drafted_at timestamptz not null,
  enacted_by uuid,
  enacted_by_name text,
  enacted_at timestamptz,
  version integer not null default 1,
  constraint two_people check (enacted_by is null or enacted_by <> drafted_by),
  check ((state = 'draft') = (enacted_by is null))
);
create index subsidy_rule_by_region on work_plans.subsidy_rule (region_code, drafted_at desc);
select access.protect('work_plans.subsidy_rule', 'id');
create policy functions on work_plans.subsidy_rule for select to shidian_owner using (true);

create sequence work_plans.subsidy_number;

create table work_plans.subsidy_list (
  id uuid primary key,
  rule_id uuid not null references work_plans.subsidy_rule (id),
  rule_title text not null,
  region_code text not null,
  number text not null unique,
  state text not null check (state in ('published', 'exported')),
  published_by uuid not null,
  published_by_name text not null,
  published_at timestamptz not null,
  -- The last day of 公示.
  until_day date not null,
  exported_by uuid,
  exported_by_name text,
  exported_at timestamptz,
  version integer not null default 1,
  constraint two_people check (exported_by is null or exported_by <> published_by),
  check ((state = 'exported') = (exported_by is not null))
);
create index subsidy_list_by_time on work_plans.subsidy_list (published_at desc, id);
select access.protect('work_plans.subsidy_list', 'id');

create table work_plans.subsidy_claim (
  id uuid primary key,
  number text not null unique,
  rule_id uuid not null references work_plans.subsidy_rule (id),
  region_code text not null,
  organisation_id uuid not null,
  organisation_name text not null,
  -- The insurer that leads, by its credit code, and the number that it gave the policy: together one policy.
  insurer_code text not null,
  policy_number text not null,
  -- Key of design 4 in the round of the rule; tells whether an insurer has reported the policy.
  policy_key text not null check (policy_key ~ '^[0-9a-f]{64}$'),
  invoice_number text not null,
  invoiced bigint not null check (invoiced > 0),
  payment_reference text not null,
  paid bigint not null check (paid > 0),
  paid_on date not null,
  state text not null
    check (state in ('filed', 'proposed', 'granted', 'refused', 'withdrawn', 'listed', 'exported')),
  filed_by_name text not null,
  filed_at timestamptz not null,
  proposed_by uuid,
  proposed_by_name text,
  verdict text check (verdict in ('grant', 'refuse')),
  reason text,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  granted bigint check (granted > 0),
  list_id uuid references work_plans.subsidy_list (id),
  version integer not null default 1,
  constraint two_people check (decided_by is null or decided_by <> proposed_by),
  check (state not in ('granted', 'listed', 'exported') or granted is not null),
  check (state not in ('listed', 'exported') or list_id is not null)
);
-- A policy is subsidised once, whoever claims and wherever.
create unique index subsidy_claim_once on work_plans.subsidy_claim (insurer_code, policy_number)
  where state not in ('refused', 'withdrawn');
create index subsidy_claim_by_rule on work_plans.subsidy_claim (rule_id, state, filed_at);
create index subsidy_claim_by_unit on work_plans.subsidy_claim (organisation_id, filed_at desc);
select access.protect('work_plans.subsidy_claim', 'id');
create policy functions on work_plans.subsidy_claim for select to shidian_owner using (true);

-- What everybody reads of a list: the enterprise and the amount, nothing of the policy.
create table work_plans.subsidy_line (
  list_id uuid not null references work_plans.subsidy_list (id),
  claim_id uuid not null references work_plans.subsidy_claim (id),
  number text not null,
  organisation_name text not null,
  amount bigint not null check (amount > 0),
  struck boolean not null default false,
  primary key (list_id, claim_id)
);
select access.protect('work_plans.subsidy_line', 'list_id');

-- The number of the claim that stands for a policy; whose it is, nobody is told.
create function work_plans.claimed_before(insurer text, policy text) returns text
language sql stable security definer set search_path = pg_catalog
begin atomic
  select number from work_plans.subsidy_claim
  where insurer_code = insurer and policy_number = policy and state not in ('refused', 'withdrawn');
end;

revoke all on function work_plans.claimed_before(text, text) from public;
grant execute on function work_plans.claimed_before(text, text) to shidian_app;
grant select on work_plans.subsidy_rule, work_plans.subsidy_claim, work_plans.subsidy_list, work_plans.subsidy_line
  to shidian_app, shidian_job, shidian_backup;
grant insert, update on work_plans.subsidy_rule, work_plans.subsidy_claim, work_plans.subsidy_list, work_plans.subsidy_line
  to shidian_app;
grant usage on sequence work_plans.subsidy_number to shidian_app, shidian_job;
grant select on sequence work_plans.subsidy_number to shidian_backup;
