import type { ReactNode } from 'react'
import {
  DeskLink,
  FactList,
  Panel,
  Reading,
  StatusTag,
  useApi,
  useDesk,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import type { partiesContract } from '../contract.ts'
import { evidenceSubjects, licenceKindTexts } from '../index.ts'
import { CheckForm } from './check-form.tsx'
import { GradeTag, Paper } from './evidence-panel.tsx'
import { recordFacts } from './record-facts.tsx'
import { statusOf } from './record.ts'
import type { RecordView } from './record.ts'
import { ReturnForm } from './return-form.tsx'
import { words } from './words.ts'

/** The record of the chosen unit beside the list, with what an official may do about it. */
export function ReadingPane({ id }: { readonly id: string }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const api = useApi<typeof partiesContract>('parties')
  const read = useRead(['parties', 'record', id], () => api.read({ id }))
  return (
    <Reading of={read}>
      {(record) => (
        <>
          <Panel
            title={record.organisation.name}
            end={<StatusTag status={statusOf[record.organisation.state]} words={t.states[record.organisation.state]} />}
          >
            <FactList facts={recordFacts(record.organisation, locale).slice(1)} />
            <Papers record={record} />
            <p>
              <DeskLink to={`/organisations/${id}`}>{t.open}</DeskLink>
            </p>
          </Panel>
          {record.actions.includes('verify') && <CheckForm key={record.organisation.version} record={record} />}
          {record.actions.includes('return') && (
            <ReturnForm key={`return-${record.organisation.version}`} record={record} />
          )}
        </>
      )}
    </Reading>
  )
}

function Papers({ record }: { readonly record: RecordView }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  return (
    <>
      <h3 className="caption">{t.licences}</h3>
      <ul>
        {record.licences.map((one) => (
          <li key={one.id}>
            {licenceKindTexts[one.kind][locale]} {one.number} ·{' '}
            {one.validUntil === 'long-term' ? t.longTerm : (one.validUntil ?? t.unknown)}
          </li>
        ))}
        {record.licences.length === 0 && (
          <li>{record.organisation.holdsNoLicence ? t.holdsNoLicence : t.noLicences}</li>
        )}
      </ul>
      <h3 className="caption">{t.evidence}</h3>
      <ul>
        {record.evidence.map((one) => (
          <li key={one.id}>
            <Paper record={record} paper={one} /> · {evidenceSubjects[one.about][locale]} <GradeTag grade={one.grade} />
          </li>
        ))}
        {record.evidence.length === 0 && <li>{t.noEvidence}</li>}
      </ul>
    </>
  )
}
