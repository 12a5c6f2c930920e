import type {
  Answers,
  Definition,
  Facts,
  FilledForm,
  FormError,
  GroupAnswers,
  GroupId,
  PlainAnswer,
  Reading,
} from '../../index.ts'
import {
  assemble,
  decidingFields,
  groupAt,
  normaliseAnswers,
  readForm,
  readGroup,
  rowGroup,
  rowIdsOf,
  same,
  splitPath,
  validate,
} from '../../index.ts'

/** A group as the server has it. */
export interface StoredGroup {
  readonly name: GroupId
  readonly version: number
  readonly answers: GroupAnswers
  readonly savedAt: string
  readonly savedByName: string
  readonly savedBy?: string
}

/** A group as this page has it: what was read, and what is typed since. */
export interface HeldGroup {
  readonly version: number
  readonly base: GroupAnswers
  readonly answers: GroupAnswers
  readonly savedAt: string | undefined
  readonly savedByName: string | undefined
}

export interface StoreSettings {
  readonly definition: Definition
  readonly groups: readonly StoredGroup[]
  readonly facts?: Facts
  readonly lists?: FilledForm['lists']
}

/** Where a listener waits: one answer, the rows of a repeat, what exists, the faults shown, or any group's dirtiness. */
export type Topic = `answer:${string}` | `rows:${string}` | 'structure' | 'errors' | 'dirty'

export interface AnswerStore {
  readonly definition: Definition
  subscribe(topic: Topic, listener: () => void): () => void
  answer(path: string): PlainAnswer | undefined
  rows(repeat: string): readonly string[]
  isFinished(section: string): boolean
  /** Of what exists, is offered and is checked; the same object until something of that changes. */
  reading(): Reading
  /** The form with which `reading` was made: true for what decides something, not for every last keystroke. */
  structure(): FilledForm
  /** The form as it is now, every answer in its one form. */
  form(): FilledForm
  set(path: string, answer: PlainAnswer | undefined): void
  setRows(repeat: string, rows: readonly string[]): void
  setFinished(section: string, finished: boolean): void
  group(name: GroupId): HeldGroup
  groups(): readonly GroupId[]
  isDirty(name: GroupId): boolean
  dirtyGroups(): readonly GroupId[]
  /** The group in its one form, as it is sent; the typed answers stay as they are on the page. */
  outgoing(name: GroupId): GroupAnswers
  /** The server has kept `sent`; what was typed since stays dirty. */
  saved(name: GroupId, kept: { readonly sent: GroupAnswers; readonly version: number; readonly savedAt: string }): void
  /** Somebody else's state of a group. What is typed here replaces it only where `answers` says so. */
  rebase(name: GroupId, theirs: StoredGroup, answers: GroupAnswers): void
  errors(): readonly FormError[]
  show(errors: readonly FormError[]): void
  judge(): readonly FormError[]
}

const emptyGroup: HeldGroup = { version: 0, base: {}, answers: {}, savedAt: undefined, savedByName: undefined }

