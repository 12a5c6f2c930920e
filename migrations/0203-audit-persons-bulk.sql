-- The key under which the values of one person are hashed. Without it the digests in the log say nothing of anybody, so
-- deleting it deletes the person from the log while the chain stays whole.
create table audit.person_key (
  person text primary key,
  sealed bytea not null
);

-- Rows of bulk acts, whose entry holds only the root over them.
create table audit.bulk_row (
  root bytea not null check (length(root) = 32),
  position integer not null,
  table_name text not null,
  row_id text not null,
  version integer not null,
  sm3 bytea not null check (length(sm3) = 32),
  primary key (root, position)
);

grant select, insert, delete on audit.person_key to shidian_app, shidian_job;
grant select on audit.person_key to shidian_backup;
grant insert on audit.bulk_row to shidian_app, shidian_job;
grant select on audit.bulk_row to shidian_job, shidian_backup;
