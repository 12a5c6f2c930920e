import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { tableTime } from '../../../../../foundation/interface/index.ts'
import {
  Empty,
  LineControl,
  Panel,
  StatusTag,
  useAddress,
  useDesk,
} from '../../../../../foundation/interface/web/index.ts'
import { clockTimeOf, dayOf, type Instant } from '../../../../../foundation/kernel/index.ts'
import { endOfMinute, momentOf, type PolicyView, statusOfCover } from '../reading.ts'
import { dayTyped } from '../typed.ts'
import { bookWords } from '../words.ts'

const minuteOf = (at: Instant): string => `${dayOf(at)}T${clockTimeOf(at)}`

/** 查看时点: the cover of a day by what had been recorded at a time; both stand in the address. */
export function AsOfPart({ view }: { readonly view: PolicyView }): ReactNode {
  const t = bookWords[useDesk().locale]
  const { effective, knownAt, status, segment } = view.asOf
  const { query, change } = useAddress()
  const first = view.transactions[0]
  const isPresent = query.get('effective') === null && query.get('knownAt') === null
  return (
    <Panel title={t.asOf} note={t.asOfNote} end={<StatusTag status={statusOfCover[status]} words={t.covers[status]} />}>
      <Times key={`${effective} ${knownAt}`} effective={effective} knownAt={momentOf(knownAt)} />
      <p className="book-times">
        {first && (
          <button
            type="button"
            className="link"
            onClick={() => change({ effective: first.effective, knownAt: first.recordedAt })}
          >
            {t.atIssue}
          </button>
        )}{' '}
        {!isPresent && (
          <button type="button" className="link" onClick={() => change({ effective: undefined, knownAt: undefined })}>
            {t.present}
          </button>
        )}
      </p>
      <p className="caption" role="status">
        {t.asOfSays(effective, tableTime(momentOf(knownAt)))}
      </p>
      {segment === null && <Empty title={t.noCover}>{t.noCoverWhy}</Empty>}
    </Panel>
  )
}

function Times(given: { readonly effective: string; readonly knownAt: Instant }): ReactNode {
  const t = bookWords[useDesk().locale]
  const { change } = useAddress()
  const [effective, setEffective] = useState(given.effective)
  const [knownAt, setKnownAt] = useState(minuteOf(given.knownAt))
  const [isTried, setTried] = useState(false)
  const wrong = { day: dayTyped(effective) === undefined, moment: endOfMinute(knownAt) === undefined }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (!wrong.day && !wrong.moment) change({ effective, knownAt: endOfMinute(knownAt) })
  }
  return (
    <form className="field-row" onSubmit={submit} noValidate>
      <LineControl
        id="as-of-effective"
        kind="date"
        plain
        label={t.effectiveAt}
        problem={isTried && wrong.day ? t.problems.day : undefined}
        value={effective}
        onChange={setEffective}
      />
      <LineControl
        id="as-of-known"
        kind="instant"
        plain
        label={t.knownAt}
        problem={isTried && wrong.moment ? t.problems.moment : undefined}
        value={knownAt}
        onChange={setKnownAt}
      />
      <button type="submit" className="button book-beside">
        {t.look}
      </button>
    </form>
  )
}
