-- Letters: draft, queued, sent, failed. One letter an act and recipient; one delivery a person and channel.
-- Functions run as the owner, whose own policies let them through; no row is moved.
set local row_security = on;
create schema outbox;
grant usage on schema outbox to shidian_app, shidian_job, shidian_backup;

create table outbox.letter (
  id uuid primary key,
  -- Act and recipient: an act that is repeated writes no second letter.
  key text not null unique check (length(key) between 5 and 400),
  template text not null,
  template_version integer not null,
  channels text[] not null check (channels <@ array['message', 'mail'] and cardinality(channels) > 0),
  -- `account:<id>`, `organisation:<id>`, `region:<code>`, `role:<role>`, or `address` for somebody without an account.
  recipient text not null check (recipient ~ '^((account|organisation|region|role):.+|address)$'),
  recipient_roles text[] not null default '{}',
  address_name text not null default '',
  address_email text not null default '',
  address_locale text not null default 'zh' check (address_locale in ('zh', 'en')),
  subject_zh text not null check (length(subject_zh) between 1 and 200),
  subject_en text not null check (length(subject_en) between 1 and 200),
  body_zh text not null check (length(body_zh) between 1 and 8000),
  body_en text not null check (length(body_en) between 1 and 8000),
  href text not null default '',
  resource text not null,
  resource_id text not null,
  -- Whose outbox it stands in: who may read, change, send or discard it.
  desk text not null check (desk ~ '^(account|organisation|region|role):.+$'),
  state text not null check (state in ('draft', 'queued', 'sent', 'failed', 'discarded')),
  fault text not null default '',
  written_by text not null,
  written_at timestamptz not null,
  queued_at timestamptz,
  finished_at timestamptz,
  version integer not null default 1
);
create index letter_desk on outbox.letter (desk, state, id);
create index letter_of on outbox.letter (resource, resource_id);
create index letter_queued on outbox.letter (queued_at) where state = 'queued';

create table outbox.delivery (
  -- Also the Message-ID of the mail, so that a mail that was sent twice is one mail to its reader.
  id uuid primary key,
  letter_id uuid not null references outbox.letter (id),
  account_id uuid,
  channel text not null check (channel in ('message', 'mail')),
  state text not null check (state in ('queued', 'sending', 'sent', 'failed', 'no-address', 'no-mail-server')),
  attempts integer not null default 0,
  fault text not null default '',
  changed_at timestamptz not null
);
create unique index delivery_once on outbox.delivery (letter_id, channel, coalesce(account_id, '00000000-0000-0000-0000-000000000000'));

-- The message centre: what a person reads in the product.
create table outbox.message (
  id uuid primary key,
  account_id uuid not null,
  letter_id uuid not null references outbox.letter (id),
  subject text not null,
  body text not null,
  href text not null default '',
  sent_at timestamptz not null,
  read_at timestamptz
);
create index message_of on outbox.message (account_id, id desc);
create index message_unread on outbox.message (account_id) where read_at is null;

do $$
declare
  one regclass;
begin
  foreach one in array array['outbox.letter', 'outbox.delivery', 'outbox.message']::regclass[] loop
    execute format('alter table %s enable row level security, force row level security', one);
    execute format('create policy job on %s to shidian_job using (true) with check (true)', one);
    execute format('create policy backup on %s for select to shidian_backup using (true)', one);
    execute format('create policy owner on %s to shidian_owner using (true) with check (true)', one);
    execute format('grant select on %s to shidian_app, shidian_backup', one);
    execute format('grant select, insert, update on %s to shidian_job', one);
  end loop;
end
$$;
create policy desk on outbox.letter to shidian_app
  using (desk = any ((select access.subjects())::text[])) with check (desk = any ((select access.subjects())::text[]));
create policy desk on outbox.delivery for select to shidian_app
  using (exists (select from outbox.letter l where l.id = letter_id));
create policy mine on outbox.message to shidian_app
  using (account_id = (select access.present_account())) with check (account_id = (select access.present_account()));
grant update (subject_zh, subject_en, body_zh, body_en, state, fault, queued_at, version) on outbox.letter to shidian_app;
grant update (read_at) on outbox.message to shidian_app;

-- An act writes letters for desks that its own session does not sit at. Answers whether the letter is new.
create function outbox.write_letter(given jsonb) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into outbox.letter (id, key, template, template_version, channels, recipient, recipient_roles, address_name,
    address_email, address_locale, subject_zh, subject_en, body_zh, body_en, href, resource, resource_id, desk, state,
    written_by, written_at, queued_at)
  select (given ->> 'id')::uuid, given ->> 'key', given ->> 'template', (given ->> 'templateVersion')::integer,
    array(select jsonb_array_elements_text(given -> 'channels')), given ->> 'recipient',
    array(select jsonb_array_elements_text(given -> 'recipientRoles')), given ->> 'addressName', given ->> 'addressEmail',
    given ->> 'addressLocale', given ->> 'subjectZh', given ->> 'subjectEn', given ->> 'bodyZh', given ->> 'bodyEn',
    given ->> 'href', given ->> 'resource', given ->> 'resourceId', given ->> 'desk', given ->> 'state',
    given ->> 'writtenBy', public.clock_now(), case when given ->> 'state' = 'queued' then public.clock_now() end
  on conflict (key) do nothing;
  return found;
end
$$;
revoke all on function outbox.write_letter(jsonb) from public;
grant execute on function outbox.write_letter(jsonb) to shidian_app, shidian_job;

-- Who a recipient is, for the worker alone: the invoker's rights apply, and only the worker sees all accounts.
create view outbox.person with (security_invoker = true) as
select a.id, a.name, a.email, a.locale, a.organisation_id, g.role, g.region_code
from access.account a
join access.role_grant g on g.account_id = a.id and g.state = 'granted'
  and (g.ends_at is null or g.ends_at > public.clock_now())
where a.state = 'active';
grant select on outbox.person to shidian_job;
