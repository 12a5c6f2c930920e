import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { FileLine } from '../../../foundation/attachments/web/index.ts'
import { Panel, RefusalBox, useAct, useApi, useDesk, ChoiceControl } from '../../../foundation/interface/web/index.ts'
import type { partiesContract } from '../contract.ts'
import { evidenceGradeCodes, evidenceGrades, evidenceSubjects } from '../index.ts'
import type { EvidenceGrade, EvidenceSubject } from '../index.ts'
import { GradeTag } from './evidence-panel.tsx'
import { partyKeys } from './record.ts'
import type { RecordView } from './record.ts'
import { words } from './words.ts'

interface Line {
  readonly about: EvidenceSubject
  readonly evidenceId: string
  readonly grade: EvidenceGrade | ''
}

/** Each fact with the paper by which it was checked and how far that can be trusted; nothing is ticked beforehand. */
export function CheckForm({ record }: { readonly record: RecordView }): ReactNode {
  const { locale, announce } = useDesk()
  const t = words[locale]
  const api = useApi<typeof partiesContract>('parties')
  const [lines, setLines] = useState<readonly Line[]>(() => record.checksNeeded.map((about) => lineOf(record, about)))
  const verify = useAct(api.verify, {
    outdates: partyKeys,
    onDone: () => announce({ tone: 'green', words: t.verified }),
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const checks = lines.flatMap(({ about, evidenceId, grade }) =>
      grade === '' ? [] : [{ about, grade, evidenceId: evidenceId === '' ? null : evidenceId }],
    )
    void verify.send({ id: record.organisation.id, version: record.organisation.version, checks })
  }
  const change = (about: EvidenceSubject, part: Partial<Line>): void =>
    setLines(lines.map((line) => (line.about === about ? { ...line, ...part } : line)))
  return (
    <Panel title={t.check} note={t.checkNote}>
      <form onSubmit={submit}>
        {verify.refusal && <RefusalBox refusal={verify.refusal} />}
        {lines.map((line) => (
          <fieldset className="field" key={line.about}>
            <legend>{evidenceSubjects[line.about][locale]}</legend>
            <Basis record={record} evidenceId={line.evidenceId} />
            <div className="field-row">
              <ChoiceControl
                id={`check-evidence-${line.about}`}
                label={t.basisOf}
                value={line.evidenceId}
                none={t.officialQuery}
                choices={record.evidence.map(({ id, title }) => ({ value: id, words: title }))}
                onChange={(evidenceId) => change(line.about, { evidenceId })}
              />
              <ChoiceControl
                id={`check-grade-${line.about}`}
                label={t.grade}
                value={line.grade}
                none={t.none}
                choices={evidenceGradeCodes.map((value) => ({ value, words: evidenceGrades[value][locale] }))}
                onChange={(value) =>
                  change(line.about, { grade: evidenceGradeCodes.find((one) => one === value) ?? '' })
                }
              />
            </div>
          </fieldset>
        ))}
        <div className="button-row">
          <button type="submit" className="button primary" disabled={verify.pending}>
            {t.verify}
          </button>
        </div>
      </form>
    </Panel>
  )
}

/** What the official is about to vouch by, to be opened before it is graded. */
function Basis({ record, evidenceId }: { readonly record: RecordView; readonly evidenceId: string }): ReactNode {
  const paper = record.evidence.find(({ id }) => id === evidenceId)
  const file = record.files.find(({ id }) => id === paper?.fileId)
  if (!paper) return null
  return (
    <p className="caption">
      {paper.title} <GradeTag grade={paper.grade} /> {file && <FileLine file={file} />}
    </p>
  )
}

function lineOf(record: RecordView, about: EvidenceSubject): Line {
  return { about, evidenceId: record.evidence.find((one) => one.about === about)?.id ?? '', grade: '' }
}
