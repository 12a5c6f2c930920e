-- Organisations, what they hold and show, and who vouches for it; regions and their authorities.
-- Seeds and functions run as the owner, whose own policies let it through; no row is moved.
set local row_security = on;
create schema parties;
grant usage on schema parties to shidian_app, shidian_job, shidian_backup;

create table parties.organisation (
  id uuid primary key,
  name text not null check (length(name) between 2 and 120),
  credit_code text not null unique check (credit_code ~ '^[0-9A-HJ-NP-RTUW-Y]{18}$'),
  state text not null check (state in ('unverified', 'verified', 'returned')),
  -- null is unknown in every column below.
  kind text,
  registered_in_prc boolean,
  legal_person boolean,
  capability boolean,
  capability_grounds text not null default '',
  holds_no_licence boolean not null default false,
  region_code text,
  address text not null default '',
  size text check (size in ('large', 'medium', 'small', 'micro')),
  industry text check (industry ~ '^[A-T]$'),
  branch_of uuid references parties.organisation (id),
  is_demo boolean not null default false,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version integer not null default 1,
  check (branch_of is null or legal_person is distinct from true),
  check (branch_of <> id)
);
create index organisation_by_state on parties.organisation (state, changed_at, id);
create index organisation_by_change on parties.organisation (changed_at, id);
create index organisation_by_region on parties.organisation (region_code, id);
create index organisation_by_kind on parties.organisation (kind, id);
create index organisation_branches on parties.organisation (branch_of) where branch_of is not null;

create table parties.evidence (
  id uuid primary key,
  organisation_id uuid not null references parties.organisation (id),
  about text not null,
  grade text not null check (grade in ('authority', 'checked', 'uploaded', 'self-made')),
  title text not null check (length(title) between 1 and 200),
  file_id uuid,
  reference text not null default '',
  observed_on date not null,
  expires_on date,
  added_by uuid not null,
  added_at timestamptz not null,
  withdrawn_at timestamptz,
  version integer not null default 1
);
create index evidence_of on parties.evidence (organisation_id, id);

create table parties.licence (
  id uuid primary key,
  organisation_id uuid not null references parties.organisation (id),
  kind text not null,
  number text not null,
  scope text not null default '',
  valid_from date,
  valid_until date,
  long_term boolean not null default false,
  evidence_id uuid references parties.evidence (id),
  withdrawn_at timestamptz,
  version integer not null default 1,
  check (not (long_term and valid_until is not null)),
  check (valid_until is null or valid_from is null or valid_until >= valid_from)
);
create index licence_of on parties.licence (organisation_id, id);

-- Control, shareholding and named groups; half-open days.
create table parties.link (
  id uuid primary key,
  organisation_id uuid not null references parties.organisation (id),
  kind text not null check (kind in ('parent', 'holder', 'group')),
  other_id uuid,
  other_name text not null check (length(other_name) between 1 and 120),
  share_ppm integer check (share_ppm between 1 and 1000000),
  from_day date,
  until_day date,
  evidence_id uuid references parties.evidence (id),
  withdrawn_at timestamptz,
  version integer not null default 1,
  check (until_day is null or from_day is null or until_day > from_day)
);
create index link_of on parties.link (organisation_id, id);
create index link_to on parties.link (other_id) where other_id is not null;
create index link_group on parties.link (other_name) where kind = 'group';

-- What an official decided on a record as it stood; never changed.
create table parties.verification (
  id uuid primary key,
  organisation_id uuid not null references parties.organisation (id),
  outcome text not null check (outcome in ('verified', 'returned')),
  record_version integer not null,
  checks jsonb not null,
  reasons jsonb not null,
  decided_by uuid not null,
  decided_by_name text not null,
  decided_at timestamptz not null
);
create index verification_of on parties.verification (organisation_id, decided_at);

