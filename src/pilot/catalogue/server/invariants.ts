import type { Invariant } from '../../../foundation/storage/server/index.ts'

/** Sentences that are always true of 公示 and 《目录》, whatever happened to the machine. */
export const invariants: readonly Invariant[] = [
  {
    name: 'a-listed-solution-stood-in-a-concluded-publicity',
    sql: `select entry.id from catalogue.entry where solution_id is not null and not exists (
        select from catalogue.publicity_item item join catalogue.publicity p on p.id = item.publicity_id
        where item.solution_id = entry.solution_id and p.state = 'concluded')`,
  },
  {
    name: 'versions-of-an-entry-follow-each-other-without-a-gap',
    sql: `select one.id from catalogue.entry_version one where one.entry_version > 1 and not exists (
        select from catalogue.entry_version former where former.entry_id = one.entry_id
          and former.entry_version = one.entry_version - 1 and former.effective_until = one.effective_from
          and former.ended_by = 'superseded')`,
  },
  {
    name: 'what-is-withdrawn-has-its-removal-and-no-later-version',
    sql: `select one.id from catalogue.entry_version one where one.ended_by = 'withdrawn' and (
        not exists (select from catalogue.removal where removal.entry_id = one.entry_id
          and removal.effective_from = one.effective_until)
        or exists (select from catalogue.entry_version later where later.entry_id = one.entry_id
          and later.entry_version > one.entry_version))`,
  },
  {
    name: 'a-version-belongs-to-a-published-release',
    sql: `select one.id from catalogue.entry_version one join catalogue.release on release.id = one.release_id
      where release.state <> 'published'`,
  },
  {
    name: 'an-objection-arrived-while-its-publicity-ran',
    sql: `select o.id from catalogue.objection o join catalogue.publicity p on p.id = o.publicity_id
      where o.arrived_at < p.opened_at or o.arrived_at >= p.closes_at`,
  },
  {
    name: 'a-concluded-publicity-leaves-no-objection-undecided',
    sql: `select p.id from catalogue.publicity p where p.state = 'concluded' and exists (
        select from catalogue.objection o where o.publicity_id = p.id and o.decided_at is null)`,
  },
  {
    name: 'an-upheld-objection-has-reopened-the-publicity',
    sql: `select o.id from catalogue.objection o where o.state = 'upheld' and not exists (
        select from catalogue.publicity_item item join catalogue.publicity p on p.id = item.publicity_id
        where item.solution_id = o.solution_id and p.opened_at = o.decided_at and item.change <> 'proposed')`,
  },
]
