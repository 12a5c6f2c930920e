-- Public halves of the keys that have signed here. The private half never enters the database.
create table audit.signing_key (
  id text primary key,
  pem text not null,
  since timestamptz not null
);

-- Signed roots of the tree over all leaves. They are also kept outside the database, where its keeper cannot reach them.
create table audit.checkpoint (
  size bigint primary key check (size > 0),
  root bytea not null check (length(root) = 32),
  head bytea not null check (length(head) = 32),
  at timestamptz not null,
  text text not null,
  signature bytea not null,
  key_id text not null
);

-- Hashes of complete subtrees of 2^8, 2^16, … leaves: with them a proof among ten million entries reads a few hundred
-- rows, and a checkpoint reads only what came after the last one.
create table audit.subtree (
  level smallint not null check (level > 0 and level % 8 = 0),
  position bigint not null,
  hash bytea not null check (length(hash) = 32),
  primary key (level, position)
);

-- Up to where checkpoints were made: if all of them vanish, this still says that there were some.
create table audit.anchor (
  single boolean primary key default true check (single),
  size bigint not null default 0
);
insert into audit.anchor default values;

grant select on audit.signing_key, audit.checkpoint, audit.subtree, audit.anchor
  to shidian_app, shidian_job, shidian_backup;
grant insert on audit.signing_key to shidian_app, shidian_job;
grant insert on audit.checkpoint, audit.subtree to shidian_job;
grant update on audit.anchor to shidian_job;
