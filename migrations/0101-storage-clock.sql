-- One clock for all processes of this database. `shift` is not zero in test mode only; `floor` keeps the clock from going
-- back when the machine's clock does.
create table storage.clock (
  single boolean primary key default true check (single),
  shift interval not null default interval '0',
  floor timestamptz not null default '-infinity'
);
insert into storage.clock default values;

-- Instants have milliseconds everywhere, so that what was stored is what was hashed.
create function public.clock_now() returns timestamptz
language sql stable parallel safe
return (select date_trunc('milliseconds', greatest(floor, clock_timestamp() + shift)) from storage.clock);

-- Every server process calls it each second; it also tells the process what time it is.
create function storage.tick_clock() returns timestamptz
language sql security definer set search_path = pg_catalog
begin atomic
  update storage.clock set floor = greatest(floor, clock_timestamp() + shift)
  returning date_trunc('milliseconds', floor);
end;

-- Test mode only: the command checks it, and a server outside test mode refuses a clock that was moved.
create function storage.set_clock(at timestamptz) returns void
language sql security definer set search_path = pg_catalog
begin atomic
  update storage.clock set shift = at - clock_timestamp(), floor = '-infinity';
end;

revoke all on function storage.set_clock(timestamptz) from public;
grant usage on schema storage to shidian_app, shidian_job, shidian_backup;
grant select on storage.clock to shidian_app, shidian_job, shidian_backup;