create table parties.standing (
  id uuid primary key,
  organisation_id uuid not null references parties.organisation (id),
  standing text not null check (standing in ('good', 'restricted', 'disqualified')),
  from_day date not null,
  until_day date check (until_day > from_day),
  reason text not null,
  source_resource text not null,
  source_id text not null,
  set_by uuid not null,
  set_at timestamptz not null,
  version integer not null default 1
);
create index standing_of on parties.standing (organisation_id, from_day);

-- Which organisation takes part in which round, and how.
create table parties.participation (
  id uuid primary key,
  organisation_id uuid not null references parties.organisation (id),
  programme_id text not null,
  part text not null,
  source_id text not null,
  since timestamptz not null,
  ended_at timestamptz,
  unique (organisation_id, programme_id, part, source_id)
);
create index participation_in on parties.participation (programme_id, part);

-- 登记单位: asked by anybody, looked into by the worker, so that asking tells nothing about who is on record.
create table parties.enrolment (
  id uuid primary key,
  credit_code text not null check (credit_code ~ '^[0-9A-HJ-NP-RTUW-Y]{18}$'),
  organisation_name text not null check (length(organisation_name) between 2 and 120),
  person_name text not null check (length(person_name) between 1 and 80),
  email text not null check (length(email) between 3 and 254),
  locale text not null check (locale in ('zh', 'en')),
  state text not null check (state in ('asked', 'waiting-for-unit', 'waiting-for-office', 'accepted', 'declined')),
  organisation_id uuid references parties.organisation (id),
  asked_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid,
  reason text not null default '',
  version integer not null default 1
);
create index enrolment_of on parties.enrolment (organisation_id, state);
create index enrolment_waiting on parties.enrolment (asked_at) where state = 'asked';

create table parties.region (
  code text primary key check (code ~ '^[0-9]{6}$'),
  name text not null,
  kind text not null check (kind in ('municipality', 'province', 'autonomous-region', 'corps', 'plan-city')),
  parent text references parties.region (code),
  area text not null
);

-- Bodies that may recommend, effective-dated: a renamed body is a new row, the old one ends.
create table parties.authority (
  id uuid primary key,
  region_code text not null references parties.region (code),
  kind text not null check (kind in ('industry', 'telecom')),
  name text not null check (length(name) between 2 and 120),
  is_verified boolean not null,
  source text not null,
  from_day date,
  until_day date,
  version integer not null default 1,
  check (until_day is null or from_day is null or until_day > from_day)
);
create unique index authority_now on parties.authority (region_code, kind) where until_day is null;

select access.protect(one, 'id') from unnest(array['parties.organisation']::regclass[]) one;
select access.protect(one, 'organisation_id')
from unnest(array['parties.evidence', 'parties.licence', 'parties.link', 'parties.verification', 'parties.standing',
                  'parties.participation']::regclass[]) one;
select access.protect('parties.enrolment', 'id');
select access.relate_to_all(subject, one)
from unnest(array['role:ministry-officer', 'role:ministry-approver', 'role:support-officer']) subject,
     unnest(array['parties.organisation', 'parties.evidence', 'parties.licence', 'parties.link', 'parties.verification',
                  'parties.standing', 'parties.participation']::regclass[]) one;

-- Everybody may read the regions; only the ministry changes an authority.
alter table parties.region enable row level security, force row level security;
alter table parties.authority enable row level security, force row level security;
create policy everybody on parties.region for select to shidian_app, shidian_job, shidian_backup using (true);
create policy everybody on parties.authority for select to shidian_app, shidian_job, shidian_backup using (true);
create policy ministry_adds on parties.authority for insert to shidian_app
  with check ('role:ministry-officer' = any ((select access.subjects())::text[]));
create policy ministry_changes on parties.authority for update to shidian_app
  using ('role:ministry-officer' = any ((select access.subjects())::text[]));

do $$
declare
  one regclass;
begin
  foreach one in array array['parties.organisation', 'parties.evidence', 'parties.licence', 'parties.link',
                             'parties.verification', 'parties.standing', 'parties.participation', 'parties.enrolment',
                             'parties.region', 'parties.authority']::regclass[] loop
    execute format('create policy owner on %s to shidian_owner using (true) with check (true)', one);
    execute format('grant select on %s to shidian_app, shidian_job, shidian_backup', one);
  end loop;
