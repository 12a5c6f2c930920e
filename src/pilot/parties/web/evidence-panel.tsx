import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import {
  DataTable,
  Empty,
  Panel,
  RefusalBox,
  Tag,
  useAct,
  useApi,
  useDesk,
  useLocale,
  ChoiceControl,
} from '../../../foundation/interface/web/index.ts'
import type { Column } from '../../../foundation/interface/web/index.ts'
import type { AttachmentReference } from '../../../foundation/attachments/index.ts'
import { FileLine, FileSlot } from '../../../foundation/attachments/web/index.ts'
import type { Locale } from '../../../foundation/interface/index.ts'
import { dayOf } from '../../../foundation/kernel/index.ts'
import type { partiesContract } from '../contract.ts'
import { evidenceGrades, evidenceSubjectCodes, evidenceSubjects } from '../index.ts'
import { TextControl } from './controls.tsx'
import { AddButton, FormButtons } from './form-buttons.tsx'
import { partyKeys } from './record.ts'
import type { EvidenceView, RecordView } from './record.ts'
import { withdrawColumn } from './withdraw-button.tsx'
import { words } from './words.ts'

interface Props {
  readonly record: RecordView
  readonly mayEdit: boolean
}

export function EvidencePanel({ record, mayEdit }: Props): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const [adding, setAdding] = useState(false)
  return (
    <Panel
      title={t.evidence}
      flush
      end={mayEdit && !adding ? <AddButton words={t.addEvidence} onClick={() => setAdding(true)} /> : null}
    >
      {adding && <EvidenceForm organisationId={record.organisation.id} onDone={() => setAdding(false)} />}
      <DataTable
        caption={t.evidence}
        rows={record.evidence}
        idOf={({ id }) => id}
        empty={<Empty title={t.noEvidence}>{t.noEvidenceWhy}</Empty>}
        columns={evidenceColumns(record, locale, mayEdit)}
      />
    </Panel>
  )
}

function evidenceColumns(record: RecordView, locale: Locale, mayEdit: boolean): readonly Column<EvidenceView>[] {
  const t = words[locale]
  const columns: readonly Column<EvidenceView>[] = [
    { key: 'title', head: t.evidenceTitle, cell: (one) => <Paper record={record} paper={one} /> },
    { key: 'about', head: t.about, cell: ({ about }) => evidenceSubjects[about][locale] },
    { key: 'grade', head: t.grade, cell: ({ grade }) => <GradeTag grade={grade} /> },
    { key: 'reference', head: t.reference, cell: ({ reference }) => reference || t.none },
    { key: 'observed', head: t.observedOn, kind: 'date', cell: ({ observedOn }) => observedOn },
  ]
  return mayEdit ? [...columns, withdrawColumn(record.organisation.id, 'evidence', t.act)] : columns
}

/** The name of a paper, and its file where one was uploaded. */
export function Paper({ record, paper }: { readonly record: RecordView; readonly paper: EvidenceView }): ReactNode {
  const file = record.files.find(({ id }) => id === paper.fileId)
  return (
    <>
      {paper.title}
      {file && (
        <>
          <br />
          <FileLine file={file} />
        </>
      )}
    </>
  )
}

export function GradeTag({ grade }: { readonly grade: EvidenceView['grade'] }): ReactNode {
  const locale = useLocale()
  const trusted = grade === 'authority' || grade === 'checked'
  return (
    <Tag tone={trusted ? 'green' : 'grey'} glyph={trusted ? 'check' : 'circle'}>
      {evidenceGrades[grade][locale]}
    </Tag>
  )
}

function EvidenceForm({
  organisationId,
  onDone,
}: {
  readonly organisationId: string
  readonly onDone: () => void
}): ReactNode {
  const { locale, now } = useDesk()
  const t = words[locale]
  const api = useApi<typeof partiesContract>('parties')
  const [file, setFile] = useState<AttachmentReference>()
  const [given, setGiven] = useState({
    about: 'identity',
    grade: 'uploaded',
    title: '',
    reference: '',
    observedOn: String(dayOf(now())),
    expiresOn: '',
  })
  const add = useAct(api.addEvidence, { outdates: partyKeys, onDone })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void add.send({
      id: organisationId,
      evidence: {
        about: evidenceSubjectCodes.find((code) => code === given.about) ?? 'other',
        grade: given.grade === 'self-made' ? 'self-made' : 'uploaded',
        title: given.title.trim(),
        reference: given.reference.trim(),
        fileId: file?.id ?? null,
        observedOn: given.observedOn,
        expiresOn: given.expiresOn === '' ? null : given.expiresOn,
      },
    })
  }
  return (
    <form className="panel-body" onSubmit={submit}>
      {add.refusal && <RefusalBox refusal={add.refusal} />}
      <div className="field-row">
        <ChoiceControl
          id="evidence-about"
          label={t.about}
          value={given.about}
          choices={evidenceSubjectCodes.map((value) => ({ value, words: evidenceSubjects[value][locale] }))}
          onChange={(about) => setGiven({ ...given, about })}
        />
        <ChoiceControl
          id="evidence-grade"
          label={t.grade}
          value={given.grade}
          choices={[
            { value: 'uploaded', words: evidenceGrades.uploaded[locale] },
            { value: 'self-made', words: evidenceGrades['self-made'][locale] },
          ]}
          onChange={(grade) => setGiven({ ...given, grade })}
        />
      </div>
      <TextControl
        id="evidence-title"
        label={t.evidenceTitle}
        required
        maxLength={200}
        value={given.title}
        onChange={(title) => setGiven({ ...given, title })}
      />
      <FileSlot id="evidence-file" label={t.file} file={file} onChange={setFile} />
      <TextControl
        id="evidence-reference"
        label={t.reference}
        maxLength={300}
        value={given.reference}
        onChange={(reference) => setGiven({ ...given, reference })}
      />
      <div className="field-row">
        <TextControl
          id="evidence-observed"
          label={t.observedOn}
          kind="date"
          required
          value={given.observedOn}
          onChange={(observedOn) => setGiven({ ...given, observedOn })}
        />
        <TextControl
          id="evidence-expires"
          label={t.expiresOn}
          kind="date"
          value={given.expiresOn}
          onChange={(expiresOn) => setGiven({ ...given, expiresOn })}
        />
      </div>
      <FormButtons pending={add.pending} onCancel={onDone} />
    </form>
  )
}
