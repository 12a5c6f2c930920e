import { useQueries } from '@tanstack/react-query'
import { isFor, useDesk } from '../foundation/interface/web/index.ts'
import type { DeskSlice, DueItem } from '../foundation/interface/web/index.ts'

export interface DueOfAll {
  readonly items: readonly DueItem[]
  readonly pending: boolean
  /** A source gave no answer, so the list may be incomplete. */
  readonly partly: boolean
}

/** What waits for this person, from every slice that knows of something. */
export function useDue(slices: readonly DeskSlice[]): DueOfAll {
  const { person, locale, now, api } = useDesk()
  const sources = slices.flatMap((slice) =>
    slice.due && isFor(slice.due.roles, person) ? [{ slice, due: slice.due }] : [],
  )
  return useQueries({
    queries: sources.map(({ slice, due }) => ({
      queryKey: ['due', slice.name, person.accountId, locale],
      queryFn: () => due.load({ locale, now: now(), person, api: api.of }),
      staleTime: 30_000,
      refetchInterval: 120_000,
    })),
    combine: (answers) => ({
      items: answers.flatMap((answer) => answer.data ?? []),
      pending: answers.some((answer) => answer.isPending),
      partly: answers.some((answer) => answer.isError),
    }),
  })
}
