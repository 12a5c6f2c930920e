import type { EditConflict, GroupAnswers, GroupId } from '../../index.ts'
import { mergeGroups } from '../../index.ts'
import type { AnswerStore, StoredGroup } from './answer-store.ts'
import type { LocalMemory } from './local-memory.ts'

/** Somebody else's state of a group that contradicts what is typed here. */
export interface Conflict {
  readonly group: GroupId
  readonly kind: 'edited' | 'row-removed'
  readonly theirs: StoredGroup
  readonly base: GroupAnswers
  readonly conflicts: readonly EditConflict[]
  readonly requestId: string
}

export type SaveFailure = 'unreachable' | 'signed-out' | 'refused'

export interface SaveState {
  readonly saving: boolean
  /** Groups that are typed but not kept by the server. */
  readonly waiting: number
  readonly savedAt: string | undefined
  readonly failure: SaveFailure | undefined
  /** Why a group was refused, in the words of the server. */
  readonly refusal: unknown
  readonly conflicts: readonly Conflict[]
  /** Who changed other fields of a group at the same time; both changes are kept. */
  readonly mergedWith: string | undefined
}

export interface SaveAnswer {
  readonly version: number
  readonly savedAt: string
}

/** What came back instead of a version; `facts` of a conflict is the difference that the server has told. */
export type SaveFault =
  | { readonly kind: 'unreachable' | 'signed-out'; readonly cause: unknown }
  | { readonly kind: 'refused'; readonly cause: unknown }
  | { readonly kind: 'conflict'; readonly conflict: Conflict }

export interface AutosaveSettings {
  readonly store: AnswerStore
  readonly memory: LocalMemory
  readonly save: (group: GroupId, version: number, answers: GroupAnswers) => Promise<SaveAnswer>
  readonly faultOf: (group: GroupId, error: unknown) => SaveFault
  /** All groups as the server has them now, to see what others have saved. */
  readonly load?: (() => Promise<readonly StoredGroup[]>) | undefined
  readonly now: () => number
  readonly wait: (milliseconds: number, run: () => void) => () => void
}

export interface Autosave {
  state(): SaveState
  subscribe(listener: () => void): () => void
  /** Saves all that is typed now; resolves once nothing more can be done. True when everything is kept. */
  flush(): Promise<boolean>
  retry(): void
  /** Writes what is typed into the browser's memory at once: the page may be about to go. */
  keep(): void
  /** Takes over what others have saved in groups that are untouched here. */
  refresh(): Promise<void>
  settle(group: GroupId, choice: 'mine' | 'theirs'): Promise<void>
  close(): void
}

// A pause in typing saves; so does typing without a pause, before much would be at stake.
const pause = 800
const longestWait = 5_000
const firstRetry = 2_000
const slowestRetry = 30_000

