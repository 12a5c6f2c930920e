import { useState } from 'react'
import type { ReactNode } from 'react'
import { tableTime } from '../../../foundation/interface/index.ts'
import {
  DataTable,
  Empty,
  Panel,
  Reading,
  RefusalBox,
  useAct,
  useApi,
  useDesk,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import type { Column } from '../../../foundation/interface/web/index.ts'
import type { Locale } from '../../../foundation/interface/index.ts'
import { instant } from '../../../foundation/kernel/index.ts'
import type { partiesContract } from '../contract.ts'
import { TextControl } from './controls.tsx'
import { partyKeys } from './record.ts'
import type { EnrolmentView } from './record.ts'
import { words } from './words.ts'

/** Requests to join a unit, or to enrol a new one, that wait for this person. */
export function EnrolmentPanel({
  title,
  office = false,
}: {
  readonly title: string
  readonly office?: boolean
}): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const api = useApi<typeof partiesContract>('parties')
  const read = useRead(['parties', 'enrolments'], () => api.listEnrolments())
  return (
    <Panel title={title} flush>
      <Reading of={read} rows={2}>
        {({ enrolments }) => (
          <DataTable
            caption={title}
            rows={enrolments}
            idOf={({ id }) => id}
            empty={
              <Empty title={office ? t.noNewUnits : t.noRequests}>{office ? t.noNewUnitsWhy : t.noRequestsWhy}</Empty>
            }
            columns={enrolmentColumns(locale, office)}
          />
        )}
      </Reading>
    </Panel>
  )
}

function enrolmentColumns(locale: Locale, office: boolean): readonly Column<EnrolmentView>[] {
  const t = words[locale]
  const unit: Column<EnrolmentView> = {
    key: 'unit',
    head: t.unit,
    cell: ({ organisationName, creditCode }) => (
      <>
        {organisationName} <span className="mono">{creditCode}</span>
      </>
    ),
  }
  return [
    { key: 'person', head: t.person, cell: ({ personName }) => personName },
    ...(office ? [unit] : []),
    { key: 'mail', head: t.mail, cell: ({ email }) => email },
    { key: 'asked', head: t.askedAt, kind: 'date', cell: ({ askedAt }) => tableTime(instant(askedAt)) },
    { key: 'act', head: t.act, cell: (one) => <Decide enrolment={one} /> },
  ]
}

function Decide({ enrolment }: { readonly enrolment: EnrolmentView }): ReactNode {
  const { locale, announce } = useDesk()
  const t = words[locale]
  const api = useApi<typeof partiesContract>('parties')
  const [declining, setDeclining] = useState(false)
  const [reason, setReason] = useState('')
  const accept = useAct(api.acceptEnrolment, {
    outdates: partyKeys,
    onDone: () => announce({ tone: 'green', words: t.accepted }),
  })
  const decline = useAct(api.declineEnrolment, {
    outdates: partyKeys,
    onDone: () => announce({ tone: 'green', words: t.declined }),
  })
  const refusal = accept.refusal ?? decline.refusal
  return (
    <>
      {refusal && <RefusalBox refusal={refusal} />}
      {declining && (
        <TextControl
          id={`decline-${enrolment.id}`}
          label={t.reason}
          required
          maxLength={500}
          value={reason}
          onChange={setReason}
        />
      )}
      <div className="button-row">
        {!declining && (
          <button
            type="button"
            className="button small teal"
            disabled={accept.pending}
            onClick={() => void accept.send({ id: enrolment.id })}
          >
            {t.accept}
          </button>
        )}
        <button
          type="button"
          className="button small"
          disabled={decline.pending || (declining && reason.trim() === '')}
          onClick={() =>
            declining ? void decline.send({ id: enrolment.id, reason: reason.trim() }) : setDeclining(true)
          }
        >
          {t.decline}
        </button>
      </div>
    </>
  )
}
