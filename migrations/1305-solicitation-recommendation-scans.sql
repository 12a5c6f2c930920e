-- 盖章扫描件: the scan of the sealed letter, with the number, the signer and the version of the list that stand on it. A
-- better scan is one more row; what was attached before stays.
-- Moves no rows; functions over protected tables are checked as the owner, whose policies let it through.
set local row_security = on;

create table solicitation.recommendation_scan (
  recommendation_id uuid not null references solicitation.recommendation (id),
  file_id uuid not null,
  file_name text not null,
  file_bytes integer not null,
  -- SM3 of the scan, and that of the list that the letter carries.
  file_fingerprint text not null check (file_fingerprint ~ '^[0-9a-f]{64}$'),
  list_fingerprint text not null check (list_fingerprint ~ '^[0-9a-f]{64}$'),
  document_number text not null,
  issuer text not null,
  attached_by_name text not null,
  attached_at timestamptz not null,
  primary key (recommendation_id, file_id)
);
grant select, insert on solicitation.recommendation_scan to shidian_app;
grant select on solicitation.recommendation_scan to shidian_job, shidian_backup;
select access.protect('solicitation.recommendation_scan', 'recommendation_id');
