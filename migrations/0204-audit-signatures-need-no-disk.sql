-- Text and key give the signature again to the byte, so nobody need wait for the disk a second time.
create or replace function audit.keep_signature(wanted text, signed_text text, made bytea, key text, signed timestamptz)
returns boolean
language plpgsql security definer set search_path = pg_catalog
as $$
begin
  perform set_config('synchronous_commit', 'off', true);
  update audit.receipt set text = signed_text, signature = made, key_id = key, signed_at = signed
  where number = wanted and signature is null;
  return found;
end
$$;
