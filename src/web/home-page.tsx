import { lazy, Suspense, useState } from 'react'
import type { ComponentType, ReactNode } from 'react'
import { dayOf } from '../foundation/kernel/index.ts'
import type { Instant } from '../foundation/kernel/index.ts'
import { dueGroupOf, formatDay, formatWeekday } from '../foundation/interface/index.ts'
import {
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
import type { DueArrangement, DueItem, HomePanel } from '../foundation/interface/web/index.ts'
import { useDue } from './due.ts'
import { deskSlices } from './slices.ts'
import { texts } from './texts.ts'

const panels = deskSlices
  .flatMap((slice) => slice.homePanels ?? [])
  .sort((a, b) => a.order - b.order)
  .map(openPanel)

interface OpenPanel {
  readonly panel: HomePanel
  readonly content: () => ComponentType
}

/** Whoever comes to the home page gets the code of its panels while it is still asked who that is. */
function openPanel(panel: HomePanel): OpenPanel {
  let loaded: ComponentType | undefined
  const load = async (): Promise<ComponentType> => (loaded ??= await panel.load())
  if (/^\/desk\/?$/.test(window.location.pathname)) void load().catch(() => undefined)
  const Waiting = lazy(async () => ({ default: await load() }))
  return { panel, content: () => loaded ?? Waiting }
}

/** 待我办理: overdue first, then today, this week, later; figures and panels of the slices at the right. */
export function HomePage(): ReactNode {
  const { locale, person, now, address } = useDesk()
  const t = texts[locale]
  const { items, pending, partly } = useDue(deskSlices)
  const arranged = arrangementOf(address.query.get('arranged'))
  const shown = panels.filter(({ panel }) => isFor(panel.roles, person))
  const list = (
    <>
      {partly && <NoticeBox tone="amber">{t.partlyKnown}</NoticeBox>}
      {pending && items.length === 0 ? (
        <Loading rows={8} />
      ) : (
        <DueList
          items={items}
          arranged={arranged}
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
      <PageHead title={t.home} facts={factsOf(items, locale, now())} actions={<Arrangement arranged={arranged} />} />
      {shown.length === 0 ? list : <WithPanel width={304} main={list} panel={<HomePanels shown={shown} />} />}
    </>
  )
}

function factsOf(items: readonly DueItem[], locale: 'zh' | 'en', now: Instant): { name: string; value: ReactNode }[] {
  const t = texts[locale]
  const count = (group: string): number => items.filter((item) => dueGroupOf(item.due, now) === group).length
  const overdue = count('overdue')
  const today = dayOf(now)
  return [
    locale === 'zh'
      ? { name: formatDay(today, locale), value: formatWeekday(today, locale) }
      : { name: formatWeekday(today, locale), value: formatDay(today, locale) },
    { name: t.total(items.length), value: '' },
    { name: t.overdue, value: overdue > 0 ? <span className="ink-red">{overdue}</span> : 0 },
    { name: t.today, value: count('today') },
  ]
}

function arrangementOf(asked: string | null): DueArrangement {
  return asked === 'by-matter' || asked === 'by-object' ? asked : 'by-limit'
}

function Arrangement({ arranged }: { readonly arranged: DueArrangement }): ReactNode {
  const { locale, address } = useDesk()
  const t = texts[locale]
  const choices = [
    ['by-limit', t.byDue],
    ['by-matter', t.byKind],
    ['by-object', t.byObject],
  ] as const
  return (
    <div className="segmented" role="group" aria-label={t.groupBy}>
      {choices.map(([name, words]) => (
        <button
          key={name}
          type="button"
          aria-pressed={arranged === name}
          onClick={() => address.change({ arranged: name === 'by-limit' ? undefined : name })}
        >
          {words}
        </button>
      ))}
    </div>
  )
}

function HomePanels({ shown }: { readonly shown: readonly OpenPanel[] }): ReactNode {
  return (
    <>
      {shown.map(({ panel, content }) => (
        <FaultBoundary key={panel.order}>
          <Suspense fallback={<Loading rows={3} />}>
            <PanelContent content={content} />
          </Suspense>
        </FaultBoundary>
      ))}
    </>
  )
}

function PanelContent({ content }: Pick<OpenPanel, 'content'>): ReactNode {
  // Chosen once: the panel must not begin anew when its code has arrived.
  const [Content] = useState<ComponentType>(content)
  return <Content />
}
