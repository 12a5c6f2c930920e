-- Sessions hang on their account, to which the whole unit is tied; when and from where a colleague signs in is no one's
-- there. By the permission table only the person and the administrators of security and audit read it.
create policy of_oneself on access.session as restrictive to shidian_app
  using (account_id = (select access.present_account())
         or array['role:security-administrator', 'role:audit-administrator'] && (select access.subjects())::text[])
  with check (account_id = (select access.present_account())
              or 'role:security-administrator' = any ((select access.subjects())::text[]));

-- Invitations hang on their organisation, to which the authorities of its region are tied as well; whom a unit asks in
-- is the unit's own business.
create policy of_the_unit on access.invitation as restrictive for select to shidian_app
  using (array['organisation:' || organisation_id, 'role:security-administrator'] && (select access.subjects())::text[]);
