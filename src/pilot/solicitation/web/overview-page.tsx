import type { ReactNode } from 'react'
import {
  type Column,
  DataTable,
  DeadlineStrip,
  Empty,
  Figures,
  PageHead,
  Panel,
  Reading,
  RefusalBox,
  useAct,
  useApi,
  useDesk,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import { findRegion } from '../../parties/index.ts'
import type { solicitation } from '../contract.ts'
import type { CallView } from '../index.ts'
import { texts } from '../texts.ts'
import { ExtensionsPanel } from './extensions-panel.tsx'
import { InRound } from './in-round.tsx'
import { officeWords } from './office-words.ts'
import { RemindersPanel } from './reminders-panel.tsx'
import { words } from './words.ts'

interface Counted {
  readonly code: string
  readonly count: number
}

/** 征集进度: each figure opens to its rows; of drafts only how many there are. */
export function OverviewPage(): ReactNode {
  return <InRound>{(programme) => <Progress programme={programme} />}</InRound>
}

function Progress({ programme }: { readonly programme: string }): ReactNode {
  const { locale } = useDesk()
  const o = officeWords[locale]
  const api = useApi<typeof solicitation>('solicitation')
  const calls = useRead(['solicitation', 'calls'], () => api.calls())
  return (
    <>
      <PageHead title={o.overview} />
      <Reading of={calls}>
        {(all) =>
          all.some((call) => call.programmeId === programme) ? <Overview programme={programme} /> : <NotOpened />
        }
      </Reading>
    </>
  )
}

function NotOpened(): ReactNode {
  const { locale, round, person } = useDesk()
  const o = officeWords[locale]
  const api = useApi<typeof solicitation>('solicitation')
  const open = useAct(api.openCall, { outdates: [['solicitation']] })
  const mayOpen = person.roles.includes('ministry-officer') && round !== undefined
  return (
    <>
      {open.refusal && <RefusalBox refusal={open.refusal} />}
      <Empty
        title={o.notOpened}
        action={
          mayOpen && (
            <button
              type="button"
              className="button primary"
              disabled={open.pending}
              onClick={() => void open.send({ programme: round.id })}
            >
              {o.openCall}
            </button>
          )
        }
      >
        {o.notOpenedWhy}
      </Empty>
    </>
  )
}

function Overview({ programme }: { readonly programme: string }): ReactNode {
  const { locale } = useDesk()
  const o = officeWords[locale]
  const api = useApi<typeof solicitation>('solicitation')
  const read = useRead(['solicitation', 'overview', programme], () => api.oversee({ programme }))
  return (
    <Reading of={read}>
      {({ call, byState, bySector, byRegion, byDay, drafts, reminders, sectors: named }) => {
        const sectors = new Map(named.map((one) => [one.code, one.label[locale]]))
        const of = (test: (one: (typeof byState)[number]) => boolean): string =>
          String(byState.filter(test).reduce((sum, one) => sum + one.count, 0))
        return (
          <>
            <DeadlineStrip due={call.deadline}>{texts[locale].calls[call.state]}</DeadlineStrip>
            <Figures
              figures={[
                { name: o.submitted, value: of((one) => one.state === 'submitted'), to: '/filed?state=submitted' },
                { name: o.drafts, value: String(drafts) },
                { name: o.waiting, value: of((one) => one.place === 'awaiting-waiver'), to: '/waivers' },
                { name: o.lateCount, value: of((one) => one.state === 'late'), to: '/filed?state=late' },
                { name: o.withdrawnCount, value: of((one) => one.state === 'withdrawn'), to: '/filed?state=withdrawn' },
              ]}
            />
            <CountPanel title={o.bySector} counts={bySector} nameOf={(code) => sectors.get(code) ?? code} />
            <CountPanel title={o.byRegion} counts={byRegion} nameOf={(code) => findRegion(code)?.name ?? code} />
            <CountPanel title={o.byDay} counts={byDay} nameOf={(code) => code} />
            <CallActs call={call} />
            <RemindersPanel reminders={reminders} />
            <ExtensionsPanel programme={programme} />
          </>
        )
      }}
    </Reading>
  )
}

interface CountPanelProps {
  readonly title: string
  readonly counts: readonly Counted[]
  readonly nameOf: (code: string) => string
}

/** Bars with their numbers: people look before they read. */
function CountPanel({ title, counts, nameOf }: CountPanelProps): ReactNode {
  const { locale } = useDesk()
  const o = officeWords[locale]
  const most = Math.max(1, ...counts.map((one) => one.count))
  const columns: readonly Column<Counted>[] = countColumns(nameOf, most, { title, count: o.count, share: o.share })
  return (
    <Panel title={title} flush>
      <DataTable
        caption={title}
        rows={counts}
        idOf={(one) => one.code}
        empty={<Empty title={o.noFiled}>{o.noFiledWhy}</Empty>}
        columns={columns}
      />
    </Panel>
  )
}

function countColumns(
  nameOf: (code: string) => string,
  most: number,
  heads: { readonly title: string; readonly count: string; readonly share: string },
): readonly Column<Counted>[] {
  return [
    { key: 'name', head: heads.title, cell: (one) => nameOf(one.code) },
    {
      key: 'share',
      head: heads.share,
      cell: (one) => <progress max={most} value={one.count} aria-label={nameOf(one.code)} />,
    },
    { key: 'count', head: heads.count, kind: 'number', cell: (one) => String(one.count) },
  ]
}

function CallActs({ call }: { readonly call: CallView }): ReactNode {
  const { locale, now } = useDesk()
  const o = officeWords[locale]
  const api = useApi<typeof solicitation>('solicitation')
  const settings = { outdates: [['solicitation']] }
  const begin = useAct(api.beginClosing, settings)
  const seal = useAct(api.sealList, settings)
  const refusal = begin.refusal ?? seal.refusal
  const programme = call.programmeId
  if (now() < call.deadline || call.state === 'closed') return null
  return (
    <Panel title={words[locale].when}>
      {refusal && <RefusalBox refusal={refusal} />}
      <div className="button-row">
        {call.actions.includes('begin-closing') && (
          <button
            type="button"
            className="button"
            disabled={begin.pending}
            onClick={() => void begin.send({ programme })}
          >
            {o.close}
          </button>
        )}
        {call.actions.includes('seal') && (
          <button
            type="button"
            className="button"
            disabled={seal.pending}
            onClick={() => void seal.send({ programme })}
          >
            {o.seal}
          </button>
        )}
      </div>
    </Panel>
  )
}
