import type { Invariant } from '../../../foundation/storage/server/index.ts'

/** Sentences that are always true of 试点申报, whatever happened to the machine. */
export const invariants: readonly Invariant[] = [
  {
    name: 'a-plan-that-was-handed-in-has-a-sealed-version',
    sql: `select plan.id from work_plans.plan where state in ('submitted', 'withdrawn', 'selected', 'declined')
      and not exists (select from work_plans.sealed_plan sealed where sealed.plan_id = plan.id)`,
  },
  {
    name: 'every-sealed-plan-has-its-receipt',
    sql: `select sealed.id from work_plans.sealed_plan sealed
      left join audit.receipt on receipt.number = sealed.receipt_number
      where receipt.number is null or encode(receipt.content, 'hex') <> sealed.fingerprint
        or receipt.arrival <> sealed.arrived_at`,
  },
  {
    name: 'no-receipt-of-a-plan-without-its-sealed-version',
    sql: `select receipt.number from audit.receipt where receipt.resource = 'plan' and not exists (
        select from work_plans.sealed_plan sealed where sealed.receipt_number = receipt.number)`,
  },
  {
    name: 'a-plan-arrived-before-the-deadline-of-its-intake',
    sql: `select sealed.id from work_plans.sealed_plan sealed
      join work_plans.plan on plan.id = sealed.plan_id
      join work_plans.intake on intake.programme_id = plan.programme_id
      where sealed.arrived_at >= intake.deadline`,
  },
  {
    name: 'an-enterprise-holds-its-place-through-a-plan-that-stands',
    sql: `select place.organisation_id from work_plans.enterprise_place place
      join work_plans.plan on plan.id = place.plan_id
      where plan.state not in ('submitted', 'selected', 'declined') or plan.programme_id <> place.programme_id`,
  },
  {
    name: 'no-draft-plan-is-tied-to-an-office',
    sql: `select plan.id from work_plans.plan join access.relation on relation.resource = plan.id
      where plan.state = 'draft' and (relation.subject like 'role:%' or relation.subject like 'region:%')`,
  },
  {
    name: 'only-confirmed-partners-are-tied-to-a-plan',
    sql: `select relation.resource from access.relation join work_plans.plan on plan.id = relation.resource
      where relation.relation = 'partner' and not exists (select from work_plans.partner one
        where one.plan_id = plan.id and one.state = 'confirmed'
          and relation.subject = 'organisation:' || one.organisation_id)`,
  },
  {
    name: 'every-selected-plan-is-a-pilot-and-no-other-is',
    sql: `select plan.id from work_plans.plan left join work_plans.pilot on pilot.id = plan.id
      where (plan.state = 'selected') <> (pilot.id is not null)`,
  },
  {
    name: 'a-published-pilot-list-decides-with-reasons',
    sql: `select line.plan_id from work_plans.pilot_line line
      join work_plans.pilot_list list on list.id = line.list_id and list.state = 'published'
      join work_plans.plan on plan.id = line.plan_id
      where plan.state <> line.verdict or coalesce(trim(line.reason), '') = ''`,
  },
  {
    name: 'no-rule-grants-more-than-its-budget',
    sql: `select rule.id from work_plans.subsidy_rule rule
      join work_plans.subsidy_claim claim on claim.rule_id = rule.id and claim.state in ('granted', 'listed', 'exported')
      group by rule.id having sum(claim.granted) > rule.budget`,
  },
  {
    name: 'no-enterprise-is-granted-more-than-its-cap',
    sql: `select rule.id from work_plans.subsidy_rule rule
      join work_plans.subsidy_claim claim on claim.rule_id = rule.id and claim.state in ('granted', 'listed', 'exported')
      group by rule.id, claim.organisation_id having sum(claim.granted) > rule.cap_per_unit`,
  },
  {
    name: 'every-line-of-a-subsidy-list-says-its-claim',
    sql: `select line.claim_id from work_plans.subsidy_line line join work_plans.subsidy_claim claim on claim.id = line.claim_id
      where line.amount <> claim.granted or line.list_id <> claim.list_id
        or line.struck <> (claim.state = 'refused')`,
  },
]
