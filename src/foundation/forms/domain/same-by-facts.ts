import type { Facts } from './answers.ts'
import type { Condition } from './condition.ts'
import { partsOf, pathsOf } from './condition.ts'
import type { Definition } from './definition.ts'
import { readForm } from './form.ts'

/**
 * Whether the same questions exist under both sets of facts, whatever the answers are. A fact that is only counted up,
 * such as the places that a lead holds, decides nothing until it passes what a condition compares it with.
 */
export function sameByFacts(definition: Definition, before: Facts, after: Facts): boolean {
  const first = readForm({ definition, answers: {}, facts: before })
  const second = readForm({ definition, answers: {}, facts: after })
  return comparisonsWithFacts(definition).every((one) =>
    pathsOf(one).every(isFact) ? first.holds(one) === second.holds(one) : sameFactsIn(one, before, after),
  )
}

/** A fact that is compared with an answer may decide as soon as it differs. */
function sameFactsIn(comparison: Condition, before: Facts, after: Facts): boolean {
  return pathsOf(comparison)
    .filter(isFact)
    .map((path) => path.slice(factPrefix.length))
    .every((name) => (before[name] ?? null) === (after[name] ?? null))
}

const factPrefix = '/facts.'
const isFact = (path: string): boolean => path.startsWith(factPrefix)

const known = new WeakMap<Definition, readonly Condition[]>()

function comparisonsWithFacts(definition: Definition): readonly Condition[] {
  const found = known.get(definition)
  if (found) return found
  const inner = definition.fields.flatMap((field) => (field.type === 'repeat' ? field.fields : []))
  const conditions = [...definition.conditions, ...definition.sections, ...definition.fields, ...inner].flatMap(
    ({ condition }) => (condition === undefined ? [] : leavesOf(condition)),
  )
  const made = conditions.filter((one) => pathsOf(one).some(isFact))
  known.set(definition, made)
  return made
}

function leavesOf(condition: Condition): readonly Condition[] {
  const parts = partsOf(condition)
  if (parts.operator === 'all' || parts.operator === 'any') return parts.parts.flatMap(leavesOf)
  return parts.operator === 'not' ? leavesOf(parts.part) : [condition]
}
