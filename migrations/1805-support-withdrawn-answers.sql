-- 撤下公开问答: what was published stays on file with its reason and is shown no more. Moves no rows.
set local row_security = on;
alter table support.published_answer
  add column withdrawn_at timestamptz,
  add column withdraw_reason text check (length(withdraw_reason) between 1 and 1000),
  add constraint withdrawn_with_a_reason check ((withdrawn_at is null) = (withdraw_reason is null));
create policy office_withdraws on support.published_answer for update to shidian_app
  using ('role:ministry-officer' = any ((select access.subjects())::text[]))
  with check ('role:ministry-officer' = any ((select access.subjects())::text[]));
grant update (withdrawn_at, withdraw_reason, version) on support.published_answer to shidian_app;