end
$$;
grant insert, update on parties.organisation, parties.evidence, parties.licence, parties.link, parties.standing,
  parties.participation to shidian_app, shidian_job;
grant insert on parties.verification to shidian_app, shidian_job;
grant update on parties.enrolment to shidian_app, shidian_job;
grant insert, update on parties.authority to shidian_app;

-- Anybody may ask; only the worker and, once it is theirs, the unit see what was asked.
create function parties.ask_to_enrol(asked jsonb) returns void
language sql security definer set search_path = pg_catalog
begin atomic
  insert into parties.enrolment (id, credit_code, organisation_name, person_name, email, locale, state, asked_at)
  values ((asked ->> 'id')::uuid, asked ->> 'creditCode', asked ->> 'organisationName', asked ->> 'personName',
          asked ->> 'email', asked ->> 'locale', 'asked', public.clock_now());
end;

-- Rules need the facts of every member, also of partners whose record the asker may not open. Whoever knows the id of
-- an organisation, from a filing that it takes part in, may know what counts of it; ids cannot be guessed.
create function parties.facts_of(wanted uuid[])
returns table (id uuid, name text, credit_code text, state text, kind text, registered_in_prc boolean,
               legal_person boolean, capability boolean, holds_no_licence boolean, region_code text, size text,
               industry text, branch_of uuid, version integer, licences jsonb, standings jsonb)
language sql stable security definer set search_path = pg_catalog
begin atomic
  select o.id, o.name, o.credit_code, o.state, o.kind, o.registered_in_prc, o.legal_person, o.capability,
    coalesce(p.holds_no_licence, o.holds_no_licence), o.region_code, o.size, o.industry, o.branch_of, o.version,
    coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'kind', l.kind, 'number', l.number, 'scope', l.scope,
                'validFrom', l.valid_from, 'validUntil', case when l.long_term then 'long-term' else l.valid_until::text end,
                'evidenceId', l.evidence_id) order by l.id)
              from parties.licence l where l.organisation_id = coalesce(o.branch_of, o.id) and l.withdrawn_at is null), '[]'),
    coalesce((select jsonb_agg(jsonb_build_object('standing', s.standing, 'from', s.from_day, 'until', s.until_day,
                'reason', s.reason) order by s.from_day, s.id)
              from parties.standing s where s.organisation_id = coalesce(o.branch_of, o.id)), '[]')
  from parties.organisation o left join parties.organisation p on p.id = o.branch_of
  where o.id = any (wanted);
end;

-- For use cases that invite by credit code. Their answers must not tell whether the code is on record.
create function parties.id_of_credit_code(wanted text) returns uuid
language sql stable security definer set search_path = pg_catalog
return (select o.id from parties.organisation o where o.credit_code = wanted);

-- Links around a set of organisations, for conflicts of interest; grows outwards until nothing is added.
create function parties.links_around(wanted uuid[])
returns table (id uuid, organisation_id uuid, kind text, other_id uuid, other_name text, share_ppm integer,
               from_day date, until_day date, evidence_id uuid)
language sql stable security definer set search_path = pg_catalog
begin atomic
  with recursive reached as (
    select distinct unnest(wanted) as id
    union
    select other.id
    from reached r
    join parties.link l on l.withdrawn_at is null and (l.organisation_id = r.id or l.other_id = r.id)
    cross join lateral (
      select l.organisation_id as id
      union select l.other_id where l.other_id is not null
      union select g.organisation_id from parties.link g
            where l.kind = 'group' and g.kind = 'group' and g.other_name = l.other_name and g.withdrawn_at is null
    ) other
  )
  select l.id, l.organisation_id, l.kind, l.other_id, l.other_name, l.share_ppm, l.from_day, l.until_day, l.evidence_id
  from parties.link l
  where l.withdrawn_at is null and (l.organisation_id in (select r.id from reached r) or l.other_id in (select r.id from reached r));
