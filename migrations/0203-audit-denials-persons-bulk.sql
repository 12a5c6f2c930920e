-- Denials: one entry per actor, action and minute; the others of that minute are counted here until the next entry.
create table audit.denial (
  actor text not null,
  action text not null,
  minute timestamptz not null,
  uncounted integer not null default 0,
  primary key (actor, action)
);
create index on audit.denial (minute) where uncounted > 0;

-- Answers how many denials the entry to be written now stands for, or 0 when this one is only counted.
create function audit.count_denial(who text, what text, this_minute timestamptz) returns integer
language plpgsql security definer set search_path = pg_catalog
as $$
declare
  known audit.denial;
begin
  insert into audit.denial (actor, action, minute) values (who, what, this_minute) on conflict do nothing;
  if found then
    return 1;
  end if;
  select * into known from audit.denial where actor = who and action = what for update;
  if known.minute >= this_minute then
    update audit.denial set uncounted = uncounted + 1 where actor = who and action = what;
    return 0;
  end if;
  update audit.denial set minute = this_minute, uncounted = 0 where actor = who and action = what;
  return known.uncounted + 1;
end
$$;

-- The key under which the values of one person are hashed. Without it the digests in the log say nothing of anybody, so
-- deleting it deletes the person from the log while the chain stays whole.
create table audit.person_key (
  person text primary key,
  sealed bytea not null
);

-- Rows of bulk acts, whose entry holds only the root over them.
create table audit.bulk_row (
  root bytea not null check (length(root) = 32),
  position integer not null,
  table_name text not null,
  row_id text not null,
  version integer not null,
  sm3 bytea not null check (length(sm3) = 32),
  primary key (root, position)
);

revoke all on function audit.count_denial(text, text, timestamptz) from public;
grant execute on function audit.count_denial(text, text, timestamptz) to shidian_app, shidian_job;
grant select on audit.denial to shidian_app, shidian_job, shidian_backup;
grant update on audit.denial to shidian_job;
grant select, insert, delete on audit.person_key to shidian_app, shidian_job;
grant select on audit.person_key to shidian_backup;
grant insert on audit.bulk_row to shidian_app, shidian_job;
grant select on audit.bulk_row to shidian_job, shidian_backup;
