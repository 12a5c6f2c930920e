import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { Api, DeskRound } from '../foundation/interface/web/index.ts'

const kept = 'shidian-round'
const none: readonly DeskRound[] = []

export interface RoundChoice {
  readonly rounds: readonly DeskRound[]
  readonly round: DeskRound | undefined
  readonly chooseRound: (id: string) => void
}

/** Rounds that can be worked in, and the one chosen in this browser; the first of them until somebody chooses. */
export function useRounds(api: Api, read: (api: Api) => Promise<readonly DeskRound[]>): RoundChoice {
  const [chosen, setChosen] = useState(() => localStorage.getItem(kept))
  const { data: rounds = none } = useQuery({ queryKey: ['rounds'], queryFn: () => read(api), staleTime: 300_000 })
  const chooseRound = useCallback((id: string) => {
    localStorage.setItem(kept, id)
    setChosen(id)
  }, [])
  return { rounds, round: rounds.find(({ id }) => id === chosen) ?? rounds[0], chooseRound }
}
