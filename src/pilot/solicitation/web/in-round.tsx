import type { ReactNode } from 'react'
import { Loading, useDesk } from '../../../foundation/interface/web/index.ts'

/** What belongs to the round in hand; nothing is asked of the server before it is known which that is. */
export function InRound({ children }: { readonly children: (programme: string) => ReactNode }): ReactNode {
  const { round } = useDesk()
  return round ? children(round.id) : <Loading rows={6} />
}
