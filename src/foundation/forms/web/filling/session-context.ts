import { createContext, useCallback, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { ChoiceField, FormError, MultiField, Option, PlainAnswer, Reading } from '../../index.ts'
import { indexOf, isOpened, listOptions, optionsOf, rowsAt } from '../../index.ts'
import type { AnswerStore } from './answer-store.ts'
import type { SaveState } from './autosave.ts'
import type { FormSession, SessionSettings } from './form-session.ts'
import { openFormSession } from './form-session.ts'

export const SessionContext = createContext<FormSession | undefined>(undefined)

export function useSession(): FormSession {
  const session = useContext(SessionContext)
  if (!session) throw new Error('a field stands outside of a form')
  return session
}

/** Opens a session while the page is there; another answer set is another session. */
export function useFormSession(settings: SessionSettings): FormSession | undefined {
  const [session, setSession] = useState<FormSession>()
  const { answerSet } = settings
  useEffect(() => {
    const opened = openFormSession(settings)
    setSession(opened)
    return () => opened.close()
    // Answers that arrive later are taken over by the session itself, so only another set opens another.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [answerSet])
  return session
}

/** The answer of one path; only a change of this answer draws the component again. */
export function useAnswer(path: string): PlainAnswer | undefined {
  const { store } = useSession()
  const subscribe = useCallback((listener: () => void) => store.subscribe(`answer:${path}`, listener), [store, path])
  return useSyncExternalStore(subscribe, () => store.answer(path))
}

export function useRows(repeat: string): readonly string[] {
  const { store } = useSession()
  const subscribe = useCallback((listener: () => void) => store.subscribe(`rows:${repeat}`, listener), [store, repeat])
  return useSyncExternalStore(subscribe, () => store.rows(repeat))
}

/** What exists and is offered; another object when an answer that decides something has changed. */
export function useReading(): Reading {
  const { store } = useSession()
  const subscribe = useCallback((listener: () => void) => store.subscribe('structure', listener), [store])
  return useSyncExternalStore(subscribe, () => store.reading())
}

export function useFinished(section: string): boolean {
  const { store } = useSession()
  const subscribe = useCallback((listener: () => void) => store.subscribe('structure', listener), [store])
  return useSyncExternalStore(subscribe, () => store.isFinished(section))
}

/** The options that a field offers now; only a change of them draws the field again. */
export function useOptions(
  field: ChoiceField | MultiField,
  place: { readonly repeat: string; readonly row: string } | undefined,
): readonly Option[] {
  const { store } = useSession()
  const { filter, list } = field
  const subscribe = useCallback(
    (listener: () => void) => (filter ? store.subscribe('structure', listener) : () => undefined),
    [store, filter],
  )
  const codes = useSyncExternalStore(subscribe, () => (filter ? offeredCodes(store, field, place) : ''))
  return useMemo(() => {
    const all = listOptions(store.structure(), list) ?? []
    if (!filter) return all
    const offered = new Set(codes.split('\n'))
    return all.filter((option) => offered.has(option.code))
  }, [store, list, filter, codes])
}

function offeredCodes(
  store: AnswerStore,
  field: ChoiceField | MultiField,
  place: { readonly repeat: string; readonly row: string } | undefined,
): string {
  const form = store.structure()
  const repeat = place && indexOf(form.definition).fields.get(place.repeat)
  const row = place && rowsAt(form.answers, place.repeat).find((one) => one.id === place.row)
  const at = repeat?.type === 'repeat' && row ? { repeat, row } : undefined
  return (optionsOf(form, store.reading(), field, at) ?? []).map((option) => option.code).join('\n')
}

export function useShownErrors(): readonly FormError[] {
  const { store } = useSession()
  const subscribe = useCallback((listener: () => void) => store.subscribe('errors', listener), [store])
  return useSyncExternalStore(subscribe, () => store.errors())
}

export function useError(path: string): FormError | undefined {
  const { store } = useSession()
  const subscribe = useCallback((listener: () => void) => store.subscribe('errors', listener), [store])
  return useSyncExternalStore(subscribe, () => store.errors().find((error) => error.path === path))
}

export function useSaveState(): SaveState {
  const { autosave } = useSession()
  const subscribe = useCallback((listener: () => void) => autosave.subscribe(listener), [autosave])
  return useSyncExternalStore(subscribe, () => autosave.state())
}

/** Whether a path may be changed now: never in a form that is only read, and only by name during a correction. */
export function useMayChange(path: string): boolean {
  const { readOnly, openPaths } = useSession()
  if (readOnly) return false
  return openPaths === undefined || isOpened(path, openPaths)
}
