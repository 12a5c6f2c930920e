/** For `audit verify`: every row that the log has named, as it was recorded. */
export const auditedTables = [
  {
    table: 'forms.definition',
    // A draft's saves are not acts; what is recorded of it changes only when its state does.
    sql: `select id, case state when 'draft' then 1 else 2 end as version,
        jsonb_build_object('id', id, 'form', form, 'version', version, 'state', state, 'fingerprint', fingerprint) as row
      from forms.definition where drafted_by is not null`,
  },
] as const
