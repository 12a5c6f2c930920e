import type { ReactNode } from 'react'
import { type Locale, formatDeadline, formatMoment, tableDay } from '../../../foundation/interface/index.ts'
import {
  DataTable,
  DeskLink,
  Empty,
  PageHead,
  Panel,
  Reading,
  RefusalBox,
  StatusTag,
  WithPanel,
  useAct,
  useAddress,
  useApi,
  useDesk,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import type { Column } from '../../../foundation/interface/web/index.ts'
import { type Day, type Instant, dayOf } from '../../../foundation/kernel/index.ts'
import type { catalogueContract } from '../contract.ts'
import { grounds } from '../index.ts'
import { ObjectionPane } from './objection-pane.tsx'
import type { ListedObjectionView, PublicityView } from './shown.ts'
import { statusOfObjection, statusOfPublicity } from './status-of.ts'
import { words } from './words.ts'

export const hearingKeys = [['catalogue', 'hearing']] as const

/** 公示与异议: what runs, what was objected, and the one act that is open on each. */
export function HearingPage(): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const { query } = useAddress()
  const chosen = query.get('objection')
  return (
    <>
      <PageHead title={t.hearing} facts={[{ name: t.hearingNote, value: '' }]} />
      <WithPanel
        width={404}
        main={
          <>
            <Publicities />
            <Objections />
            <Tips />
          </>
        }
        panel={
          chosen === null ? (
            <Panel title={t.objections}>
              <Empty title={t.choose}>{t.chooseWhy}</Empty>
            </Panel>
          ) : (
            <ObjectionPane key={chosen} id={chosen} />
          )
        }
      />
    </>
  )
}

function Publicities(): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const api = useApi<typeof catalogueContract>('catalogue')
  const { now } = useDesk()
  const read = useRead(['catalogue', 'hearing', 'publicities'], () => api.publicities({}))
  const conclude = useAct(api.conclude, { outdates: hearingKeys })
  return (
    <Panel title={t.publicities} flush>
      {conclude.refusal && <RefusalBox refusal={conclude.refusal} />}
      <Reading of={read}>
        {({ publicities }) => (
          <DataTable
            caption={t.publicities}
            rows={publicities}
            idOf={({ id }) => id}
            empty={<Empty title={t.noPublicities}>{t.noPublicitiesWhy}</Empty>}
            columns={publicityColumns(locale, now(), (id) => void conclude.send({ id }))}
          />
        )}
      </Reading>
    </Panel>
  )
}

function Objections(): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const api = useApi<typeof catalogueContract>('catalogue')
  const read = useRead(['catalogue', 'hearing', 'objections'], () => api.objections({ limit: 100 }))
  return (
    <Panel title={t.objections} flush>
      <Reading of={read}>
        {({ objections }) => (
          <DataTable
            caption={t.objections}
            rows={objections}
            idOf={({ id }) => id}
            empty={<Empty title={t.noObjections}>{t.noObjectionsWhy}</Empty>}
            columns={objectionColumns(locale)}
          />
        )}
      </Reading>
    </Panel>
  )
}

function Tips(): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const api = useApi<typeof catalogueContract>('catalogue')
  const read = useRead(['catalogue', 'hearing', 'tips'], () => api.tips({}))
  return (
    <Panel title={t.tips} note={t.tipsNote} flush>
      <Reading of={read}>
        {({ tips }) => (
          <DataTable
            caption={t.tips}
            rows={tips}
            idOf={({ id }) => id}
            empty={<Empty title={t.noTips}>{t.tipsNote}</Empty>}
            columns={[
              { key: 'ground', head: t.ground, cell: ({ ground }) => grounds[ground][locale] },
              { key: 'facts', head: t.facts, cell: ({ facts }) => facts },
              {
                key: 'arrived',
                head: t.arrived,
                kind: 'date',
                cell: ({ arrivedAt }) => formatMoment(arrivedAt as Instant, locale),
              },
            ]}
          />
        )}
      </Reading>
    </Panel>
  )
}

function publicityColumns(
  locale: Locale,
  now: Instant,
  conclude: (id: string) => void,
): readonly Column<PublicityView>[] {
  const t = words[locale]
  return [
    {
      key: 'round',
      head: t.round,
      cell: ({ id, roundName, sequence }) => (
        <DeskLink to={`//publicities/${id}`}>{t.publicity(roundName[locale], sequence)}</DeskLink>
      ),
    },
    {
      key: 'period',
      head: t.period,
      cell: ({ openedAt, lastDay, workingDays }) =>
        t.days(tableDay(dayOf(openedAt as Instant)), tableDay(lastDay as Day), workingDays),
    },
    {
      key: 'state',
      head: t.state,
      cell: ({ state }) => <StatusTag status={statusOfPublicity[state]} words={t.states[state]} />,
    },
    {
      key: 'conclude',
      head: t.conclude,
      cell: ({ id, actions, closesAt }) =>
        actions.includes('conclude') &&
        (Date.parse(now) < Date.parse(closesAt) ? (
          <span className="second">{t.concludeLater(formatDeadline(closesAt as Instant, locale))}</span>
        ) : (
          <button type="button" className="button small" onClick={() => conclude(id)}>
            {t.conclude}
          </button>
        )),
    },
  ]
}

function objectionColumns(locale: Locale): readonly Column<ListedObjectionView>[] {
  const t = words[locale]
  return [
    {
      key: 'receipt',
      head: t.receipt,
      cell: ({ id, receiptNumber }) => (
        <span className="whole mono">
          <DeskLink to={`/publicity?objection=${id}`}>{receiptNumber}</DeskLink>
        </span>
      ),
    },
    {
      key: 'about',
      head: t.about,
      cell: ({ about, ground }) => (
        <>
          {about}
          <span className="second">{grounds[ground][locale]}</span>
        </>
      ),
    },
    {
      key: 'arrived',
      head: t.arrived,
      kind: 'date',
      cell: ({ arrivedAt }) => formatMoment(arrivedAt as Instant, locale),
    },
    {
      key: 'state',
      head: t.state,
      cell: ({ state }) => <StatusTag status={statusOfObjection[state]} words={t.standing[state]} />,
    },
  ]
}
