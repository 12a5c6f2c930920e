-- The evidence log: every act leaves one entry, and each entry is chained to the one before it.
create schema audit;

create table audit.entry (
  seq bigint primary key check (seq > 0),
  at timestamptz not null,
  -- The exact canonical text. It stays text, since jsonb would write it anew.
  pre text not null,
  leaf bytea not null check (length(leaf) = 32),
  head bytea not null check (length(head) = 32)
);

-- The end of the chain. Who appends holds this row until COMMIT, so there are no gaps and no two writers.
create table audit.head (
  single boolean primary key default true check (single),
  -- The installation that receipts and checkpoints speak of.
  origin uuid not null default gen_random_uuid(),
  seq bigint not null default 0,
  head bytea not null default decode(repeat('00', 32), 'hex')
) with (fillfactor = 10);
insert into audit.head default values;

create sequence audit.receipt_serial;

create table audit.receipt (
  number text primary key,
  resource text not null,
  subject_id text not null,
  subject_version integer not null,
  arrival timestamptz not null,
  content bytea not null check (length(content) = 32),
  seq bigint not null,
  leaf bytea not null check (length(leaf) = 32),
  -- Filled once, after COMMIT; what a crash left empty is signed by a job.
  text text,
  signature bytea,
  key_id text,
  signed_at timestamptz
);
create index on audit.receipt (seq) where signature is null;
create index on audit.receipt (resource, subject_id);

-- leaf = SM3(00 ‖ pre), head = SM3(02 ‖ head before ‖ seq as eight bytes ‖ leaf). Sent together with COMMIT.
create function audit.append(entry_at timestamptz, pres text[], receipts jsonb) returns void
language plpgsql security definer set search_path = pg_catalog
as $$
declare
  place bigint;
  link bytea;
  mark bytea;
  receipt jsonb;
begin
  select h.seq, h.head into strict place, link from audit.head h for update;
  for i in 1 .. cardinality(pres) loop
    place := place + 1;
    mark := public.digest('\x00'::bytea || convert_to(pres[i], 'UTF8'), 'sm3');
    link := public.digest('\x02'::bytea || link || int8send(place) || mark, 'sm3');
    insert into audit.entry (seq, at, pre, leaf, head) values (place, entry_at, pres[i], mark, link);
    receipt := receipts -> (i - 1);
    if jsonb_typeof(receipt) = 'object' then
      insert into audit.receipt (number, resource, subject_id, subject_version, arrival, content, seq, leaf)
      values (receipt ->> 'number', receipt -> 'subject' ->> 'resource', receipt -> 'subject' ->> 'id',
              (receipt -> 'subject' ->> 'version')::integer, (receipt ->> 'arrival')::timestamptz,
              decode(receipt ->> 'content', 'hex'), place, mark);
    end if;
  end loop;
  update audit.head set seq = place, head = link;
end
$$;

-- Whoever knows a receipt's number may look at the receipt; nobody may list them this way.
create function audit.receipt_by_number(wanted text) returns setof audit.receipt
language sql stable security definer set search_path = pg_catalog
begin atomic
  select * from audit.receipt where number = wanted;
end;

-- The first signature stays: a second one of the same text would differ, and the applicant holds the first. Answers
-- whether this was the first.
create function audit.keep_signature(wanted text, signed_text text, made bytea, key text, signed timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog
as $$
begin
  update audit.receipt set text = signed_text, signature = made, key_id = key, signed_at = signed
  where number = wanted and signature is null;
  return found;
end
$$;

revoke all on function audit.append(timestamptz, text[], jsonb) from public;
revoke all on function audit.receipt_by_number(text) from public;
revoke all on function audit.keep_signature(text, text, bytea, text, timestamptz) from public;
grant usage on schema audit to shidian_app, shidian_job, shidian_backup;
grant execute on function audit.append(timestamptz, text[], jsonb) to shidian_app, shidian_job;
grant execute on function audit.receipt_by_number(text) to shidian_app, shidian_job;
grant execute on function audit.keep_signature(text, text, bytea, text, timestamptz) to shidian_app, shidian_job;
grant usage on sequence audit.receipt_serial to shidian_app, shidian_job;
-- The application sees the hashes, which tell nothing, and never the texts of other people's acts.
grant select (seq, at, leaf, head) on audit.entry to shidian_app;
grant select on audit.entry, audit.receipt to shidian_job, shidian_backup;
grant select on audit.head to shidian_app, shidian_job, shidian_backup;
grant select on audit.receipt_serial to shidian_backup;
