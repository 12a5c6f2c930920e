-- Who is tied to which row of 方案征集, independent of the permission table.
-- Moves no rows; functions over protected tables are checked as the owner, whose policies let it through.
set local row_security = on;

select access.protect('solicitation.call', 'id');
select access.protect('solicitation.lead', 'id');
select access.protect('solicitation.solution', 'id');
select access.protect('solicitation.filler', 'solution_id');
select access.protect('solicitation.partnership', 'id');
select access.protect('solicitation.sealed_version', 'solution_id');
select access.protect('solicitation.waiver', 'id');
select access.protect('solicitation.correction', 'solution_id');
select access.protect('solicitation.paper_copy', 'desk_id');
select access.protect('solicitation.seal_page', 'solution_id');
select access.protect('solicitation.extension', 'id');
select access.protect('solicitation.sealed_list', 'id');
select access.protect('solicitation.recommendation', 'id');
select access.protect('solicitation.recommendation_entry', 'recommendation_id');

-- What an office works on whatever its state. Solutions are not among it: a draft is the applicant's alone, so they are
-- tied to the office row by row when they arrive.
select access.relate_to_all('public', 'solicitation.call');
select access.relate_to_all('role:' || role, protected::regclass)
from unnest(array['ministry-officer', 'ministry-approver']) as role,
  unnest(array['solicitation.waiver', 'solicitation.extension', 'solicitation.sealed_list', 'solicitation.lead',
               'solicitation.paper_copy']) as protected;
select access.relate_to_all('role:support-officer', 'solicitation.paper_copy');

-- The functions below run as the owner and look only at what they say.
create policy functions on solicitation.solution to shidian_owner using (true);
create policy functions on solicitation.partnership to shidian_owner using (true);
create policy functions on solicitation.sealed_version for select to shidian_owner using (true);
create policy functions on solicitation.paper_copy for select to shidian_owner using (true);

-- Drafts belong to the applicant; the office may know how many there are and nothing else.
create function solicitation.count_drafts(programme text) returns integer
language sql stable security definer set search_path = pg_catalog
begin atomic
  select count(*)::integer from solicitation.solution where programme_id = programme and state = 'draft';
end;

-- An invited organisation cannot see the solution before it confirms, and must not answer once it is sealed: this locks
-- the solution of an invitation that is its own, or that it has sent, and says its state.
create function solicitation.lock_solution_of(invitation uuid) returns text
language plpgsql security definer set search_path = pg_catalog as $$
declare
  asked solicitation.partnership;
  present text;
begin
  select * into asked from solicitation.partnership where id = invitation;
  if not found or not (array['organisation:' || asked.organisation_id, 'organisation:' || asked.lead_id]
                       && access.subjects()) then
    return null;
  end if;
  select state into present from solicitation.solution where id = asked.solution_id for update;
  return present;
end
$$;

-- Ties a partner to the solution once it has confirmed. It is not tied to it before, so it cannot do that by itself.
create function solicitation.admit_partner(invitation uuid) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  asked solicitation.partnership;
begin
  select * into asked from solicitation.partnership where id = invitation and state = 'confirmed';
  if not found or not ('organisation:' || asked.organisation_id) = any (access.subjects()) then
    raise insufficient_privilege using message = 'only the partner that has confirmed is admitted';
  end if;
  insert into access.relation (subject, relation, resource)
  values ('organisation:' || asked.organisation_id, 'partner', asked.solution_id)
  on conflict do nothing;
end
$$;

-- Answers 「收到了吗」 to whoever holds the number of a receipt, and nothing of what was filed.
create function solicitation.standing_of_receipt(wanted text)
returns table (standing text, paper_in_hand integer)
language sql stable security definer set search_path = pg_catalog
begin atomic
  select case
      when filed.state = 'withdrawn' then 'withdrawn'
      when filed.state in ('late', 'refused') then filed.state
      when exists (select from solicitation.sealed_version later
        where later.solution_id = sealed.solution_id and later.sequence > sealed.sequence) then 'superseded'
      else 'received'
    end,
    (select count(*)::integer from solicitation.paper_copy copy
     where copy.solution_id = sealed.solution_id and copy.state = 'registered')
  from solicitation.sealed_version sealed join solicitation.solution filed on filed.id = sealed.solution_id
  where sealed.receipt_number = wanted;
end;

revoke all on function solicitation.standing_of_receipt(text), solicitation.count_drafts(text), solicitation.lock_solution_of(uuid),
  solicitation.admit_partner(uuid) from public;
grant execute on function solicitation.standing_of_receipt(text), solicitation.count_drafts(text), solicitation.lock_solution_of(uuid),
  solicitation.admit_partner(uuid) to shidian_app, shidian_job;
