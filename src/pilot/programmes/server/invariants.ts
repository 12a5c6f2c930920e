import type { Invariant } from '../../../foundation/storage/server/index.ts'

export const invariants: readonly Invariant[] = [
  {
    name: 'a-round-is-its-latest-version',
    sql: `select p.code from programmes.programme p
      left join programmes.programme_version v on v.programme_id = p.id and v.version = p.version
      where v.definition is distinct from p.definition`,
  },
  {
    name: 'versions-of-a-round-have-no-gap',
    sql: `select programme_id from programmes.programme_version
      group by programme_id having count(*) <> max(version)`,
  },
  {
    name: 'the-state-of-a-round-is-that-of-its-value',
    sql: `select code from programmes.programme
      where state is distinct from definition ->> 'state' or code is distinct from definition ->> 'id'`,
  },
  {
    name: 'an-open-round-has-a-deadline',
    sql: `select code from programmes.programme where state = 'open' and not exists (
        select from jsonb_array_elements(definition -> 'parameters') parameter
        where parameter ->> 'id' = 'solution-deadline' and parameter -> 'setting' ->> 'value' is not null)`,
  },
  {
    name: 'everybody-sees-an-announced-round-and-nobody-else-a-draft',
    sql: `select p.code from programmes.programme p
      where (p.state = 'draft') = exists (
        select from access.relation r where r.resource = p.id and r.subject = 'public')`,
  },
]
