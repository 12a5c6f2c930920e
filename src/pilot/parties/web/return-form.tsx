import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { Panel, RefusalBox, useAct, useApi, useDesk, ChoiceControl } from '../../../foundation/interface/web/index.ts'
import type { partiesContract } from '../contract.ts'
import { evidenceSubjectCodes, evidenceSubjects } from '../index.ts'
import { TextControl } from './controls.tsx'
import { partyKeys } from './record.ts'
import type { RecordView } from './record.ts'
import { words } from './words.ts'

interface Reason {
  readonly place: number
  readonly field: string
  readonly text: string
}

/** One or more reasons, each tied to a fact; the unit reads them word for word. */
export function ReturnForm({ record }: { readonly record: RecordView }): ReactNode {
  const { locale, announce } = useDesk()
  const t = words[locale]
  const api = useApi<typeof partiesContract>('parties')
  const [reasons, setReasons] = useState<readonly Reason[]>([{ place: 1, field: 'identity', text: '' }])
  const [problem, setProblem] = useState<string>()
  const giveBack = useAct(api.giveBack, {
    outdates: partyKeys,
    onDone: () => announce({ tone: 'amber', words: t.givenBack }),
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const given = reasons.map(({ field, text }) => ({ field, text: text.trim() })).filter(({ text }) => text !== '')
    setProblem(given.length === 0 ? t.missingReason : undefined)
    const { id, version } = record.organisation
    if (given.length > 0) void giveBack.send({ id, version, reasons: given })
  }
  const change = (place: number, part: Partial<Reason>): void =>
    setReasons(reasons.map((reason) => (reason.place === place ? { ...reason, ...part } : reason)))
  return (
    <Panel title={t.giveBack}>
      <form onSubmit={submit} noValidate>
        {giveBack.refusal && <RefusalBox refusal={giveBack.refusal} />}
        {reasons.map((reason) => (
          <div key={reason.place}>
            <ChoiceControl
              id={`return-field-${reason.place}`}
              label={t.returnField}
              value={reason.field}
              choices={evidenceSubjectCodes.map((value) => ({ value, words: evidenceSubjects[value][locale] }))}
              onChange={(field) => change(reason.place, { field })}
            />
            <TextControl
              id={`return-text-${reason.place}`}
              label={t.returnReason}
              help={reason.place === 1 ? t.returnHelp : undefined}
              problem={reason.place === 1 ? problem : undefined}
              kind="long"
              required
              maxLength={500}
              value={reason.text}
              onChange={(text) => change(reason.place, { text })}
            />
          </div>
        ))}
        <div className="button-row">
          <button type="submit" className="button" disabled={giveBack.pending}>
            {t.giveBack}
          </button>
          <button
            type="button"
            className="button small"
            onClick={() => setReasons([...reasons, { place: reasons.length + 1, field: 'other', text: '' }])}
          >
            {t.add}
          </button>
        </div>
      </form>
    </Panel>
  )
}
