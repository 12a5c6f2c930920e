import type { ReactNode } from 'react'
import { formatDeadline, formatDuration, remainingUntil, tableTime } from '../../../foundation/interface/index.ts'
import {
  BarRows,
  DeskLink,
  FactList,
  Loading,
  Panel,
  Reading,
  useApi,
  useDesk,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import type { solicitation } from '../contract.ts'
import { texts } from '../texts.ts'
import { roundWords } from './round-words.ts'

interface Bar {
  readonly code: string
  /** Null where it is hidden. */
  readonly count: number | null
}

/**
 * 本轮征集 on the home page: when it ends, and its figures, of the office all, of everybody else what is public. One read,
 * since each one that waits for another is seen on a slow line.
 */
export function RoundPanel(): ReactNode {
  const { locale, round, person } = useDesk()
  const isOffice = ['ministry-officer', 'ministry-approver', 'support-officer'].some((one) =>
    person.roles.includes(one),
  )
  const Figures = isOffice ? ForOffice : ForEverybody
  return <Panel title={roundWords[locale].title}>{round ? <Figures programme={round.id} /> : <Loading />}</Panel>
}

function NotOpen(): ReactNode {
  return <p className="caption">{roundWords[useDesk().locale].notOpen}</p>
}

function ForOffice({ programme }: { readonly programme: string }): ReactNode {
  const { locale } = useDesk()
  const t = roundWords[locale]
  const api = useApi<typeof solicitation>('solicitation')
  const read = useRead(['solicitation', 'overview', programme], () => api.oversee({ programme }))
  if (read.refusal?.kind === 'not-found') return <NotOpen />
  return (
    <Reading of={read}>
      {({ call, byState, bySector, drafts, sectors }) => {
        const count = (state: string): string =>
          String(byState.filter((one) => one.state === state).reduce((sum, one) => sum + one.count, 0))
        return (
          <>
            <Ends deadline={call.deadline} more={{ name: t.state, value: texts[locale].calls[call.state] }} />
            <FactList
              facts={[
                { name: t.submitted, value: <DeskLink to="/filed?state=submitted">{count('submitted')}</DeskLink> },
                { name: t.drafts, value: String(drafts) },
                { name: t.late, value: <DeskLink to="/filed?state=late">{count('late')}</DeskLink> },
              ]}
            />
            <Bars bars={bySector} sectors={sectors} />
          </>
        )
      }}
    </Reading>
  )
}

function ForEverybody({ programme }: { readonly programme: string }): ReactNode {
  const { locale } = useDesk()
  const t = roundWords[locale]
  const api = useApi<typeof solicitation>('solicitation')
  const read = useRead(['solicitation', 'figures', programme], () => api.figures({ programme }))
  if (read.refusal?.kind === 'not-found') return <NotOpen />
  const shown = (count: number | null): string => (count === null ? t.hidden : String(count))
  return (
    <Reading of={read}>
      {({ deadline, figures, sectors }) => (
        <>
          <Ends
            deadline={deadline}
            more={{ name: t.figures, value: figures ? t.sealedOn(tableTime(figures.sealedAt)) : t.later }}
          />
          {figures && (
            <>
              <FactList
                facts={[
                  { name: t.submitted, value: shown(figures.submitted) },
                  { name: t.leads, value: shown(figures.leads) },
                  { name: t.members, value: shown(figures.members) },
                ]}
              />
              <Bars bars={figures.bySector} sectors={sectors} />
              <p className="caption">{t.note}</p>
            </>
          )}
        </>
      )}
    </Reading>
  )
}

interface EndsProps {
  readonly deadline: Parameters<typeof formatDeadline>[0]
  readonly more: { readonly name: string; readonly value: string }
}

function Ends({ deadline, more }: EndsProps): ReactNode {
  const { locale, now } = useDesk()
  const t = roundWords[locale]
  const left = now() < deadline ? formatDuration(remainingUntil(deadline, now()), locale) : t.over
  return (
    <FactList
      facts={[{ name: t.ends, value: formatDeadline(deadline, locale) }, { name: t.left, value: left }, more]}
    />
  )
}

interface BarsProps {
  readonly bars: readonly Bar[]
  readonly sectors: readonly { readonly code: string; readonly label: { readonly zh: string; readonly en: string } }[]
}

/** Small bars with their numbers; what is hidden has a word and no bar. */
function Bars({ bars, sectors }: BarsProps): ReactNode {
  const { locale } = useDesk()
  const t = roundWords[locale]
  const names = new Map(sectors.map((one) => [one.code, one.label[locale]]))
  if (bars.length === 0) return null
  return (
    <BarRows
      caption={t.bySector}
      rows={bars.map(({ code, count }) => ({
        name: names.get(code) ?? code,
        value: count ?? 0,
        shown: count === null ? t.hidden : String(count),
      }))}
    />
  )
}
