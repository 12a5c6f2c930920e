import type { Invariant } from '../../../foundation/storage/server/index.ts'

/** Sentences that are always true of 方案征集, whatever happened to the machine. */
export const invariants: readonly Invariant[] = [
  {
    name: 'places-of-a-lead-are-those-of-its-solutions',
    sql: `select lead.id from solicitation.lead
      where lead.places <> (select count(*) from solicitation.solution
        where solution.programme_id = lead.programme_id and solution.legal_person_id = lead.organisation_id
          and solution.place in ('counted', 'waived'))`,
  },
  {
    name: 'a-place-beyond-the-limit-has-a-granted-waiver',
    sql: `select solution.id from solicitation.solution where place = 'waived' and not exists (
        select from solicitation.waiver where waiver.solution_id = solution.id and waiver.state = 'granted')`,
  },
  {
    name: 'what-awaits-a-waiver-has-asked-for-it',
    sql: `select solution.id from solicitation.solution where place = 'awaiting-waiver' and not exists (
        select from solicitation.waiver where waiver.solution_id = solution.id and waiver.state = 'requested')`,
  },
  {
    name: 'a-determination-names-who-decided-and-why',
    sql: `select id from solicitation.determination
      where state <> 'asked' and (decided_by_name is null or coalesce(trim(decision_reason), '') = '')`,
  },
  {
    name: 'what-was-filed-has-a-sealed-version',
    sql: `select solution.id from solicitation.solution
      where state in ('late', 'submitted', 'returned', 'refused') and not exists (
        select from solicitation.sealed_version sealed where sealed.solution_id = solution.id)`,
  },
  {
    name: 'every-sealed-version-has-its-receipt',
    sql: `select sealed.id from solicitation.sealed_version sealed
      left join audit.receipt on receipt.number = sealed.receipt_number
      where receipt.number is null or encode(receipt.content, 'hex') <> sealed.fingerprint
        or receipt.arrival <> sealed.arrived_at`,
  },
  {
    name: 'no-receipt-of-a-solution-without-its-sealed-version',
    sql: `select receipt.number from audit.receipt where receipt.resource = 'solution' and not exists (
        select from solicitation.sealed_version sealed where sealed.receipt_number = receipt.number)`,
  },
  {
    name: 'what-counts-arrived-before-its-deadline-or-was-taken-late-by-two',
    sql: `select solution.id from solicitation.solution
      join solicitation.call on call.programme_id = solution.programme_id
      join solicitation.sealed_version sealed on sealed.solution_id = solution.id and sealed.kind = 'submission'
      where solution.state in ('submitted', 'returned') and sealed.arrived_at >= call.deadline`,
  },
  {
    name: 'every-filed-solution-expects-three-copies',
    sql: `select solution.id from solicitation.solution
      where state in ('late', 'submitted', 'returned') and (
        select count(*) from solicitation.paper_copy copy where copy.solution_id = solution.id) <> 3`,
  },
  {
    name: 'a-registered-copy-has-the-fingerprint-that-the-platform-holds',
    sql: `select copy.id from solicitation.paper_copy copy
      join lateral (select fingerprint from solicitation.sealed_version sealed
        where sealed.solution_id = copy.solution_id order by sequence desc limit 1) held on true
      where copy.state = 'registered' and copy.printed <> held.fingerprint`,
  },
  {
    name: 'a-returned-solution-has-one-open-correction',
    sql: `select solution.id from solicitation.solution
      where (state = 'returned') <> exists (select from solicitation.correction
        where correction.solution_id = solution.id and correction.outcome = 'open')`,
  },
  {
    name: 'no-draft-is-tied-to-an-office',
    sql: `select solution.id from solicitation.solution join access.relation on relation.resource = solution.id
      where solution.state = 'draft' and (relation.subject like 'role:%' or relation.subject like 'region:%')`,
  },
  {
    name: 'only-confirmed-partners-are-tied-to-a-solution',
    sql: `select relation.resource from access.relation
      join solicitation.solution on solution.id = relation.resource
      where relation.relation = 'partner' and not exists (select from solicitation.partnership one
        where one.solution_id = solution.id and one.state = 'confirmed'
          and relation.subject = 'organisation:' || one.organisation_id)`,
  },
  {
    name: 'a-recommendation-is-signed-by-another-than-its-drafter',
    sql: `select id from solicitation.recommendation where state = 'signed'
      and (signed_by is null or signed_by = drafted_by or document_number is null)`,
  },
  {
    name: 'ranks-of-a-recommendation-run-from-one',
    sql: `select recommendation_id from solicitation.recommendation_entry group by recommendation_id
      having min(rank) <> 1 or max(rank) <> count(*)`,
  },
]
