import { alike } from './difference.ts'
import type { Definition } from './definition.ts'

export type DefinitionPart = 'form' | 'chapter' | 'section' | 'field' | 'condition' | 'list' | 'option' | 'check'

export interface DefinitionChange {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved'
  readonly part: DefinitionPart
  /** The id of the part; a row field or option is `<parent>.<id>`. */
  readonly id: string
  readonly label: { readonly zh: string; readonly en?: string }
  /** What changed of it, by property. */
  readonly properties?: readonly PropertyChange[]
}

export interface PropertyChange {
  readonly property: string
  readonly before?: unknown
  readonly after?: unknown
}

type Part = { readonly id: string } & Readonly<Record<string, unknown>>

/** What changed between two versions of a form, part by part. */
export function definitionDifference(before: Definition, after: Definition): readonly DefinitionChange[] {
  const head = propertyChanges(
    { id: before.id, title: before.title, origin: before.origin, minutes: before.minutes },
    { id: after.id, title: after.title, origin: after.origin, minutes: after.minutes },
  )
  return [
    ...(head.length > 0
      ? [{ kind: 'changed' as const, part: 'form' as const, id: after.id, label: after.title, properties: head }]
      : []),
    ...partChanges('chapter', before.chapters, after.chapters),
    ...partChanges('section', before.sections, after.sections),
    ...partChanges('field', fieldParts(before), fieldParts(after)),
    ...partChanges('condition', before.conditions, after.conditions),
    ...partChanges('list', listParts(before), listParts(after)),
    ...partChanges('option', optionParts(before), optionParts(after)),
    ...partChanges('check', before.checks, after.checks),
  ]
}

/** Row fields stand as parts of their own, so that a change inside a repeat is named and not the whole repeat. */
function fieldParts(definition: Definition): readonly Part[] {
  return definition.fields.flatMap((field): readonly Part[] => {
    if (field.type !== 'repeat') return [field as unknown as Part]
    const { fields, ...itself } = field
    const inside = fields.map((inner) => Object.assign({}, inner, { id: `${field.id}.${inner.id}` }) as unknown as Part)
    return [itself as Part].concat(inside)
  })
}

function listParts(definition: Definition): readonly Part[] {
  return definition.lists.map((list) => ({ id: list.id, source: list.source }))
}

function optionParts(definition: Definition): readonly Part[] {
  return definition.lists.flatMap((list) =>
    list.options.map(({ code, ...option }) => ({ ...option, id: `${list.id}.${code}` })),
  )
}

function partChanges(
  part: DefinitionPart,
  before: readonly { readonly id: string }[],
  after: readonly { readonly id: string }[],
): readonly DefinitionChange[] {
  const old = new Map(before.map((one) => [one.id, one as Part]))
  const fresh = new Map(after.map((one) => [one.id, one as Part]))
  const keptBefore = before.filter((one) => fresh.has(one.id)).map((one) => one.id)
  const keptAfter = after.filter((one) => old.has(one.id)).map((one) => one.id)
  const moved = movedIds(keptBefore, keptAfter)
  const removed = before
    .filter((one) => !fresh.has(one.id))
    .map((one): DefinitionChange => ({ kind: 'removed', part, id: one.id, label: labelOf(one as Part) }))
  const rest = after.flatMap((one): readonly DefinitionChange[] => {
    const former = old.get(one.id)
    const label = labelOf(one)
    if (!former) return [{ kind: 'added', part, id: one.id, label }]
    const properties = propertyChanges(former, one)
    return [
      ...(moved.has(one.id) ? [{ kind: 'moved' as const, part, id: one.id, label }] : []),
      ...(properties.length > 0 ? [{ kind: 'changed' as const, part, id: one.id, label, properties }] : []),
    ]
  })
  return [...removed, ...rest]
}

/** Ids outside the longest run that kept its order: the fewest things that were moved. */
function movedIds(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const place = new Map(before.map((id, index) => [id, index]))
  const order = after.map((id) => place.get(id) ?? 0)
  const best: (readonly number[])[] = []
  order.forEach((position, index) => {
    const tails = best.slice(0, index).filter((run) => (order[run[run.length - 1] ?? 0] ?? 0) < position)
    const longest = tails.reduce<readonly number[]>((a, b) => (b.length > a.length ? b : a), [])
    best.push([...longest, index])
  })
  const kept = new Set(best.reduce<readonly number[]>((a, b) => (b.length > a.length ? b : a), []))
  return new Set(after.filter((_id, index) => !kept.has(index)))
}

function propertyChanges(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>) {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return keys
    .filter((key) => !alike(before[key], after[key]))
    .map((property): PropertyChange => ({ property, before: before[property], after: after[property] }))
}

function labelOf(part: Part): { readonly zh: string; readonly en?: string } {
  const label = part['label'] ?? part['title'] ?? part['message']
  return typeof label === 'object' && label !== null && 'zh' in label
    ? (label as { readonly zh: string; readonly en?: string })
    : { zh: part.id, en: part.id }
}
