import { useState } from 'react'
import type { ReactNode } from 'react'
import { tableTime, withColon } from '../../../foundation/interface/index.ts'
import { instant } from '../../../foundation/kernel/index.ts'
import {
  FactList,
  NoticeBox,
  PageHead,
  Panel,
  useDesk,
  useLocale,
  WithPanel,
} from '../../../foundation/interface/web/index.ts'
import type { Crumb } from '../../../foundation/interface/web/index.ts'
import { evidenceSubjects } from '../index.ts'
import { BranchPanel } from './branch-panel.tsx'
import { EvidencePanel } from './evidence-panel.tsx'
import { HistoryPanel } from './history-panel.tsx'
import { LicencePanel } from './licence-panel.tsx'
import { LinkPanel } from './link-panel.tsx'
import { recordFacts } from './record-facts.tsx'
import { RecordForm } from './record-form.tsx'
import { statusOf } from './record.ts'
import type { RecordView } from './record.ts'
import { words } from './words.ts'

export interface RecordBodyProps {
  readonly record: RecordView
  readonly title: string
  readonly crumbs?: readonly Crumb[]
  readonly below?: ReactNode
}

export function RecordBody({ record, title, crumbs, below }: RecordBodyProps): ReactNode {
  const { locale, announce } = useDesk()
  const t = words[locale]
  const [editing, setEditing] = useState(false)
  const { organisation, standing } = record
  const mayEdit = record.actions.includes('edit')
  const saved = (): void => {
    setEditing(false)
    announce({ tone: 'green', words: t.saved })
  }
  return (
    <>
      <PageHead
        title={title}
        {...(crumbs === undefined ? {} : { crumbs })}
        statuses={[{ status: statusOf[organisation.state], words: t.states[organisation.state] }]}
        facts={[
          { name: t.creditCode, value: <span className="mono">{organisation.creditCode}</span> },
          { name: t.standing, value: t.standings[standing] },
          { name: t.version, value: organisation.version },
          { name: t.changedAt, value: tableTime(instant(organisation.changedAt)) },
        ]}
        actions={
          mayEdit && !editing ? (
            <button type="button" className="button primary" onClick={() => setEditing(true)}>
              {t.edit}
            </button>
          ) : null
        }
      />
      <WithPanel
        width={344}
        main={
          <>
            <Attention record={record} />
            <Panel title={t.record} note={t.recordNote}>
              {editing ? (
                <RecordForm organisation={organisation} onSaved={saved} onCancel={() => setEditing(false)} />
              ) : (
                <FactList facts={recordFacts(organisation, locale)} />
              )}
            </Panel>
            <LicencePanel record={record} mayEdit={mayEdit} />
            <EvidencePanel record={record} mayEdit={mayEdit} />
            <LinkPanel record={record} mayEdit={mayEdit} />
            {below}
          </>
        }
        panel={
          <>
            <HistoryPanel record={record} />
            <BranchPanel record={record} mayEdit={mayEdit} />
          </>
        }
      />
    </>
  )
}

/** What keeps the record from being verified: reasons of the last return, and facts that nobody has stated. */
function Attention({ record }: { readonly record: RecordView }): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  const last = record.verifications[0]
  const reasons = record.organisation.state === 'returned' ? (last?.reasons ?? []) : []
  return (
    <>
      {reasons.length > 0 && (
        <NoticeBox tone="amber">
          <p>{t.returnedBox}</p>
          <ul>
            {reasons.map((reason) => (
              <li key={reason.field + reason.text}>
                {withColon(
                  evidenceSubjects[reason.field as keyof typeof evidenceSubjects]?.[locale] ?? reason.field,
                  reason.text,
                  locale,
                )}
              </li>
            ))}
          </ul>
        </NoticeBox>
      )}
      {record.unstated.length > 0 && (
        <NoticeBox tone="indigo">
          {withColon(
            t.unstated,
            record.unstated.map((about) => evidenceSubjects[about][locale]).join(locale === 'zh' ? '、' : ', '),
            locale,
          )}
        </NoticeBox>
      )}
    </>
  )
}
