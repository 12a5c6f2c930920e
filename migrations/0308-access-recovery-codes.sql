-- Moves no rows; functions over protected tables are checked as the owner, whose policies let it through.
set local row_security = on;

-- For a lost telephone: codes on paper, each of which stands in for the authenticator once. Only keyed digests are kept.
create table access.recovery_code (
  account_id uuid not null references access.account,
  code_hash text not null check (code_hash ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null,
  primary key (account_id, code_hash)
);
alter table access.recovery_code enable row level security, force row level security;
create policy own on access.recovery_code to shidian_app using (account_id = (select access.present_account()))
  with check (account_id = (select access.present_account()));
create policy owner on access.recovery_code to shidian_owner using (true) with check (true);
grant select, insert, delete on access.recovery_code to shidian_app;
grant select on access.recovery_code to shidian_backup;

-- Takes a code once. With it the lost authenticator is forgotten, and so are the other codes: its owner enrols anew.
create function access.take_recovery_code(account uuid, hashed text) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from access.recovery_code where account_id = account and code_hash = hashed;
  if not found then
    return false;
  end if;
  delete from access.recovery_code where account_id = account;
  delete from access.second_factor where account_id = account;
  perform access.end_sessions_of(account);
  return true;
end
$$;
revoke all on function access.take_recovery_code(uuid, text) from public;
grant execute on function access.take_recovery_code(uuid, text) to shidian_app;
