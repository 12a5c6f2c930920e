import type { ReactNode } from 'react'
import { addDays, clockTimeOf, dayOf, endOf, weekdayOf } from '../../kernel/index.ts'
import type { Instant } from '../../kernel/index.ts'
import { chineseNumeral, formatRemainingShort, limitOf, remainingUntil, tableDay } from '../index.ts'
import type { GlyphName, Locale, StatusTag as StatusTagProps } from '../index.ts'
import { useDesk, useLocale } from './desk.ts'
import { DeskLink } from './link.tsx'
import { ClauseChip, GlyphMark, StatusTag } from './marks.tsx'
import type { DueItem } from './slice.ts'
import { stateTexts } from './state-texts.ts'

export interface Task {
  readonly name: string
  /** A locked task has none. */
  readonly to?: string
  /** One fact; for a locked task what unlocks it. */
  readonly fact?: ReactNode
  readonly editor?: string
  readonly status: StatusTagProps
}

export interface TaskGroup {
  readonly title: string
  readonly tasks: readonly Task[]
}

export function TaskList({ groups }: { readonly groups: readonly TaskGroup[] }): ReactNode {
  const locale = useLocale()
  return (
    <div className="tasks">
      {groups.map((group, index) => (
        <section key={group.title}>
          <h2>
            {locale === 'zh' ? `${chineseNumeral(index + 1)}、` : `${index + 1}. `}
            {group.title}
          </h2>
          <ul>
            {group.tasks.map((task) => (
              <TaskRow key={task.name} {...task} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function TaskRow({ name, to, fact, editor, status }: Task): ReactNode {
  return (
    <li className={to === undefined ? 'task task-locked' : 'task'}>
      <span className="task-name">{to === undefined ? name : <DeskLink to={to}>{name}</DeskLink>}</span>
      <span className="task-fact">{fact}</span>
      <span className="task-editor">{editor}</span>
      <span>
        <StatusTag {...status} />
      </span>
    </li>
  )
}

type DueGroup = 'overdue' | 'today' | 'week' | 'later'

/** Overdue first with a red edge, then today in amber, this week to its Sunday, then later. */
export function dueGroupOf(item: Pick<DueItem, 'due'>, now: Instant): DueGroup {
  if (item.due <= now) return 'overdue'
  const today = dayOf(now)
  if (item.due <= endOf(today)) return 'today'
  const sunday = addDays(today, (7 - weekdayOf(today)) % 7)
  return item.due <= endOf(sunday) ? 'week' : 'later'
}

export function DueList({
  items,
  empty,
}: {
  readonly items: readonly DueItem[]
  readonly empty: ReactNode
}): ReactNode {
  const { locale, now } = useDesk()
  const t = stateTexts[locale]
  const present = now()
  const titles: Readonly<Record<DueGroup, string>> = {
    overdue: t.overdueGroup,
    today: t.today,
    week: t.week,
    later: t.later,
  }
  const sorted = [...items].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
  const groups = (['overdue', 'today', 'week', 'later'] as const)
    .map((group) => ({ group, rows: sorted.filter((item) => dueGroupOf(item, present) === group) }))
    .filter(({ rows }) => rows.length > 0)
  if (groups.length === 0) return empty
  return (
    <div className="due-list">
      {groups.map(({ group, rows }) => (
        <section key={group} className={`due-${group}`}>
          <h2>
            {group === 'overdue' && <GlyphMark name="triangle" />}
            {titles[group]} <span>{t.items(rows.length)}</span>
          </h2>
          <ul>
            {rows.map((item) => (
              <DueRow key={item.id} item={item} group={group} now={present} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function DueRow({
  item,
  group,
  now,
}: {
  readonly item: DueItem
  readonly group: DueGroup
  readonly now: Instant
}): ReactNode {
  const locale = useLocale()
  const [big, small] = dueWords(item.due, group, now, locale)
  return (
    <li className="due-row">
      <span className="due-when">
        <b>{big}</b>
        <span className="caption">{small}</span>
      </span>
      <span>
        <DeskLink to={item.path}>{item.title}</DeskLink>
        <span className="due-object">{item.object}</span>
      </span>
      <span>{item.cite && <ClauseChip {...item.cite} />}</span>
      <span className="due-action">
        <DeskLink to={item.path} className={group === 'overdue' && !item.informs ? 'button primary' : 'button'}>
          {item.action}
          <span className="unheard"> {item.title}</span>
        </DeskLink>
      </span>
    </li>
  )
}

function dueWords(due: Instant, group: DueGroup, now: Instant, locale: Locale): readonly [string, string] {
  const left = formatRemainingShort(remainingUntil(due, now), locale)
  const { day, time } = limitOf(due)
  const date = tableDay(day, dayOf(now))
  if (group === 'overdue') return [left, `${date} ${time}`]
  if (group === 'today') return [`${stateTexts[locale].today} ${time}`, left]
  return [`${date} ${weekday(day, locale)}`, `${left}${clockTimeOf(due) === '00:00' ? '' : ` · ${time}`}`]
}

function weekday(day: Parameters<typeof weekdayOf>[0], locale: Locale): string {
  const names =
    locale === 'zh'
      ? ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
      : ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
  return names[weekdayOf(day)] ?? ''
}

export interface TimelineEntry {
  readonly time: string
  readonly what: string
  readonly detail?: ReactNode
  readonly state: 'done' | 'current' | 'later' | 'reversed'
}

const markOf: Readonly<Record<TimelineEntry['state'], { readonly glyph: GlyphName; readonly ink: string }>> = {
  done: { glyph: 'check', ink: 'ink-green' },
  current: { glyph: 'half', ink: 'ink-teal' },
  later: { glyph: 'circle', ink: 'quiet' },
  reversed: { glyph: 'cross', ink: 'ink-red' },
}

/** What happened and what comes next; a reversed entry stays, struck through. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }): ReactNode {
  return (
    <ol className="timeline">
      {entries.map(({ time, what, detail, state }) => (
        <li key={`${time} ${what}`}>
          <span className={markOf[state].ink}>
            <GlyphMark name={markOf[state].glyph} />
          </span>
          <time>{time}</time>
          <span className={state === 'reversed' ? 'struck' : ''}>
            <span className="what">{what}</span>
            <span className="secondary">{detail}</span>
          </span>
        </li>
      ))}
    </ol>
  )
}
