import type { ReactNode } from 'react'
import { useDesk } from '../../../foundation/interface/web/index.ts'
import { words } from './words.ts'

interface Found {
  readonly programmeId: string
  readonly state: string
}

/** The same desk in other rounds, one press away: who arrives with another round chosen is not told that there is nothing. */
export function Elsewhere({
  found,
  states,
}: {
  readonly found: readonly Found[]
  readonly states: Readonly<Record<string, string>>
}): ReactNode {
  const { locale, round, rounds, chooseRound } = useDesk()
  const others = rounds.flatMap(({ id, name }) => {
    const other = found.find(({ programmeId }) => programmeId === id)
    return other && id !== round?.id ? [{ id, name: name[locale], state: states[other.state] ?? '' }] : []
  })
  if (others.length === 0) return null
  const t = words[locale]
  return (
    <p className="review-elsewhere">
      <span className="caption">{t.elsewhere}</span>
      {others.map(({ id, name, state }) => (
        <span key={id}>
          <button type="button" className="link" onClick={() => chooseRound(id)}>
            {name}
          </button>{' '}
          <span className="caption">{state}</span>
        </span>
      ))}
    </p>
  )
}
