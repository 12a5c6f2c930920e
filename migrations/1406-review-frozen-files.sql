-- Attachments of the frozen copy follow the entry: whoever may see it may see the files that it names, and nobody by this else.
-- Rows are written as the owner, whose policies let it through.
set local row_security = on;

create table review.frozen_file (
  entry_id uuid not null references review.entry (id),
  file_id uuid not null,
  primary key (entry_id, file_id)
);
create index frozen_file_of_file on review.frozen_file (file_id);

select access.protect('review.frozen_file', 'entry_id');
create policy owner on review.frozen_file to shidian_owner using (true) with check (true);
grant select on review.frozen_file to shidian_app, shidian_job, shidian_backup;
grant insert on review.frozen_file to shidian_app;

-- What was frozen before today names its files in the answers that experts may see.
insert into review.frozen_file (entry_id, file_id)
select distinct f.entry_id, (one ->> 0)::uuid
from review.frozen_answers f,
  jsonb_path_query(f.answers, '$.** ? (exists (@.fingerprint) && exists (@.bytes)).id') as one
where one ->> 0 ~ '^[0-9a-f-]{36}$'
on conflict do nothing;

-- The rows of review.frozen_file that this reads are those that the reader's own row security lets through: an expert who is
-- reassigned or in conflict loses the files with the entry.
create policy frozen_for_review on attachments.file for select to shidian_app
  using (subject_resource = 'solution' and exists (select from review.frozen_file f where f.file_id = file.id));
