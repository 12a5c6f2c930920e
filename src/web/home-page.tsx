import { lazy, Suspense } from 'react'
import type { ReactNode } from 'react'
import { dayOf } from '../foundation/kernel/index.ts'
import { formatDay, formatWeekday } from '../foundation/interface/index.ts'
import {
  dueGroupOf,
  DueList,
  Empty,
  FaultBoundary,
  isFor,
  Loading,
  NoticeBox,
  PageHead,
  useDesk,
  WithPanel,
} from '../foundation/interface/web/index.ts'
import type { HomePanel } from '../foundation/interface/web/index.ts'
import { useDue } from './due.ts'
import { deskSlices } from './slices.ts'
import { texts } from './texts.ts'

const panels = deskSlices
  .flatMap((slice) => slice.homePanels ?? [])
  .sort((a, b) => a.order - b.order)
  .map((panel) => ({ panel, Content: lazy(async () => ({ default: await panel.load() })) }))

/** 待我办理: overdue first, then today, this week, later; figures and panels of the slices at the right. */
export function HomePage(): ReactNode {
  const { locale, person, now } = useDesk()
  const t = texts[locale]
  const { items, pending, partly } = useDue(deskSlices)
  const shown = panels.filter(({ panel }) => isFor(panel.roles, person))
  const list = (
    <>
      {partly && <NoticeBox tone="amber">{t.partlyKnown}</NoticeBox>}
      {pending && items.length === 0 ? (
        <Loading rows={8} />
      ) : (
        <DueList
          items={items}
          empty={
            <section className="panel">
              <Empty title={t.nothingDue}>{t.nothingDueWhy}</Empty>
            </section>
          }
        />
      )}
    </>
  )
  return (
    <>
      <PageHead title={t.home} facts={factsOf(items, locale, now())} />
      {shown.length === 0 ? list : <WithPanel width={304} main={list} panel={<HomePanels shown={shown} />} />}
    </>
  )
}

function factsOf(
  items: Parameters<typeof DueList>[0]['items'],
  locale: 'zh' | 'en',
  now: ReturnType<ReturnType<typeof useDesk>['now']>,
): { name: string; value: ReactNode }[] {
  const t = texts[locale]
  const count = (group: string): number => items.filter((item) => dueGroupOf(item, now) === group).length
  const overdue = count('overdue')
  const today = dayOf(now)
  return [
    { name: formatDay(today, locale), value: formatWeekday(today, locale) },
    { name: t.total(items.length), value: '' },
    { name: t.overdue, value: overdue > 0 ? <span className="ink-red">{overdue}</span> : 0 },
    { name: t.today, value: count('today') },
  ]
}

function HomePanels({
  shown,
}: {
  readonly shown: readonly { readonly panel: HomePanel; readonly Content: React.ComponentType }[]
}): ReactNode {
  return (
    <>
      {shown.map(({ panel, Content }) => (
        <FaultBoundary key={panel.order}>
          <Suspense fallback={<Loading rows={3} />}>
            <Content />
          </Suspense>
        </FaultBoundary>
      ))}
    </>
  )
}