end;
revoke all on function parties.ask_to_enrol(jsonb), parties.facts_of(uuid[]), parties.id_of_credit_code(text),
  parties.links_around(uuid[]) from public;
grant execute on function parties.ask_to_enrol(jsonb), parties.facts_of(uuid[]), parties.id_of_credit_code(text),
  parties.links_around(uuid[]) to shidian_app, shidian_job;

insert into parties.region (code, name, kind, parent, area) values
  ('110000', '北京市', 'municipality', null, 'north'),
  ('120000', '天津市', 'municipality', null, 'north'),
  ('130000', '河北省', 'province', null, 'north'),
  ('140000', '山西省', 'province', null, 'north'),
  ('150000', '内蒙古自治区', 'autonomous-region', null, 'north'),
  ('210000', '辽宁省', 'province', null, 'northeast'),
  ('220000', '吉林省', 'province', null, 'northeast'),
  ('230000', '黑龙江省', 'province', null, 'northeast'),
  ('310000', '上海市', 'municipality', null, 'east'),
  ('320000', '江苏省', 'province', null, 'east'),
  ('330000', '浙江省', 'province', null, 'east'),
  ('340000', '安徽省', 'province', null, 'east'),
  ('350000', '福建省', 'province', null, 'east'),
  ('360000', '江西省', 'province', null, 'east'),
  ('370000', '山东省', 'province', null, 'east'),
  ('410000', '河南省', 'province', null, 'central-south'),
  ('420000', '湖北省', 'province', null, 'central-south'),
  ('430000', '湖南省', 'province', null, 'central-south'),
  ('440000', '广东省', 'province', null, 'central-south'),
  ('450000', '广西壮族自治区', 'autonomous-region', null, 'central-south'),
  ('460000', '海南省', 'province', null, 'central-south'),
  ('500000', '重庆市', 'municipality', null, 'southwest'),
  ('510000', '四川省', 'province', null, 'southwest'),
  ('520000', '贵州省', 'province', null, 'southwest'),
  ('530000', '云南省', 'province', null, 'southwest'),
  ('540000', '西藏自治区', 'autonomous-region', null, 'southwest'),
  ('610000', '陕西省', 'province', null, 'northwest'),
  ('620000', '甘肃省', 'province', null, 'northwest'),
  ('630000', '青海省', 'province', null, 'northwest'),
  ('640000', '宁夏回族自治区', 'autonomous-region', null, 'northwest'),
  ('650000', '新疆维吾尔自治区', 'autonomous-region', null, 'northwest'),
  ('660000', '新疆生产建设兵团', 'corps', '650000', 'northwest'),
  ('210200', '大连市', 'plan-city', '210000', 'northeast'),
  ('330200', '宁波市', 'plan-city', '330000', 'east'),
  ('350200', '厦门市', 'plan-city', '350000', 'east'),
  ('370200', '青岛市', 'plan-city', '370000', 'east'),
  ('440300', '深圳市', 'plan-city', '440000', 'central-south');

-- Names marked true come from a secondary source that cites the ministry's list; the others follow the usual pattern.
insert into parties.authority (id, region_code, kind, name, is_verified, source)
select gen_random_uuid(), seed.region_code, seed.kind, seed.name, seed.is_verified,
  case when seed.is_verified then '工业和信息化部网站所列地方主管部门（经二手公开资料转录）' else '按通行名称推定，待核实' end
