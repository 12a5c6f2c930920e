-- Moves no rows; functions over protected tables are checked as the owner, whose policies let it through.
set local row_security = on;

-- Who a person is at a government's identity provider; the person has linked it while signed in here.
create table access.external_identity (
  issuer text not null,
  subject text not null,
  account_id uuid not null references access.account,
  linked_at timestamptz not null,
  primary key (issuer, subject)
);
create index on access.external_identity (account_id);

alter table access.external_identity enable row level security, force row level security;
create policy own on access.external_identity to shidian_app
  using (account_id = (select access.present_account())) with check (account_id = (select access.present_account()));
create policy owner on access.external_identity to shidian_owner using (true) with check (true);
grant select, insert, delete on access.external_identity to shidian_app;
grant select on access.external_identity to shidian_backup;

create function access.proof_of_identity(wanted_issuer text, wanted_subject text) returns setof access.proof
language sql stable security definer set search_path = pg_catalog
begin atomic
  select p.* from access.external_identity e
  join access.account a on a.id = e.account_id
  cross join lateral access.proof_of(a.login) p
  where e.issuer = wanted_issuer and e.subject = wanted_subject;
end;
revoke all on function access.proof_of_identity(text, text) from public;
grant execute on function access.proof_of_identity(text, text) to shidian_app, shidian_job;
