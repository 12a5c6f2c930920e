import { RefusalError } from '../../../interface/web/index.ts'
import type { FileAnswer, GroupAnswers, GroupId, OrganisationAnswer, OrganisationField } from '../../index.ts'
import { openAnswerStore } from './answer-store.ts'
import type { AnswerStore, StoredGroup, StoreSettings } from './answer-store.ts'
import { openAutosave } from './autosave.ts'
import type { Autosave, Conflict, SaveAnswer, SaveFault } from './autosave.ts'
import { openLocalMemory } from './local-memory.ts'
import { restoreTyped } from './restore.ts'

export interface UploadOptions {
  /** The answer path for which the file is. */
  readonly path: string
  /** From 0 to 1. */
  readonly onProgress: (share: number) => void
  readonly signal: AbortSignal
}

/** How the owner of the answers reaches its server; every failure is a `RefusalError`. */
export interface AnswerApi {
  readonly save: (group: GroupId, version: number, answers: GroupAnswers) => Promise<SaveAnswer>
  /** All groups as stored now; without it nobody else's saves are noticed before a conflict. */
  readonly load?: () => Promise<readonly StoredGroup[]>
  readonly upload?: (file: File, options: UploadOptions) => Promise<FileAnswer>
  readonly fileHref?: (file: FileAnswer) => string
  readonly findOrganisations?: (
    words: string,
    among: NonNullable<OrganisationField['among']>,
  ) => Promise<readonly OrganisationAnswer[]>
  /** Offered as a list where a field asks for members; absent when they are not known yet. */
  readonly members?: readonly OrganisationAnswer[]
}

export interface SessionSettings extends StoreSettings {
  readonly answerSet: string
  readonly account: string
  readonly api: AnswerApi
  /** Nobody may change anything, or only these paths (补正). */
  readonly readOnly?: boolean
  readonly openPaths?: readonly string[]
}

export interface FormSession {
  readonly store: AnswerStore
  readonly autosave: Autosave
  readonly api: AnswerApi
  readonly account: string
  readonly readOnly: boolean
  readonly openPaths: readonly string[] | undefined
  /** Groups that an earlier visit had typed and not saved. */
  readonly restored: number
  /** The newest state of every group by others, for "is editing". */
  others(): readonly StoredGroup[]
  close(): void
}

// Often enough to see a colleague, seldom enough to cost nothing.
const glance = 20_000

/** One filled form on one page: answers, saving, memory, and a look now and then at what others save. */
export function openFormSession(settings: SessionSettings): FormSession {
  const { api, account, answerSet, readOnly = false, openPaths } = settings
  const store = openAnswerStore(settings)
  const memory = openLocalMemory(browserStorage(), { account, answerSet }, () => Date.now())
  let seen: readonly StoredGroup[] = settings.groups
  const load = api.load && (async () => (seen = (await api.load?.()) ?? seen))
  const autosave = openAutosave({
    store,
    memory,
    save: api.save,
    load,
    faultOf,
    now: () => Date.now(),
    wait(milliseconds, run) {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    },
  })
  const restored = readOnly ? 0 : restoreTyped(store, memory)
  const leave = (): void => {
    autosave.keep()
    if (document.visibilityState === 'hidden') void autosave.flush()
  }
  const look = setInterval(() => {
    if (document.visibilityState === 'visible' && load) void autosave.refresh()
  }, glance)
  window.addEventListener('pagehide', leave)
  document.addEventListener('visibilitychange', leave)
  return {
    store,
    autosave,
    api,
    account,
    readOnly,
    openPaths,
    restored,
    others: () => seen.filter((group) => group.savedBy !== undefined && group.savedBy !== account),
    close() {
      clearInterval(look)
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
      autosave.close()
    },
  }
}

function browserStorage(): Storage | undefined {
  try {
    return window.localStorage
  } catch {
    // Shut by the browser's settings.
    return undefined
  }
}

/** The difference that a 409 carries; the shape is that of `GroupDifference` of the server. */
interface Difference {
  readonly version: number
  readonly base: GroupAnswers
  readonly theirs: GroupAnswers
  readonly conflicts: Conflict['conflicts']
  readonly savedAt: string
  readonly savedByName: string
}

export function faultOf(group: GroupId, error: unknown): SaveFault {
  if (!(error instanceof RefusalError)) return { kind: 'unreachable', cause: error }
  if (error.kind === 'unauthenticated') return { kind: 'signed-out', cause: error }
  if (error.kind === 'unavailable' || error.kind === 'too-many') return { kind: 'unreachable', cause: error }
  if (error.code !== 'edited-meanwhile' && error.code !== 'row-removed') return { kind: 'refused', cause: error }
  const { version, base, theirs, conflicts, savedAt, savedByName } = error.facts as Difference
  return {
    kind: 'conflict',
    conflict: {
      group,
      kind: error.code === 'row-removed' ? 'row-removed' : 'edited',
      theirs: { name: group, version, answers: theirs, savedAt, savedByName },
      base,
      conflicts,
      requestId: error.requestId,
    },
  }
}
