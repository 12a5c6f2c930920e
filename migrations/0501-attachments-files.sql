-- Moves no rows; functions over protected tables are checked as the owner, whose policies let it through.
set local row_security = on;

create schema attachments;

-- One upload. The bytes lie outside the database under owner and fingerprint; nothing is shared between owners.
create table attachments.file (
  id uuid primary key,
  owner text not null check (owner ~ '^(organisation|account):[0-9a-f-]{36}$'),
  -- The object that the file belongs to: who may see that object may see the file. Until it is attached, the file itself.
  subject uuid not null,
  subject_resource text,
  name text not null check (length(name) between 1 and 200),
  kind text not null,
  bytes bigint not null check (bytes > 0),
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  state text not null check (state in ('quarantined', 'unscanned', 'clean', 'infected')),
  finding text,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  attached_at timestamptz,
  version integer not null default 1,
  check ((subject_resource is null) = (attached_at is null)),
  check (attached_at is not null or subject = id)
);
create index on attachments.file (owner, fingerprint);
create index on attachments.file (subject);
create index on attachments.file (uploaded_at) where attached_at is null;
create index on attachments.file (uploaded_at) where state in ('quarantined', 'unscanned');

select access.protect('attachments.file', 'subject');
create policy functions on attachments.file for select to shidian_owner using (true);

-- What an owner holds, for the quota; only about those whom the present session stands for.
create function attachments.holding(asked text) returns table (bytes bigint, loose integer)
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if not asked = any (access.subjects()) then
    raise insufficient_privilege using message = 'a holding is told to its owner only';
  end if;
  return query select coalesce(sum(f.bytes), 0)::bigint, (count(*) filter (where f.attached_at is null))::integer
    from attachments.file f where f.owner = asked;
end
$$;
revoke all on function attachments.holding(text) from public;

grant usage on schema attachments to shidian_app, shidian_job, shidian_backup;
grant select, insert on attachments.file to shidian_app;
grant update (subject, subject_resource, attached_at) on attachments.file to shidian_app;
grant execute on function attachments.holding(text) to shidian_app;
grant select, update, delete on attachments.file to shidian_job;
grant select on attachments.file to shidian_backup;
