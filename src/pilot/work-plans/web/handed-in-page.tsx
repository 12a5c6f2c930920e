import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { tableTime } from '../../../foundation/interface/index.ts'
import {
  ChoiceControl,
  type Column,
  DataTable,
  DeadlineStrip,
  DeskLink,
  Empty,
  LineControl,
  Loading,
  PageHead,
  Panel,
  Reading,
  RefusalBox,
  StatusTag,
  useAct,
  useAddress,
  useApi,
  useDesk,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import { planKinds } from '../../notice/index.ts'
import { findRegion } from '../../parties/index.ts'
import type { workPlans } from '../contract.ts'
import type { PlanLineView } from '../index.ts'
import { texts } from '../texts.ts'
import { statusOfPlan } from './status-of.ts'
import { words } from './words.ts'

/** 试点申报 for officials: what was handed in, by the filters of the address; an authority sees its region's. */
export function HandedInPage(): ReactNode {
  const { locale, round } = useDesk()
  return (
    <>
      <PageHead title={words[locale].handedIn} />
      {round ? (
        <>
          <Intake programme={round.id} />
          <Filter />
          <Plans programme={round.id} />
        </>
      ) : (
        <Loading rows={6} />
      )}
    </>
  )
}

function Intake({ programme }: { readonly programme: string }): ReactNode {
  const { locale, person } = useDesk()
  const t = words[locale]
  const api = useApi<typeof workPlans>('work-plans')
  const read = useRead(['work-plans', 'intakes'], () => api.intakes())
  const open = useAct(api.openIntake, { outdates: [['work-plans']] })
  return (
    <Reading of={read}>
      {(intakes) => {
        const intake = intakes.find((one) => one.programmeId === programme)
        if (intake) return <DeadlineStrip due={intake.deadline} />
        return (
          <Panel title={t.intake}>
            <Empty title={t.intakeNotOpened}>{t.intakeNotOpenedWhy}</Empty>
            {open.refusal && <RefusalBox refusal={open.refusal} />}
            {person.roles.includes('ministry-officer') && (
              <button
                type="button"
                className="button primary"
                disabled={open.pending}
                onClick={() => void open.send({ programme })}
              >
                {t.openIntake}
              </button>
            )}
          </Panel>
        )
      }}
    </Reading>
  )
}

const shownStates = ['submitted', 'withdrawn', 'selected', 'declined'] as const

function Filter(): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const { query, change } = useAddress()
  const [given, setGiven] = useState({
    words: query.get('words') ?? '',
    kind: query.get('kind') ?? '',
    state: query.get('state') ?? '',
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    change({ ...given, after: undefined })
  }
  const everything = { value: '', words: t.all }
  return (
    <form className="panel panel-body" role="search" onSubmit={submit}>
      <div className="field-row">
        <LineControl
          id="filter-words"
          label={t.words}
          maxLength={80}
          value={given.words}
          onChange={(typed) => setGiven({ ...given, words: typed })}
          plain
        />
        <ChoiceControl
          id="filter-kind"
          label={t.kind}
          value={given.kind}
          choices={[everything, ...planKinds.map((value) => ({ value, words: texts[locale].kinds[value] }))]}
          onChange={(kind) => setGiven({ ...given, kind })}
        />
        <ChoiceControl
          id="filter-state"
          label={t.state}
          value={given.state}
          choices={[everything, ...shownStates.map((value) => ({ value, words: texts[locale].states[value] }))]}
          onChange={(state) => setGiven({ ...given, state })}
        />
      </div>
      <div className="button-row">
        <button type="submit" className="button">
          {t.filter}
        </button>
      </div>
    </form>
  )
}

function Plans({ programme }: { readonly programme: string }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const { query, change } = useAddress()
  const api = useApi<typeof workPlans>('work-plans')
  const given = ['words', 'kind', 'state', 'after'] as const
  const filter = Object.fromEntries(given.flatMap((name) => (query.get(name) ? [[name, query.get(name) ?? '']] : [])))
  const asked = { programme, limit: 50, ...filter }
  const read = useRead(['work-plans', 'handed-in', asked], () => api.find(asked))
  return (
    <Reading of={read}>
      {({ lines, total, next }) => (
        <Panel title={t.handedIn} note={t.total(total)} flush>
          <DataTable<PlanLineView>
            caption={t.handedIn}
            rows={lines}
            idOf={({ id }) => id}
            empty={<Empty title={t.noHandedIn}>{t.noHandedInWhy}</Empty>}
            columns={columns(locale)}
          />
          {(query.get('after') !== null || next !== null) && (
            <div className="button-row panel-body">
              <button type="button" className="button small" onClick={() => change({ after: undefined })}>
                {t.firstPage}
              </button>
              {next !== null && (
                <button type="button" className="button small" onClick={() => change({ after: next })}>
                  {t.nextPage}
                </button>
              )}
            </div>
          )}
        </Panel>
      )}
    </Reading>
  )
}

function columns(locale: 'zh' | 'en'): readonly Column<PlanLineView>[] {
  const t = words[locale]
  return [
    {
      key: 'title',
      head: t.title,
      cell: ({ id, title, applicantName, number }) => (
        <>
          <DeskLink to={`/plans/${id}/receipt`}>{title}</DeskLink>
          <div className="caption">
            {applicantName} · <span className="mono whole">{number}</span>
          </div>
        </>
      ),
    },
    { key: 'kind', head: t.kind, cell: ({ kind }) => texts[locale].kinds[kind] },
    {
      key: 'region',
      head: t.region,
      kind: 'date',
      cell: ({ regionCode }) => findRegion(regionCode)?.name ?? regionCode,
    },
    { key: 'targets', head: t.targets, kind: 'number', cell: ({ targetCount }) => t.targetCount(targetCount) },
    {
      key: 'arrived',
      head: t.arrived,
      kind: 'date',
      cell: ({ arrivedAt }) => (arrivedAt === null ? t.none : tableTime(arrivedAt)),
    },
    {
      key: 'state',
      head: t.state,
      cell: ({ state }) => <StatusTag status={statusOfPlan[state]} words={texts[locale].states[state]} />,
    },
  ]
}
