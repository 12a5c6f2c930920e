import { useState } from 'react'
import type { ReactNode } from 'react'
import { useDesk } from '../../../../foundation/interface/web/index.ts'
import { Line } from '../controls.tsx'
import { meetingWords } from './words.ts'

export interface Arrangement {
  readonly place: string
  readonly startsAt: string
  readonly minutesEach: number
}

export interface ArrangementFormProps {
  /** Several forms may stand on one page. */
  readonly id: string
  readonly words: string
  readonly pending: boolean
  readonly onSend: (arrangement: Arrangement) => void
}

/** Place, beginning and minutes for each hearing; times are those of Shanghai. */
export function ArrangementForm({ id, words, pending, onSend }: ArrangementFormProps): ReactNode {
  const t = meetingWords[useDesk().locale]
  const [given, setGiven] = useState({ place: '', startsAt: '', minutesEach: '20' })
  const [problem, setProblem] = useState<string>()
  const send = (): void => {
    const minutesEach = Number(given.minutesEach)
    const isWhole = given.place.trim().length > 1 && given.startsAt !== '' && minutesEach >= 5 && minutesEach <= 240
    setProblem(isWhole ? undefined : t.incomplete)
    if (isWhole) onSend({ place: given.place.trim(), startsAt: `${given.startsAt}:00+08:00`, minutesEach })
  }
  return (
    <>
      <Line
        id={`${id}-place`}
        label={t.place}
        plain
        value={given.place}
        problem={problem}
        onChange={(place) => setGiven({ ...given, place })}
      />
      <Line
        id={`${id}-at`}
        label={t.startsAt}
        kind="datetime-local"
        plain
        value={given.startsAt}
        onChange={(startsAt) => setGiven({ ...given, startsAt })}
      />
      <Line
        id={`${id}-each`}
        label={t.minutesEach}
        kind="number"
        plain
        value={given.minutesEach}
        onChange={(minutesEach) => setGiven({ ...given, minutesEach })}
      />
      <div className="button-row">
        <button type="button" className="button" disabled={pending} onClick={send}>
          {words}
        </button>
      </div>
    </>
  )
}
