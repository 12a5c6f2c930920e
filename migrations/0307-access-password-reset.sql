-- Moves no rows; functions over protected tables are checked as the owner, whose policies let it through.
set local row_security = on;

-- A forgotten password: a link by mail that works once, within half an hour. Only its digest is kept.
create table access.password_reset (
  id uuid primary key,
  account_id uuid not null references access.account,
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  state text not null default 'sent' check (state in ('sent', 'used')),
  asked_at timestamptz not null,
  ends_at timestamptz not null
);
create index on access.password_reset (account_id);

-- The worker makes the link, so that asking costs the same for names that exist and for those that do not.
alter table access.password_reset enable row level security, force row level security;
create policy owner on access.password_reset to shidian_owner using (true) with check (true);
create policy job on access.password_reset to shidian_job using (true) with check (true);
grant select, insert, update, delete on access.password_reset to shidian_job;
grant select on access.password_reset to shidian_backup;

create function access.reset_of(wanted_hash text) returns table (id uuid, login text)
language sql stable security definer set search_path = pg_catalog
begin atomic
  select r.id, a.login from access.password_reset r join access.account a on a.id = r.account_id
  where r.token_hash = wanted_hash and r.state = 'sent' and r.ends_at > public.clock_now() and a.state = 'active';
end;

-- Takes the link once and sets the password; a trigger ends every session, and no browser is known any more.
create function access.use_reset(wanted_hash text, hashed text) returns uuid
language plpgsql security definer set search_path = pg_catalog as $$
declare
  owner uuid;
begin
  update access.password_reset r set state = 'used'
  from access.account a
  where r.token_hash = wanted_hash and r.state = 'sent' and r.ends_at > public.clock_now()
    and a.id = r.account_id and a.state = 'active'
  returning r.account_id into owner;
  if owner is null then
    return null;
  end if;
  delete from access.device where account_id = owner;
  insert into access.credential (account_id, password_hash, changed_at) values (owner, hashed, public.clock_now())
  on conflict (account_id) do update set password_hash = excluded.password_hash, changed_at = excluded.changed_at;
  return owner;
end
$$;

revoke all on function access.reset_of(text), access.use_reset(text, text) from public;
grant execute on function access.reset_of(text), access.use_reset(text, text) to shidian_app, shidian_job;
