-- Moves no rows.
set local row_security = on;

-- The file of a paper is there for whoever sees the paper. The rows of parties.evidence that this reads are those that the
-- reader's own row security lets through, so it follows a unit to another region without being written anew. The
-- organisation's id could not carry it: officials would then be related to whatever else hangs on that id.
create index evidence_file on parties.evidence (file_id) where file_id is not null;
create policy papers_of_units on attachments.file for select to shidian_app
  using (subject_resource = 'organisation' and exists (select from parties.evidence e where e.file_id = file.id));