export function openAnswerStore(settings: StoreSettings): AnswerStore {
  const { definition, facts, lists } = settings
  const held = new Map<GroupId, HeldGroup>(settings.groups.map((group) => [group.name, heldOf(group)]))
  const listeners = new Map<Topic, Set<() => void>>()
  const deciding = decidingFields(definition)
  const noRows: readonly string[] = []
  let structure: { readonly form: FilledForm; readonly reading: Reading } | undefined
  let shown: readonly FormError[] = []

  const tell = (topic: Topic): void => listeners.get(topic)?.forEach((listener) => listener())
  const groupOf = (name: GroupId): HeldGroup => held.get(name) ?? emptyGroup
  const form = (): FilledForm => ({
    definition,
    answers: normaliseAnswers(definition, answersOf(definition, held)),
    ...(facts ? { facts } : {}),
    ...(lists ? { lists } : {}),
  })

  // What was typed in a row that is taken out again waits with the row, in case the removal is undone.
  const stands = (name: GroupId): boolean => {
    const [repeat = '', row] = name.split('/')
    return row === undefined || rowIdsOf(groupOf(repeat).answers).includes(row)
  }

  const structured = (): NonNullable<typeof structure> => {
    if (!structure) {
      const present = form()
      structure = { form: present, reading: readForm(present) }
    }
    return structure
  }

  const put = (name: GroupId, answers: GroupAnswers): void => {
    held.set(name, { ...groupOf(name), answers })
    tell('dirty')
  }

  const structureChanged = (): void => {
    structure = undefined
    tell('structure')
  }

  const tellChanges = (name: GroupId, before: GroupAnswers, after: GroupAnswers): void => {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      if (same(before[key], after[key])) continue
      tell(key === 'rows' ? `rows:${name}` : name.includes('/') ? `answer:${name}/${key}` : `answer:${key}`)
    }
    structureChanged()
  }

  return {
    definition,
    subscribe(topic, listener) {
      const set = listeners.get(topic) ?? new Set()
      set.add(listener)
      listeners.set(topic, set)
      return () => set.delete(listener)
    },
    answer: (path) => {
      const { group, key } = placeOf(path)
      return groupOf(group).answers[key]
    },
    rows: (repeat) => {
      const rows = groupOf(repeat).answers['rows']
      return Array.isArray(rows) ? (rows as readonly string[]) : noRows
    },
    isFinished: (section) => groupOf(section).answers['finished'] === 'yes',
    reading: () => structured().reading,
    structure: () => structured().form,
    form,
    set(path, answer) {
      const { group, key } = placeOf(path)
      put(group, withAnswer(groupOf(group).answers, key, answer))
      tell(`answer:${path}`)
      const { field, inner } = splitPath(path)
      if (deciding.has(inner === undefined ? field : `${field}.${inner}`)) structureChanged()
    },
    setRows(repeat, rows) {
      put(repeat, withAnswer(groupOf(repeat).answers, 'rows', rows.length === 0 ? undefined : rows))
      tell(`rows:${repeat}`)
      structureChanged()
    },
    setFinished(section, finished) {
      put(section, withAnswer(groupOf(section).answers, 'finished', finished ? 'yes' : undefined))
      tell('structure')
    },
    group: groupOf,
    groups: () => [...held.keys()],
    isDirty: (name) => isDirty(definition, name, groupOf(name)),
    dirtyGroups: () => [...held.keys()].filter((name) => stands(name) && isDirty(definition, name, groupOf(name))),
    outgoing: (name) => normalGroup(definition, name, groupOf(name)),
    saved(name, { sent, version, savedAt }) {
      held.set(name, { ...groupOf(name), version, base: sent, savedAt, savedByName: undefined })
      tell('dirty')
    },
    rebase(name, theirs, answers) {
      const before = groupOf(name).answers
      held.set(name, { ...heldOf(theirs), answers })
      tellChanges(name, before, answers)
      tell('dirty')
    },
    errors: () => shown,
    show(errors) {
      shown = errors
      tell('errors')
    },
    judge: () => validate(form()),
  }
}

/** The group and the key in it under which a path's answer is kept. */
export function placeOf(path: string): { readonly group: GroupId; readonly key: string } {
  const { field, row, inner } = splitPath(path)
  if (row !== undefined) return { group: rowGroup(field, row), key: inner ?? '' }
  return { group: field.slice(0, field.indexOf('.')), key: field }
}

function heldOf(group: StoredGroup): HeldGroup {
  const { version, answers, savedAt, savedByName } = group
  return { version, base: answers, answers, savedAt, savedByName }
}

function withAnswer(answers: GroupAnswers, key: string, answer: PlainAnswer | undefined): GroupAnswers {
  if (answer !== undefined) return { ...answers, [key]: answer }
  const { [key]: _removed, ...others } = answers
  return others
}

function answersOf(definition: Definition, held: ReadonlyMap<GroupId, HeldGroup>): Answers {
  return assemble(definition, Object.fromEntries([...held].map(([name, group]) => [name, group.answers])))
}

// A group object never changes, so what was found of it stays true; saving asks several times.
const dirtiness = new WeakMap<HeldGroup, boolean>()

function isDirty(definition: Definition, name: GroupId, group: HeldGroup): boolean {
  if (group.answers === group.base) return false
  const known = dirtiness.get(group)
  if (known !== undefined) return known
  const found = changedKeys(group).some((key) => !same(normalGroup(definition, name, group)[key], group.base[key]))
  dirtiness.set(group, found)
  return found
}

/** Keys whose answers are other objects or texts than those that were read. */
function changedKeys({ answers, base }: HeldGroup): readonly string[] {
  return Object.keys({ ...answers, ...base }).filter((key) => answers[key] !== base[key])
}

/**
 * As the server would read it; what it would not read at all is sent as typed, so that it says what is wrong. Only what
 * was touched is put into its one form: the rest was read in it.
 */
function normalGroup(definition: Definition, name: GroupId, held: HeldGroup): GroupAnswers {
  const { answers, base } = held
  const place = groupAt(definition, name)
  const touched = changedKeys(held)
  const sent = Object.fromEntries(
    touched.flatMap((key) => (answers[key] === undefined ? [] : [[key, answers[key]] as const])),
  )
  const read = place && readGroup(definition, place, sent)
  if (!read?.ok) return answers
  const untouched = Object.entries(base).filter(([key]) => !touched.includes(key))
  return { ...Object.fromEntries(untouched), ...read.value }
}
