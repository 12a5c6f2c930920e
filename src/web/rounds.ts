import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { Api, DeskRound } from '../foundation/interface/web/index.ts'

const kept = 'shidian-round'
const keptList = 'shidian-rounds'
const none: readonly DeskRound[] = []

export interface RoundChoice {
  readonly rounds: readonly DeskRound[]
  readonly round: DeskRound | undefined
  readonly chooseRound: (id: string) => void
}

/**
 * Rounds that can be worked in, and the one chosen in this browser; the first of them until somebody chooses. Until the
 * server has answered they are those of the last visit, so that what depends on the round need not wait for it.
 */
export function useRounds(api: Api, read: (api: Api) => Promise<readonly DeskRound[]>): RoundChoice {
  const [chosen, setChosen] = useState(() => localStorage.getItem(kept))
  const { data: rounds = none } = useQuery({
    queryKey: ['rounds'],
    queryFn: async () => keep(await read(api)),
    staleTime: 300_000,
    placeholderData: ofLastVisit,
  })
  const chooseRound = useCallback((id: string) => {
    localStorage.setItem(kept, id)
    setChosen(id)
  }, [])
  return { rounds, round: rounds.find(({ id }) => id === chosen) ?? rounds[0], chooseRound }
}

function keep(rounds: readonly DeskRound[]): readonly DeskRound[] {
  localStorage.setItem(keptList, JSON.stringify(rounds))
  return rounds
}

/** Public words, checked as far as pages rely on them; undefined when there are none or another version kept them. */
function ofLastVisit(): readonly DeskRound[] | undefined {
  try {
    const rounds: unknown = JSON.parse(localStorage.getItem(keptList) ?? 'null')
    return Array.isArray(rounds) && rounds.every(isRound) ? rounds : undefined
  } catch {
    return undefined
  }
}

function isRound(value: unknown): value is DeskRound {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('name' in value)) return false
  const { id, name } = value
  if (typeof id !== 'string' || typeof name !== 'object' || name === null) return false
  return 'zh' in name && typeof name.zh === 'string' && 'en' in name && typeof name.en === 'string'
}
