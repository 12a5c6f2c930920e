import { countOf, listOf, recordOf, textOf } from '../given.ts'

/** A pair of an item (a solution) and an expert, by their ids. */
export type Pair = readonly [item: string, expert: string]

export interface Assignable {
  readonly id: string
  readonly topics: readonly string[]
}

export interface Assignee {
  readonly id: string
  readonly profession: string
  /** Undefined: not known, and then nobody's colleague. */
  readonly employer: string | undefined
  /** Reviews that the expert already has. */
  readonly load: number
  /** 0 (none) to 3 (expert) by topic; an absent topic is 0. */
  readonly expertise: ReadonlyMap<string, number>
}

export interface AssignmentProblem {
  /** Undefined when the input gives none: then nothing can be assigned. */
  readonly perItem: number | undefined
  readonly maxLoad: number
  /** Breaks ties: the same input with another seed may give another assignment of the same cost. */
  readonly seed: string
  /** How many of an item's experts must be of a profession, at least. */
  readonly professionsPerItem: ReadonlyMap<string, number>
  readonly onePerEmployer: boolean
  readonly items: readonly Assignable[]
  readonly experts: readonly Assignee[]
  readonly conflicts: readonly Pair[]
  readonly fixed: readonly Pair[]
}

/**
 * Reads the JSON of the command line. Every well-formed value can be read: a limit that is not given is 0, an expertise
 * out of 0..3 counts as the nearer end, and of two with the same id the first counts, so that nobody is assigned twice.
 */
export function readAssignment(value: unknown): AssignmentProblem {
  const given = recordOf(value) ?? {}
  return {
    perItem: countOf(given['perItem']),
    maxLoad: countOf(given['maxLoad']) ?? 0,
    seed: typeof given['seed'] === 'number' ? String(given['seed']) : (textOf(given['seed']) ?? ''),
    professionsPerItem: new Map(
      Object.entries(recordOf(given['professionsPerItem']) ?? {}).map(([profession, count]) => [
        profession,
        countOf(count) ?? 0,
      ]),
    ),
    onePerEmployer: given['onePerEmployer'] === true,
    items: firstOfEachId(listOf(given['items']).flatMap(itemOf)),
    experts: firstOfEachId(listOf(given['experts']).flatMap(expertOf)),
    conflicts: listOf(given['conflicts']).flatMap(pairOf),
    fixed: listOf(given['fixed']).flatMap(pairOf),
  }
}

/** 3000 − round(1000 × mean expertise over the item's topics), an absent topic 0; 0 for an item without topics. */
export function costOf(item: Assignable, expert: Assignee): number {
  if (item.topics.length === 0) return 0
  const sum = item.topics.reduce((total, topic) => total + (expert.expertise.get(topic) ?? 0), 0)
  return costOfMean(sum / item.topics.length)
}

export function costOfMean(mean: number): number {
  return 3000 - Math.round(1000 * mean)
}

function firstOfEachId<Named extends { readonly id: string }>(all: readonly Named[]): readonly Named[] {
  const seen = new Set<string>()
  return all.filter(({ id }) => !seen.has(id) && seen.add(id))
}

function itemOf(value: unknown): readonly Assignable[] {
  const given = recordOf(value) ?? {}
  const id = textOf(given['id'])
  return id === undefined ? [] : [{ id, topics: listOf(given['topics']).flatMap((topic) => textOf(topic) ?? []) }]
}

function expertOf(value: unknown): readonly Assignee[] {
  const given = recordOf(value) ?? {}
  const id = textOf(given['id'])
  if (id === undefined) return []
  const levels = Object.entries(recordOf(given['expertise']) ?? {})
  return [
    {
      id,
      profession: textOf(given['profession']) ?? '',
      employer: textOf(given['employer']),
      load: countOf(given['load']) ?? 0,
      expertise: new Map(levels.map(([topic, level]) => [topic, levelOf(level)])),
    },
  ]
}

function levelOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(3, Math.max(0, value)) : 0
}

function pairOf(value: unknown): readonly Pair[] {
  const [item, expert] = listOf(value)
  return typeof item === 'string' && typeof expert === 'string' ? [[item, expert]] : []
}