from (values
  ('110000', 'industry', '北京市经济和信息化局', true),
  ('110000', 'telecom', '北京市通信管理局', false),
  ('120000', 'industry', '天津市工业和信息化局', true),
  ('120000', 'telecom', '天津市通信管理局', false),
  ('130000', 'industry', '河北省工业和信息化厅', true),
  ('130000', 'telecom', '河北省通信管理局', false),
  ('140000', 'industry', '山西省工业和信息化厅', true),
  ('140000', 'telecom', '山西省通信管理局', false),
  ('150000', 'industry', '内蒙古自治区工业和信息化厅', true),
  ('150000', 'telecom', '内蒙古自治区通信管理局', false),
  ('210000', 'industry', '辽宁省工业和信息化厅', true),
  ('210000', 'telecom', '辽宁省通信管理局', false),
  ('220000', 'industry', '吉林省工业和信息化厅', true),
  ('220000', 'telecom', '吉林省通信管理局', false),
  ('230000', 'industry', '黑龙江省工业和信息化厅', true),
  ('230000', 'telecom', '黑龙江省通信管理局', false),
  ('310000', 'industry', '上海市经济和信息化委员会', true),
  ('310000', 'telecom', '上海市通信管理局', false),
  ('320000', 'industry', '江苏省工业和信息化厅', true),
  ('320000', 'telecom', '江苏省通信管理局', false),
  ('330000', 'industry', '浙江省经济和信息化厅', true),
  ('330000', 'telecom', '浙江省通信管理局', false),
  ('340000', 'industry', '安徽省工业和信息化厅', true),
  ('340000', 'telecom', '安徽省通信管理局', false),
  ('350000', 'industry', '福建省工业和信息化厅', true),
  ('350000', 'telecom', '福建省通信管理局', false),
  ('360000', 'industry', '江西省工业和信息化厅', true),
  ('360000', 'telecom', '江西省通信管理局', false),
  ('370000', 'industry', '山东省工业和信息化厅', true),
  ('370000', 'telecom', '山东省通信管理局', false),
  ('410000', 'industry', '河南省工业和信息化厅', true),
  ('410000', 'telecom', '河南省通信管理局', false),
  ('420000', 'industry', '湖北省经济和信息化厅', true),
  ('420000', 'telecom', '湖北省通信管理局', false),
  ('430000', 'industry', '湖南省工业和信息化厅', true),
  ('430000', 'telecom', '湖南省通信管理局', false),
  ('440000', 'industry', '广东省工业和信息化厅', true),
  ('440000', 'telecom', '广东省通信管理局', false),
  ('450000', 'industry', '广西壮族自治区工业和信息化厅', true),
  ('450000', 'telecom', '广西壮族自治区通信管理局', false),
  ('460000', 'industry', '海南省工业和信息化厅', true),
  ('460000', 'telecom', '海南省通信管理局', false),
  ('500000', 'industry', '重庆市经济和信息化委员会', true),
  ('500000', 'telecom', '重庆市通信管理局', false),
  ('510000', 'industry', '四川省经济和信息化厅', true),
  ('510000', 'telecom', '四川省通信管理局', false),
  ('520000', 'industry', '贵州省工业和信息化厅', true),
  ('520000', 'telecom', '贵州省通信管理局', false),
  ('530000', 'industry', '云南省工业和信息化厅', true),
  ('530000', 'telecom', '云南省通信管理局', false),
  ('540000', 'industry', '西藏自治区经济和信息化厅', true),
  ('540000', 'telecom', '西藏自治区通信管理局', false),
  ('610000', 'industry', '陕西省工业和信息化厅', true),
  ('610000', 'telecom', '陕西省通信管理局', false),
  ('620000', 'industry', '甘肃省工业和信息化厅', true),
  ('620000', 'telecom', '甘肃省通信管理局', false),
  ('630000', 'industry', '青海省工业和信息化厅', true),
  ('630000', 'telecom', '青海省通信管理局', false),
  ('640000', 'industry', '宁夏回族自治区工业和信息化厅', true),
  ('640000', 'telecom', '宁夏回族自治区通信管理局', false),
  ('650000', 'industry', '新疆维吾尔自治区工业和信息化厅', true),
  ('650000', 'telecom', '新疆维吾尔自治区通信管理局', false),
  ('660000', 'industry', '新疆生产建设兵团工业和信息化局', true),
  ('210200', 'industry', '大连市工业和信息化局', false),
  ('330200', 'industry', '宁波市经济和信息化局', false),
  ('350200', 'industry', '厦门市工业和信息化局', false),
  ('370200', 'industry', '青岛市工业和信息化局', false),
  ('440300', 'industry', '深圳市工业和信息化局', false)
) seed (region_code, kind, name, is_verified);
