-- Products of insurers as filed (保险法 135): a version is a row, and what was filed does not change.
-- Functions of the owner read the table under its policies.
set local row_security = on;
create schema cover;
grant usage on schema cover to shidian_app, shidian_job, shidian_backup;

create table cover.product (
  id uuid primary key,
  insurer_id uuid not null,
  code text not null check (length(code) between 2 and 40),
  edition text not null check (length(edition) between 1 and 20),
  filing_number text not null check (length(filing_number) between 2 and 80),
  state text not null check (state in ('filed', 'registered', 'withdrawn')),
  valid_from date not null,
  -- The first day on which it is no longer sold.
  valid_until date check (valid_until > valid_from),
  wording_hash text check (wording_hash ~ '^[0-9a-f]{64}$'),
  -- The whole product with its terms and tariff; money as {"fen": "…"}.
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  is_demo boolean not null default false,
  filed_by uuid not null,
  filed_by_name text not null,
  filed_at timestamptz not null,
  withdrawn_at timestamptz,
  version integer not null default 1,
  unique (insurer_id, code, edition),
  check ((state = 'withdrawn') = (withdrawn_at is not null))
);
create index product_of_insurer on cover.product (insurer_id, id desc);
select access.protect('cover.product', 'id');
create policy owner on cover.product to shidian_owner using (true) with check (true);
grant select on cover.product to shidian_app, shidian_job, shidian_backup;
grant insert on cover.product to shidian_app, shidian_job;
grant update (state, valid_until, withdrawn_at, version) on cover.product to shidian_app;

-- What anybody may see of products: filed facts, never a price.
create function cover.filed_products() returns table (id uuid, insurer_id uuid, state text, filed_at timestamptz,
  is_demo boolean, facts jsonb)
language sql stable security definer set search_path = pg_catalog as $$
  select p.id, p.insurer_id, p.state, p.filed_at, p.is_demo, p.content - 'tariff' from cover.product p
$$;
revoke all on function cover.filed_products() from public;
grant execute on function cover.filed_products() to shidian_app, shidian_job;
