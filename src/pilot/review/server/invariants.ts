import type { Invariant } from '../../../foundation/access/server/index.ts'

/** Sentences that are always true of 评审遴选, whatever happened to the machine. */
export const invariants: readonly Invariant[] = [
  {
    name: 'no-review-in-hand-is-in-conflict',
    sql: `select r.id from review.review r join access.relation c on c.resource in (r.id, r.entry_id)
      where c.relation = 'conflicted' and c.subject = 'account:' || r.account_id and r.state <> 'set-aside'`,
  },
  {
    name: 'what-was-set-aside-is-tied-to-no-expert',
    sql: `select r.id from review.review r join access.relation a on a.resource = r.id
      where r.state = 'set-aside' and a.relation = 'assigned' and a.subject = 'account:' || r.account_id`,
  },
  {
    name: 'a-withdrawn-solution-has-no-review-in-hand',
    sql: `select r.id from review.review r join review.entry e on e.id = r.entry_id
      where e.state = 'withdrawn' and r.state <> 'set-aside'`,
  },
  {
    name: 'who-judges-a-solution-took-a-seat-on-its-panel',
    sql: `select r.id from review.review r join review.entry e on e.id = r.entry_id
      where not exists (select from review.seat s
        where s.panel_id = e.panel_id and s.expert_id = r.expert_id and s.state = 'accepted')`,
  },
  {
    name: 'a-closed-scoring-leaves-no-sheet-open',
    sql: `select r.id from review.review r join review.round n on n.id = r.round_id
      where n.state = 'scored' and r.state in ('assigned', 'in-progress')`,
  },
  {
    name: 'a-released-selection-decides-every-solution-that-was-scored',
    sql: `select e.id from review.selection s join review.round n on n.programme_id = s.programme_id
      join review.entry e on e.round_id = n.id and e.state = 'listed'
      where s.state = 'released' and not exists (
        select from review.decision d where d.selection_id = s.id and d.solution_id = e.solution_id)`,
  },
]
