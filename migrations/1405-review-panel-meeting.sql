-- 专家组会议: one sitting a panel, with its order of hearings, who was there, minutes and the opinion that they signed.
-- Moves no rows; policies of the owner let the functions of later migrations through.
set local row_security = on;

create table review.panel_meeting (
  id uuid primary key,
  round_id uuid not null references review.round (id),
  panel_name text not null,
  programme_id text not null,
  state text not null check (state in ('planned', 'sitting', 'signing', 'signed')),
  place text not null check (length(place) between 2 and 200),
  starts_at timestamptz not null,
  minutes_each integer not null check (minutes_each between 5 and 240),
  -- Ids of entries in the order in which they are heard, as the draw's numbers give it.
  hearing jsonb not null check (jsonb_typeof(hearing) = 'array'),
  -- A list of { expertId, accountId, name, profession, arrivedAt, signedAt, signedHash }.
  members jsonb not null check (jsonb_typeof(members) = 'array'),
  minutes text not null default '' check (length(minutes) <= 20000),
  opinion text not null default '' check (length(opinion) <= 20000),
  -- SM3 of the opinion that is out for signature.
  opinion_hash text check (opinion_hash ~ '^[0-9a-f]{64}$'),
  changed_at timestamptz not null,
  version integer not null default 1,
  unique (round_id, panel_name),
  check ((state in ('signing', 'signed')) = (opinion_hash is not null))
);

select access.protect('review.panel_meeting', 'id');
select access.relate_to_all('role:' || role, 'review.panel_meeting')
from unnest(array['ministry-officer', 'ministry-approver', 'support-officer']) as role;

create policy owner on review.panel_meeting to shidian_owner using (true) with check (true);
grant select on review.panel_meeting to shidian_app, shidian_job, shidian_backup;
grant insert, update on review.panel_meeting to shidian_app;
