import type { ReactNode } from 'react'
import {
  DeskLink,
  Empty,
  Figures,
  PageHead,
  Reading,
  RefusalBox,
  useAct,
  useAddress,
  useApi,
  useDesk,
  useRead,
  WithPanel,
} from '../../../../foundation/interface/web/index.ts'
import type { Status } from '../../../../foundation/interface/index.ts'
import type { reviewContract } from '../../contract.ts'
import type { RoundPage as Page, RoundState } from '../../index.ts'
import { Elsewhere } from '../elsewhere.tsx'
import { reviewKeys } from '../review-keys.ts'
import { MeetingsPart } from '../meeting/meetings-part.tsx'
import { InterestsPart } from './interests-part.tsx'
import { ListPart } from './list-part.tsx'
import { SeatsPart } from './seats-part.tsx'
import { SettingsPart } from './settings-part.tsx'
import { StepsPanel } from './steps-panel.tsx'
import { roundWords } from './words.ts'
// oxlint-disable-next-line import/no-unassigned-import
import '../review.css'

/** 评审组织: what is reviewed, by whom and why, and at the right the one step that is next. */
export function RoundPage(): ReactNode {
  const { locale, round } = useDesk()
  const t = roundWords[locale]
  const api = useApi<typeof reviewContract>('review')
  const read = useRead(['review', 'rounds'], () => api.rounds())
  const programme = round?.id ?? ''
  return (
    <Reading of={read}>
      {({ rounds, mayOpen }) => {
        const found = rounds.find(({ programmeId }) => programmeId === programme)
        const elsewhere = <Elsewhere found={rounds} states={t.states} />
        if (found)
          return (
            <>
              {elsewhere}
              <Present id={found.id} />
            </>
          )
        return (
          <>
            <PageHead title={t.title} />
            {elsewhere}
            <Empty title={t.notOpen}>{t.notOpenWhy}</Empty>
            {mayOpen && <OpenButton programme={programme} />}
          </>
        )
      }}
    </Reading>
  )
}

function OpenButton({ programme }: { readonly programme: string }): ReactNode {
  const t = roundWords[useDesk().locale]
  const api = useApi<typeof reviewContract>('review')
  const act = useAct(api.openRound, { outdates: reviewKeys })
  return (
    <>
      {act.refusal && <RefusalBox refusal={act.refusal} />}
      <div className="button-row">
        <button
          type="button"
          className="button primary"
          disabled={act.pending}
          onClick={() => void act.send({ programme })}
        >
          {t.open}
        </button>
      </div>
    </>
  )
}

function Present({ id }: { readonly id: string }): ReactNode {
  const api = useApi<typeof reviewContract>('review')
  const read = useRead(['review', 'round', id], () => api.round({ id }))
  return <Reading of={read}>{(page) => <Desk page={page} />}</Reading>
}

const tabs = ['list', 'interests', 'seats', 'meetings', 'settings'] as const
type Tab = (typeof tabs)[number]

function Desk({ page }: { readonly page: Page }): ReactNode {
  const { locale } = useDesk()
  const t = roundWords[locale]
  const { query } = useAddress()
  const tab = tabs.find((one) => one === query.get('part')) ?? 'list'
  const { state } = page.round
  return (
    <>
      <PageHead
        title={t.title}
        statuses={[{ status: statusOfRound[state], words: t.states[state] }]}
        actions={state === 'scored' && <DeskLink to="/selection">{t.toSelection}</DeskLink>}
      />
      <RoundFigures page={page} />
      <WithPanel
        width={344}
        main={
          <>
            <Tabs present={tab} />
            <Part tab={tab} page={page} />
          </>
        }
        panel={<StepsPanel page={page} />}
      />
    </>
  )
}

export const statusOfRound: Readonly<Record<RoundState, Status>> = {
  preparing: 'draft',
  frozen: 'sealed',
  drawn: 'in-progress',
  assigned: 'in-progress',
  scoring: 'under-review',
  scored: 'done',
}

function RoundFigures({ page: { items, interests, seats } }: { readonly page: Page }): ReactNode {
  const t = roundWords[useDesk().locale]
  const live = items.filter(({ standing }) => standing !== 'withdrawn')
  const reviews = live.flatMap(({ reviewers }) => reviewers).filter(({ state }) => state !== 'set-aside')
  const done = reviews.filter(({ state }) => state === 'submitted').length
  const taken = seats.filter(({ state }) => state === 'accepted').length
  return (
    <Figures
      figures={[
        { name: t.solutions, value: String(live.length) },
        { name: t.expertsInAll, value: String(interests.length) },
        { name: t.seatsTaken, value: `${taken} / ${seats.filter(({ part }) => part === 'panel').length}` },
        { name: t.reviewsIn, value: `${done} / ${reviews.length}` },
      ]}
    />
  )
}

function Tabs({ present }: { readonly present: Tab }): ReactNode {
  const t = roundWords[useDesk().locale]
  const { change } = useAddress()
  return (
    <div className="segmented" role="group" aria-label={t.title}>
      {tabs.map((tab) => (
        <button key={tab} type="button" aria-pressed={tab === present} onClick={() => change({ part: tab })}>
          {t.tabs[tab]}
        </button>
      ))}
    </div>
  )
}

function Part({ tab, page }: { readonly tab: Tab; readonly page: Page }): ReactNode {
  if (tab === 'interests') return <InterestsPart page={page} />
  if (tab === 'seats') return <SeatsPart page={page} />
  if (tab === 'meetings') return <MeetingsPart page={page} />
  if (tab === 'settings') return <SettingsPart key={page.round.version} page={page} />
  return <ListPart page={page} />
}
