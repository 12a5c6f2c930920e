import type { Invariant } from '../../storage/server/index.ts'

/** Sentences that are always true of the stored forms and answers. */
export const invariants: readonly Invariant[] = [
  {
    name: 'every-group-is-the-last-of-its-history',
    sql: `select g.answer_set_id, g.name from forms.answer_group g
      left join forms.answer_history h
        on h.answer_set_id = g.answer_set_id and h.name = g.name and h.version = g.version
      where h.answers is distinct from g.answers or h.saved_by is distinct from g.saved_by`,
  },
  {
    name: 'no-history-of-a-group-has-a-gap',
    sql: `select answer_set_id, name from forms.answer_history group by answer_set_id, name
      having count(*) <> max(version) or min(version) <> 1`,
  },
  {
    name: 'answers-belong-to-the-object-of-their-set',
    sql: `select g.answer_set_id, g.name from forms.answer_group g join forms.answer_set s on s.id = g.answer_set_id
      where g.resource <> s.resource`,
  },
  {
    name: 'every-sealed-text-has-its-fingerprint',
    sql: `select id from forms.sealed_answers
      where fingerprint <> encode(public.digest(convert_to(canonical, 'UTF8'), 'sm3'), 'hex')`,
  },
  {
    name: 'frozen-answers-are-those-that-were-sealed',
    sql: `select s.id from forms.answer_set s
      left join lateral (select group_versions from forms.sealed_answers a
        where a.answer_set_id = s.id and a.sealed_at is not null order by sequence desc limit 1) seal on true
      where s.state = 'frozen' and (seal.group_versions is null or exists (
        select from forms.answer_group g
        left join forms.answer_history h on h.answer_set_id = g.answer_set_id and h.name = g.name
          and h.version = (seal.group_versions ->> g.name)::integer
        where g.answer_set_id = s.id and g.answers is distinct from coalesce(h.answers, '{}')))`,
  },
  {
    name: 'every-answer-set-stands-on-a-published-form',
    sql: `select s.id from forms.answer_set s join forms.definition d on d.id = s.definition_id
      where d.state <> 'published'`,
  },
]
