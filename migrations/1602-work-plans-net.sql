-- Who is tied to which row of 试点申报, independent of the permission table.
-- Moves no rows; functions over protected tables are checked as the owner, whose policies let it through.
set local row_security = on;

select access.protect('work_plans.intake', 'id');
select access.protect('work_plans.plan', 'id');
select access.protect('work_plans.partner', 'id');
select access.protect('work_plans.sealed_plan', 'plan_id');
select access.protect('work_plans.cited_entry', 'plan_id');
select access.protect('work_plans.target', 'plan_id');
select access.protect('work_plans.measure', 'plan_id');
select access.protect('work_plans.enterprise_place', 'plan_id');
select access.protect('work_plans.pilot_list', 'id');
select access.protect('work_plans.pilot_line', 'list_id');
select access.protect('work_plans.pilot', 'id');

-- A draft is its applicant's alone: plans are tied to the office and the region row by row when they arrive.
select access.relate_to_all('public', one)
from unnest(array['work_plans.intake', 'work_plans.pilot']::regclass[]) one;
select access.relate_to_all('role:' || role, protected::regclass)
from unnest(array['ministry-officer', 'ministry-approver']) as role,
  unnest(array['work_plans.pilot_list', 'work_plans.pilot_line']) as protected;

create policy functions on work_plans.plan to shidian_owner using (true);
create policy functions on work_plans.partner to shidian_owner using (true);
create policy functions on work_plans.enterprise_place for select to shidian_owner using (true);
create policy functions on work_plans.sealed_plan for select to shidian_owner using (true);

-- An invited organisation cannot see the plan before it confirms, and must not answer once it is sealed.
create function work_plans.lock_plan_of(invitation uuid) returns text
language plpgsql security definer set search_path = pg_catalog as $$
declare
  asked work_plans.partner;
  present text;
begin
  select * into asked from work_plans.partner where id = invitation;
  if not found or not (array['organisation:' || asked.organisation_id, 'organisation:' || asked.applicant_id]
                       && access.subjects()) then
    return null;
  end if;
  select state into present from work_plans.plan where id = asked.plan_id for update;
  return present;
end
$$;

-- Ties a partner to the plan once it has confirmed; it cannot do that by itself before.
create function work_plans.admit_partner(invitation uuid) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  asked work_plans.partner;
begin
  select * into asked from work_plans.partner where id = invitation and state = 'confirmed';
  if not found or not ('organisation:' || asked.organisation_id) = any (access.subjects()) then
    raise insufficient_privilege using message = 'only the partner that has confirmed is admitted';
  end if;
  insert into access.relation (subject, relation, resource)
  values ('organisation:' || asked.organisation_id, 'partner', asked.plan_id)
  on conflict do nothing;
end
$$;

-- Which of these organisations stand in another plan of the round, asked for a plan of one's own; not which plan.
create function work_plans.placed_elsewhere(own_plan uuid, organisations uuid[]) returns setof uuid
language sql stable security definer set search_path = pg_catalog
begin atomic
  select place.organisation_id
  from work_plans.enterprise_place place
  join work_plans.plan mine on mine.id = own_plan and place.programme_id = mine.programme_id
  where place.organisation_id = any (organisations) and place.plan_id <> own_plan
    and (array['organisation:' || mine.applicant_id, 'organisation:' || mine.legal_person_id] && access.subjects());
end;

-- Answers 「收到了吗」 to whoever holds the number of a receipt, and nothing of what was handed in.
create function work_plans.standing_of_receipt(wanted text) returns text
language sql stable security definer set search_path = pg_catalog
begin atomic
  select case
      when handed.state = 'withdrawn' then 'withdrawn'
      when exists (select from work_plans.sealed_plan later
        where later.plan_id = sealed.plan_id and later.sequence > sealed.sequence) then 'superseded'
      else 'received'
    end
  from work_plans.sealed_plan sealed join work_plans.plan handed on handed.id = sealed.plan_id
  where sealed.receipt_number = wanted;
end;

revoke all on function work_plans.lock_plan_of(uuid), work_plans.admit_partner(uuid),
  work_plans.placed_elsewhere(uuid, uuid[]), work_plans.standing_of_receipt(text) from public;
grant execute on function work_plans.lock_plan_of(uuid), work_plans.admit_partner(uuid),
  work_plans.placed_elsewhere(uuid, uuid[]), work_plans.standing_of_receipt(text) to shidian_app, shidian_job;

grant select on all tables in schema work_plans to shidian_app, shidian_job, shidian_backup;
grant usage on sequence work_plans.plan_number to shidian_app, shidian_job;
grant select on sequence work_plans.plan_number to shidian_backup;
grant insert on all tables in schema work_plans to shidian_app, shidian_job;
grant update on work_plans.intake, work_plans.plan, work_plans.partner, work_plans.pilot_list to shidian_app, shidian_job;
grant delete on work_plans.cited_entry, work_plans.target, work_plans.measure, work_plans.enterprise_place,
  work_plans.pilot_line to shidian_app, shidian_job;