export function openAutosave(settings: AutosaveSettings): Autosave {
  const { store, memory } = settings
  const listeners = new Set<() => void>()
  const busy = new Map<GroupId, Promise<void>>()
  let state: SaveState = {
    saving: false,
    waiting: 0,
    savedAt: latest(store),
    failure: undefined,
    refusal: undefined,
    conflicts: [],
    mergedWith: undefined,
  }
  let dirtySince: number | undefined
  let cancelTimer: (() => void) | undefined
  let retryAfter = firstRetry
  const refused = new Map<GroupId, GroupAnswers>()
  const remembered = new Map<GroupId, GroupAnswers>()

  const change = (parts: Partial<SaveState>): void => {
    state = { ...state, ...parts }
    listeners.forEach((listener) => listener())
  }

  const inConflict = (group: GroupId): boolean => state.conflicts.some((conflict) => conflict.group === group)

  const remember = (): void => {
    const dirty = store.dirtyGroups()
    for (const group of dirty) {
      const { version, base, answers } = store.group(group)
      if (remembered.get(group) === answers) continue
      memory.keep({ group, version, base, answers, at: settings.now() })
      remembered.set(group, answers)
    }
    const stale = [...remembered.keys()].filter((group) => !dirty.includes(group))
    stale.forEach((group) => {
      memory.forget(group)
      remembered.delete(group)
    })
    if (dirty.length !== state.waiting) change({ waiting: dirty.length })
  }

  const schedule = (delay: number): void => {
    cancelTimer?.()
    cancelTimer = settings.wait(delay, () => {
      cancelTimer = undefined
      void flush()
    })
  }

  const onDirty = (): void => {
    dirtySince ??= settings.now()
    const left = Math.max(0, longestWait - (settings.now() - dirtySince))
    if (state.failure === undefined || state.failure === 'refused') schedule(Math.min(pause, left))
  }

  const saveGroup = async (group: GroupId): Promise<void> => {
    const sent = store.outgoing(group)
    const { version } = store.group(group)
    try {
      const answer = await settings.save(group, version, sent)
      store.saved(group, { sent, version: answer.version, savedAt: answer.savedAt })
      retryAfter = firstRetry
      change({ savedAt: answer.savedAt, failure: undefined, refusal: undefined })
    } catch (error) {
      await afterFault(group, settings.faultOf(group, error))
    }
  }

  const afterFault = async (group: GroupId, fault: SaveFault): Promise<void> => {
    if (fault.kind === 'conflict') {
      const { conflict } = fault
      const merged = mergeGroups(conflict.base, conflict.theirs.answers, store.group(group).answers)
      if (conflict.kind === 'edited' && merged.conflicts.length === 0) {
        store.rebase(group, conflict.theirs, merged.answers)
        change({ mergedWith: conflict.theirs.savedByName })
        if (store.isDirty(group)) await saveGroup(group)
        return
      }
      change({ conflicts: [...state.conflicts.filter((one) => one.group !== group), conflict] })
      return
    }
    change({ failure: fault.kind, refusal: fault.cause })
    if (fault.kind === 'refused') refused.set(group, store.group(group).answers)
    if (fault.kind === 'unreachable') {
      schedule(retryAfter)
      retryAfter = Math.min(slowestRetry, retryAfter * 2)
    }
  }

  // The order of a repeat goes before its rows: a row that is not in the order does not exist yet.
  const next = (): readonly GroupId[] =>
    store
      .dirtyGroups()
      .filter((group) => !inConflict(group) && refused.get(group) !== store.group(group).answers)
      .sort((a, b) => Number(a.includes('/')) - Number(b.includes('/')))

  const saveOnce = (group: GroupId): Promise<void> => {
    const running = busy.get(group)
    if (running) return running
    const work = saveGroup(group).finally(() => busy.delete(group))
    busy.set(group, work)
    return work
  }

  const flush = async (): Promise<boolean> => {
    cancelTimer?.()
    cancelTimer = undefined
    remember()
    const tried = new Set<GroupId>()
    change({ saving: store.dirtyGroups().length > 0 })
    for (let group = next()[0]; group !== undefined; group = next().find((one) => !tried.has(one))) {
      tried.add(group)
      await saveOnce(group)
      if (state.failure === 'unreachable' || state.failure === 'signed-out') break
    }
    remember()
    const left = store.dirtyGroups()
    dirtySince = left.length === 0 ? undefined : dirtySince
    change({ saving: false })
    // Typed while the answer was on its way.
    if (next().length > 0 && (state.failure === undefined || state.failure === 'refused')) schedule(pause)
    return left.length === 0
  }

  const refresh = async (): Promise<void> => {
    const groups = (await settings.load?.().catch(() => [])) ?? []
    for (const theirs of groups) {
      const { version } = store.group(theirs.name)
      if (theirs.version > version && !inConflict(theirs.name) && !store.isDirty(theirs.name)) {
        store.rebase(theirs.name, theirs, theirs.answers)
      }
    }
  }

  const unsubscribe = store.subscribe('dirty', onDirty)
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    flush,
    retry() {
      refused.clear()
      change({ failure: undefined, refusal: undefined })
      void flush()
    },
    keep: remember,
    refresh,
    async settle(group, choice) {
      const conflict = state.conflicts.find((one) => one.group === group)
      if (!conflict) return
      await refresh()
      const mine = mergeGroups(conflict.base, conflict.theirs.answers, store.group(group).answers).answers
      const theirs = theirAnswers(conflict, mine)
      if (conflict.kind === 'row-removed' && choice === 'mine') putBack(store, group)
      store.rebase(group, conflict.theirs, choice === 'mine' ? mine : theirs)
      change({ conflicts: state.conflicts.filter((one) => one.group !== group) })
      await flush()
    },
    close() {
      remember()
      unsubscribe()
      cancelTimer?.()
      void flush()
    },
  }
}

/** Their side where both sides contradict, and both sides' changes everywhere else. */
function theirAnswers(conflict: Conflict, merged: GroupAnswers): GroupAnswers {
  const answers = { ...merged }
  for (const { key, theirs } of conflict.conflicts) {
    if (theirs === undefined) delete answers[key]
    else answers[key] = theirs
  }
  return conflict.kind === 'row-removed' ? conflict.theirs.answers : answers
}

/** The row goes to the end of its repeat, whose present order has just been read. */
function putBack(store: AnswerStore, group: GroupId): void {
  const [repeat = '', row = ''] = group.split('/')
  const rows = store.rows(repeat)
  if (!rows.includes(row)) store.setRows(repeat, [...rows, row])
}

function latest(store: AnswerStore): string | undefined {
  const times = store.groups().flatMap((group) => store.group(group).savedAt ?? [])
  return times.sort()[times.length - 1]
}
