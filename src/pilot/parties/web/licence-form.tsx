import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import type { AttachmentReference } from '../../../foundation/attachments/index.ts'
import { FileSlot } from '../../../foundation/attachments/web/index.ts'
import { RefusalBox, useAct, useApi, useDesk, ChoiceControl } from '../../../foundation/interface/web/index.ts'
import { dayOf, parseDay } from '../../../foundation/kernel/index.ts'
import type { partiesContract } from '../contract.ts'
import { licenceKindTexts, recordedLicenceKinds } from '../index.ts'
import { TextControl, TickControl } from './controls.tsx'
import { FormButtons } from './form-buttons.tsx'
import { partyKeys } from './record.ts'
import type { RecordView } from './record.ts'
import { words } from './words.ts'

export function LicenceForm({
  record,
  onDone,
}: {
  readonly record: RecordView
  readonly onDone: () => void
}): ReactNode {
  const { locale, now } = useDesk()
  const t = words[locale]
  const api = useApi<typeof partiesContract>('parties')
  const [given, setGiven] = useState({
    kind: 'insurer',
    number: '',
    scope: '',
    from: '',
    until: '',
    longTerm: false,
    evidence: '',
  })
  const [scan, setScan] = useState<AttachmentReference>()
  const add = useAct(api.addLicence, { outdates: partyKeys, onDone })
  const prove = useAct(api.addEvidence, { outdates: partyKeys })
  const kind = recordedLicenceKinds.find((code) => code === given.kind) ?? 'other'
  /** The scan becomes a paper of its own, so that an official can grade it. */
  const paperOf = async (file: AttachmentReference): Promise<string | undefined> => {
    const paper = await prove.send({
      id: record.organisation.id,
      evidence: {
        about: 'licence',
        grade: 'uploaded',
        title: `${licenceKindTexts[kind].zh} ${given.number.trim()}`,
        reference: '',
        fileId: file.id,
        observedOn: dayOf(now()),
        expiresOn: null,
      },
    })
    if (!paper) return undefined
    // Kept, so that a licence that is refused now does not upload its scan twice.
    setScan(undefined)
    setGiven((present) => ({ ...present, evidence: paper.id }))
    return paper.id
  }
  const submit = async (): Promise<void> => {
    const evidence = scan ? await paperOf(scan) : given.evidence
    if (evidence === undefined) return
    await add.send({
      id: record.organisation.id,
      licence: {
        kind,
        number: given.number.trim(),
        scope: given.scope.trim(),
        validFrom: parseDay(given.from) ?? null,
        validUntil: given.longTerm ? 'long-term' : (parseDay(given.until) ?? null),
        evidenceId: evidence === '' ? null : evidence,
      },
    })
  }
  return (
    <form
      className="panel-body"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void submit()
      }}
    >
      {prove.refusal && <RefusalBox refusal={prove.refusal} />}
      {add.refusal && <RefusalBox refusal={add.refusal} />}
      <div className="field-row">
        <ChoiceControl
          id="licence-kind"
          label={t.licence}
          value={given.kind}
          choices={recordedLicenceKinds.map((value) => ({ value, words: licenceKindTexts[value][locale] }))}
          onChange={(kind) => setGiven({ ...given, kind })}
        />
        <TextControl
          id="licence-number"
          label={t.number}
          required
          maxLength={80}
          value={given.number}
          onChange={(number) => setGiven({ ...given, number })}
        />
      </div>
      <TextControl
        id="licence-scope"
        label={t.scope}
        maxLength={300}
        value={given.scope}
        onChange={(scope) => setGiven({ ...given, scope })}
      />
      <div className="field-row">
        <TextControl
          id="licence-from"
          label={t.from}
          kind="date"
          value={given.from}
          onChange={(from) => setGiven({ ...given, from })}
        />
        {!given.longTerm && (
          <TextControl
            id="licence-until"
            label={t.until}
            kind="date"
            value={given.until}
            onChange={(until) => setGiven({ ...given, until })}
          />
        )}
      </div>
      <div className="field">
        <TickControl
          label={t.longTerm}
          checked={given.longTerm}
          onChange={(longTerm) => setGiven({ ...given, longTerm })}
        />
        <p className="help">{t.longTermHelp}</p>
      </div>
      <FileSlot id="licence-scan" label={t.scan} file={scan} onChange={setScan} />
      <ChoiceControl
        id="licence-evidence"
        label={t.evidenceInstead}
        value={given.evidence}
        none={t.none}
        choices={record.evidence.map(({ id, title }) => ({ value: id, words: title }))}
        onChange={(evidence) => setGiven({ ...given, evidence })}
      />
      <FormButtons pending={add.pending || prove.pending} onCancel={onDone} />
    </form>
  )
}
