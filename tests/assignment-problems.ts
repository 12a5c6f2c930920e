import fc from 'fast-check'
import type { Assignment } from '../src/pilot/review/index.ts'
import { slowCost, type SlowProblem } from './slow-assignment.ts'

/** Small enough for the slow solver; limits are tight, so that about half of the problems cannot be solved. */
export const problems = fc
  .record({
    items: fc.integer({ min: 1, max: 4 }),
    experts: fc.integer({ min: 2, max: 6 }),
    perItem: fc.integer({ min: 1, max: 3 }),
    maxLoad: fc.integer({ min: 1, max: 3 }),
    law: fc.integer({ min: 0, max: 1 }),
    security: fc.integer({ min: 0, max: 1 }),
    onePerEmployer: fc.boolean(),
    conflictOneIn: fc.integer({ min: 3, max: 12 }),
    fixedOneIn: fc.integer({ min: 6, max: 40 }),
    seed: fc.integer({ min: 1, max: 1_000_000 }),
  })
  .map((size): SlowProblem & { readonly seed: string } => {
    const draw = drawing(size.seed)
    const below = (limit: number): number => Math.floor(draw() * limit)
    const topics = ['a', 'b', 'c']
    const items = Array.from({ length: size.items }, (_, index) => ({
      id: `s${index}`,
      topics: topics.filter(() => below(2) === 0),
    }))
    const experts = Array.from({ length: size.experts }, (_, index) => ({
      id: `e${index}`,
      profession: ['security', 'law', 'insurance'][below(3)] ?? '',
      employer: `u${below(4)}`,
      load: below(2),
      expertise: Object.fromEntries(topics.map((topic) => [topic, below(4)])),
    }))
    const pairs = items.flatMap((item) => experts.map((one): readonly [string, string] => [item.id, one.id]))
    return {
      perItem: size.perItem,
      maxLoad: size.maxLoad,
      seed: String(size.seed),
      professionsPerItem: { law: size.law, security: size.security },
      onePerEmployer: size.onePerEmployer,
      items,
      experts,
      conflicts: pairs.filter(() => below(size.conflictOneIn) === 0),
      fixed: pairs.filter(() => below(size.fixedOneIn) === 0),
    }
  })

/** Names every limit that the answer breaks, worked out from the problem alone. */
export function breaches(
  problem: SlowProblem,
  answer: Pick<Assignment, 'assignments' | 'cost' | 'reasons'>,
): readonly string[] {
  const on = (item: string): readonly SlowProblem['experts'][number][] =>
    problem.experts.filter(({ id }) => answer.assignments.some(([one, other]) => one === item && other === id))
  const has = (pair: readonly [string, string]): boolean => answer.assignments.some((one) => one.join() === pair.join())
  const cost = problem.items.flatMap(({ id, topics }) => on(id).map(({ expertise }) => slowCost(topics, expertise)))
  return [
    ...problem.items.filter(({ id }) => on(id).length !== problem.perItem).map(({ id }) => `perItem ${id}`),
    ...problem.items.flatMap(({ id }) =>
      Object.entries(problem.professionsPerItem)
        .filter(([profession, least]) => on(id).filter((one) => one.profession === profession).length < least)
        .map(() => `profession ${id}`),
    ),
    ...problem.items
      .filter(
        ({ id }) => problem.onePerEmployer && new Set(on(id).map(({ employer }) => employer)).size < on(id).length,
      )
      .map(({ id }) => `employer ${id}`),
    ...problem.experts
      .filter(({ id, load }) => {
        const added = answer.assignments.filter(([, other]) => other === id).length
        return added > 0 && load + added > problem.maxLoad
      })
      .map(({ id }) => `load ${id}`),
    ...problem.conflicts.filter(has).map((pair) => `conflict ${pair.join(' ')}`),
    ...problem.fixed.filter((pair) => !has(pair)).map((pair) => `fixed ${pair.join(' ')}`),
    ...(cost.reduce((sum, one) => sum + one, 0) === answer.cost ? [] : ['cost']),
  ]
}

/** Numbers in [0, 1) by mulberry32. */
function drawing(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
