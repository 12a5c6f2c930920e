import { useState } from 'react'
import type { ReactNode } from 'react'
import {
  ChoiceControl,
  LineControl,
  Panel,
  RefusalBox,
  useAct,
  useApi,
  useLocale,
} from '../../../foundation/interface/web/index.ts'
import { instantOf } from '../../../foundation/kernel/index.ts'
import type { implementation } from '../contract.ts'
import type { MyReports } from '../index.ts'
import { words } from './words.ts'

const kinds = ['major-incident', 'major-claim', 'member-change', 'penalty', 'good-practice', 'other'] as const

/** What cannot wait for the end of the period; the time is that of Shanghai, wherever it is typed. */
export function NewFlash({ pilots }: Pick<MyReports, 'pilots'>): ReactNode {
  const t = words[useLocale()]
  const [given, setGiven] = useState({
    pilot: pilots[0]?.id ?? '',
    kind: 'major-incident',
    happenedAt: '',
    summary: '',
  })
  const api = useApi<typeof implementation>('implementation')
  const file = useAct(api.fileFlash, {
    outdates: [['implementation']],
    onDone: () => setGiven({ ...given, happenedAt: '', summary: '' }),
  })
  const happened = Date.parse(`${given.happenedAt}:00+08:00`)
  const pilot = pilots.find(({ id }) => id === given.pilot)
  const kind = kinds.find((one) => one === given.kind)
  const isReady = pilot && kind && !Number.isNaN(happened) && given.summary.trim() !== ''
  const send = (): void => {
    if (!isReady) return
    const { summary } = given
    void file.send({ programme: pilot.programmeId, pilot: pilot.id, kind, happenedAt: instantOf(happened), summary })
  }
  return (
    <Panel title={`${t.fileFlash} · ${t.flashes}`}>
      <div className="field-row">
        <ChoiceControl
          id="flash-pilot"
          label={t.pilot}
          value={given.pilot}
          choices={pilots.map(({ id, title }) => ({ value: id, words: title }))}
          onChange={(to) => setGiven({ ...given, pilot: to })}
        />
        <ChoiceControl
          id="flash-kind"
          label={t.flashKind}
          value={given.kind}
          choices={kinds.map((value) => ({ value, words: t.flashKinds[value] ?? value }))}
          onChange={(to) => setGiven({ ...given, kind: to })}
        />
        <LineControl
          id="flash-at"
          label={t.happenedAt}
          kind="instant"
          value={given.happenedAt}
          onChange={(to) => setGiven({ ...given, happenedAt: to })}
          required
        />
      </div>
      <LineControl
        id="flash-summary"
        label={t.summary}
        kind="lines"
        maxLength={2000}
        value={given.summary}
        onChange={(to) => setGiven({ ...given, summary: to })}
        required
      />
      {file.refusal && <RefusalBox refusal={file.refusal} />}
      <div className="button-row">
        <button type="button" className="button" disabled={file.pending || !isReady} onClick={send}>
          {t.fileFlash}
        </button>
      </div>
    </Panel>
  )
}
