import type { ReactNode } from 'react'
import { tableTime } from '../../../foundation/interface/index.ts'
import {
  DataTable,
  DeskLink,
  Empty,
  PageHead,
  Panel,
  Reading,
  StatusTag,
  useAddress,
  useApi,
  useDesk,
  useRead,
  WithPanel,
} from '../../../foundation/interface/web/index.ts'
import type { Column } from '../../../foundation/interface/web/index.ts'
import type { Locale } from '../../../foundation/interface/index.ts'
import { instant } from '../../../foundation/kernel/index.ts'
import type { partiesContract } from '../contract.ts'
import { findRegion, organisationKindCodes, organisationKinds } from '../index.ts'
import { EnrolmentPanel } from './enrolment-panel.tsx'
import { ReadingPane } from './reading-pane.tsx'
import { statusOf } from './record.ts'
import type { OrganisationView } from './record.ts'
import { UnitFilter } from './unit-filter.tsx'
import { words } from './words.ts'

/** 单位核验: the list at the left, who waits longest on top; the record with its form of verification at the right. */
export function VerificationPage(): ReactNode {
  const { locale, person } = useDesk()
  const t = words[locale]
  const { query } = useAddress()
  const chosen = query.get('unit')
  const isOfficer = person.roles.includes('ministry-officer')
  return (
    <>
      <PageHead title={t.verification} />
      <WithPanel
        width={404}
        main={
          <>
            <UnitList />
            {isOfficer && <EnrolmentPanel title={t.newUnits} office />}
          </>
        }
        panel={
          chosen === null ? (
            <Panel title={t.record}>
              <Empty title={t.choose}>{t.chooseWhy}</Empty>
            </Panel>
          ) : (
            <ReadingPane key={chosen} id={chosen} />
          )
        }
      />
    </>
  )
}

function UnitList(): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const { query, change } = useAddress()
  const api = useApi<typeof partiesContract>('parties')
  const state = (['unverified', 'verified', 'returned'] as const).find(
    (one) => one === (query.get('state') ?? 'unverified'),
  )
  const kind = organisationKindCodes.find((code) => code === query.get('kind'))
  const filter = {
    ...(state === undefined ? {} : { state }),
    ...(kind === undefined ? {} : { kind }),
    ...(query.get('region') ? { region: query.get('region') ?? '' } : {}),
    words: query.get('words') ?? '',
    ...(query.get('after') ? { afterChanged: query.get('after') ?? '', afterId: query.get('afterId') ?? '' } : {}),
  }
  const read = useRead(['parties', 'list', filter], () => api.list(filter))
  return (
    <>
      <UnitFilter counts={read.value?.counts ?? {}} />
      <Panel title={t.unit} flush>
        <Reading of={read}>
          {({ organisations, next }) => (
            <>
              <DataTable
                caption={t.verification}
                rows={organisations}
                idOf={({ id }) => id}
                empty={<Empty title={t.noUnits}>{t.noUnitsWhy}</Empty>}
                columns={unitColumns(locale)}
              />
              <div className="button-row panel-body">
                {query.get('after') && (
                  <button
                    type="button"
                    className="button small"
                    onClick={() => change({ after: undefined, afterId: undefined })}
                  >
                    {t.first}
                  </button>
                )}
                {next && (
                  <button
                    type="button"
                    className="button small"
                    onClick={() => change({ after: next.changedAt, afterId: next.id })}
                  >
                    {t.next}
                  </button>
                )}
              </div>
            </>
          )}
        </Reading>
      </Panel>
    </>
  )
}

function unitColumns(locale: Locale): readonly Column<OrganisationView>[] {
  const t = words[locale]
  return [
    { key: 'unit', head: t.unit, cell: (one) => <UnitCell unit={one} /> },
    {
      key: 'kind',
      head: t.kind,
      cell: ({ kind: code }) => (code === null ? t.unknown : organisationKinds[code].text[locale]),
    },
    {
      key: 'region',
      head: t.region,
      cell: ({ regionCode }) => (regionCode === null ? t.unknown : (findRegion(regionCode)?.name ?? regionCode)),
    },
    {
      key: 'changed',
      head: t.changedAt,
      kind: 'date',
      cell: ({ changedAt }) => tableTime(instant(changedAt)),
    },
    {
      key: 'state',
      head: t.state,
      cell: (one) => <StatusTag status={statusOf[one.state]} words={t.states[one.state]} />,
    },
  ]
}

function UnitCell({ unit }: { readonly unit: OrganisationView }): ReactNode {
  const { query } = useAddress()
  const parts = new URLSearchParams(query)
  parts.set('unit', unit.id)
  return (
    <>
      <DeskLink to={`/organisations?${parts}`}>{unit.name}</DeskLink>
      <br />
      <span className="caption mono">{unit.creditCode}</span>
    </>
  )
}
