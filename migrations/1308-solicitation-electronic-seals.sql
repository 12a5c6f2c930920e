-- 电子印章: a detached signature of a member over one version, with what the verifier of this site said of it at that moment.
-- Moves no rows; functions over protected tables are checked as the owner, whose policies let it through.
set local row_security = on;

create table solicitation.electronic_seal (
  id uuid primary key,
  solution_id uuid not null references solicitation.solution (id),
  organisation_id uuid not null,
  organisation_name text not null,
  credit_code text not null,
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  signature text not null check (length(signature) between 8 and 1000),
  verdict jsonb not null,
  attached_by_name text not null,
  attached_at timestamptz not null,
  unique (solution_id, organisation_id, signature)
);
grant select, insert on solicitation.electronic_seal to shidian_app;
grant select on solicitation.electronic_seal to shidian_job, shidian_backup;
select access.protect('solicitation.electronic_seal', 'solution_id');
