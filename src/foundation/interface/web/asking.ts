import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { QueryKey } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { CallContext } from './api.ts'
import { newKey } from './api.ts'
import { RefusalError } from './refusal-error.ts'

export interface Read<Value> {
  readonly value: Value | undefined
  readonly refusal: RefusalError | undefined
  readonly pending: boolean
  readonly reload: () => void
}

/** Reads once per key and keeps it while the page is open; an exception of ours goes to the error page. */
export function useRead<Value>(key: QueryKey, run: () => Promise<Value>): Read<Value> {
  const query = useQuery({
    queryKey: key,
    queryFn: run,
    throwOnError: (error) => !(error instanceof RefusalError),
  })
  const refusal = query.error instanceof RefusalError ? query.error : undefined
  return { value: query.data, refusal, pending: query.isPending, reload: () => void query.refetch() }
}

export interface Act<Input, Output> {
  /** Undefined when it was refused; the refusal stands beside it. */
  readonly send: (input: Input) => Promise<Output | undefined>
  readonly pending: boolean
  readonly refusal: RefusalError | undefined
  readonly forget: () => void
}

export interface ActSettings<Output> {
  readonly onDone?: (output: Output) => void
  /** Keys of reads that are no longer true after it. */
  readonly outdates?: readonly QueryKey[]
}

/**
 * Sends an act once. Pressing again after no answer repeats it under the same key, so it counts once; another input is
 * another act.
 */
export function useAct<Input, Output>(
  run: (input: Input, options: { readonly context: CallContext }) => Promise<Output>,
  settings: ActSettings<Output> = {},
): Act<Input, Output> {
  const queries = useQueryClient()
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<RefusalError>()
  const [fault, setFault] = useState<unknown>()
  const unanswered = useRef<{ readonly input: string; readonly key: string } | undefined>(undefined)
  const busy = useRef(false)
  if (fault !== undefined) throw fault

  const send = async (input: Input): Promise<Output | undefined> => {
    if (busy.current) return undefined
    busy.current = true
    setPending(true)
    setRefusal(undefined)
    const text = JSON.stringify(input)
    const key = unanswered.current?.input === text ? unanswered.current.key : newKey()
    unanswered.current = { input: text, key }
    try {
      const output = await run(input, { context: { key } })
      unanswered.current = undefined
      await Promise.all((settings.outdates ?? []).map((queryKey) => queries.invalidateQueries({ queryKey })))
      settings.onDone?.(output)
      return output
    } catch (error) {
      if (!(error instanceof RefusalError)) setFault(error)
      else {
        if (error.kind !== 'unavailable') unanswered.current = undefined
        setRefusal(error)
      }
      return undefined
    } finally {
      busy.current = false
      setPending(false)
    }
  }
  const forget = useCallback(() => setRefusal(undefined), [])
  return { send, pending, refusal, forget }
}
