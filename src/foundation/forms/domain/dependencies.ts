import type { Condition } from './condition.ts'
import { nodesOf, pathsOf } from './condition.ts'
import type { Definition, Field, PlainField, RepeatField } from './definition.ts'
import { resolvePath } from './path.ts'

type Repeat = RepeatField & Field

/** Names of what a condition reads: fields, row fields and named conditions, named ones not entered. */
export function namesRead(definition: Definition, condition: Condition, inside?: Repeat): readonly string[] {
  const fields = pathsOf(condition).flatMap((path) => {
    const target = resolvePath(definition, path, inside)
    if (!target || target.kind === 'fact') return []
    return [target.kind === 'field' ? target.field.id : `${target.repeat.id}.${target.field.id}`]
  })
  const named = nodesOf(condition).flatMap((node) => (node.operator === 'named' ? [`?${node.id}`] : []))
  return [...fields, ...named]
}

/**
 * What decides whether each thing exists: a section its condition, a field its section and condition, a row field its
 * repeat. Whether an answer exists decides other conditions in turn, so a circle here has no answer.
 */
export function dependencies(definition: Definition): ReadonlyMap<string, readonly string[]> {
  const graph = new Map<string, readonly string[]>()
  const read = (condition: Condition | undefined, inside?: Repeat): readonly string[] =>
    condition ? namesRead(definition, condition, inside) : []
  for (const named of definition.conditions) graph.set(`?${named.id}`, read(named.condition))
  for (const section of definition.sections) graph.set(`§${section.id}`, read(section.condition))
  for (const field of definition.fields) {
    graph.set(field.id, [`§${field.section}`, ...read(field.condition)])
    if (field.type !== 'repeat') continue
    for (const inner of field.fields) graph.set(`${field.id}.${inner.id}`, [field.id, ...read(inner.condition, field)])
  }
  return graph
}

/** The first circle of a graph as the path that walks it; undefined when there is none. */
export function firstCycle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>()
  const walk = (name: string, path: readonly string[]): readonly string[] | undefined => {
    const seen = path.indexOf(name)
    if (seen >= 0) return [...path.slice(seen), name]
    if (done.has(name)) return undefined
    for (const next of graph.get(name) ?? []) {
      const cycle = walk(next, [...path, name])
      if (cycle) return cycle
    }
    done.add(name)
    return undefined
  }
  for (const name of graph.keys()) {
    const cycle = walk(name, [])
    if (cycle) return cycle
  }
  return undefined
}

/** The fields themselves and all fields on whose answers it depends whether they exist. */
export function decidersOf(definition: Definition, fields: readonly string[]): ReadonlySet<string> {
  const graph = dependencies(definition)
  const found = new Set<string>()
  const waiting = [...fields]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue
    found.add(name)
    waiting.push(...(graph.get(name) ?? []))
  }
  return new Set([...found].filter((name) => !/^[§?]/.test(name)))
}

/** Fields whose answers decide what else exists, is offered or is checked; the editor redraws only for these. */
export function decidingFields(definition: Definition): ReadonlySet<string> {
  const names = new Set<string>()
  const add = (list: readonly string[]): void => list.forEach((name) => names.add(name))
  for (const list of dependencies(definition).values()) add(list)
  const filterPath = (field: PlainField, inside?: Repeat): readonly string[] => {
    if (field.type === 'date') return Object.values(field.limits ?? {}).filter((limit) => !/^\d{4}-/.test(limit))
    return (field.type === 'choice' || field.type === 'multi') && field.filter
      ? namesRead(definition, { answered: field.filter.in }, inside)
      : []
  }
  for (const field of definition.fields) {
    if (field.type !== 'repeat') add(filterPath(field))
    else for (const inner of field.fields) add(filterPath(inner, field))
  }
  return names
}
