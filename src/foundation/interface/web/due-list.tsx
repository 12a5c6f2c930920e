import type { ReactNode } from 'react'
import { clockTimeOf, dayOf, weekdayOf } from '../../kernel/index.ts'
import type { Day, Instant } from '../../kernel/index.ts'
import { dueGroupOf, formatRemainingShort, limitOf, remainingUntil, tableDay } from '../index.ts'
import type { DueGroup, Locale } from '../index.ts'
import { useDesk, useLocale } from './desk.ts'
import { DeskLink } from './link.tsx'
import { ClauseChip, GlyphMark } from './marks.tsx'
import type { DueItem } from './slice.ts'
import { stateTexts } from './state-texts.ts'

export type DueArrangement = 'by-limit' | 'by-matter' | 'by-object'

export interface DueListProps {
  readonly items: readonly DueItem[]
  readonly arranged?: DueArrangement
  readonly empty: ReactNode
}

interface Section {
  readonly key: string
  readonly title: string
  /** Colours the section; only when it is arranged by limit. */
  readonly group?: DueGroup
  readonly rows: readonly DueItem[]
}

export function DueList({ items, arranged = 'by-limit', empty }: DueListProps): ReactNode {
  const { locale, now } = useDesk()
  const t = stateTexts[locale]
  const present = now()
  const sorted = [...items].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
  const sections = arranged === 'by-limit' ? byLimit(sorted, present, locale) : byWords(sorted, arranged)
  if (sections.length === 0) return empty
  return (
    <div className="due-list">
      {sections.map(({ key, title, group, rows }) => (
        <section key={key} className={group ? `due-${group}` : ''}>
          <h2>
            {group === 'overdue' && <GlyphMark name="triangle" />}
            {title} <span>{t.items(rows.length)}</span>
          </h2>
          <ul>
            {rows.map((item) => (
              <DueRow key={item.id} item={item} group={dueGroupOf(item.due, present)} now={present} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function byLimit(items: readonly DueItem[], now: Instant, locale: Locale): readonly Section[] {
  const t = stateTexts[locale]
  const titles = { overdue: t.overdueGroup, today: t.today, week: t.week, later: t.later } as const
  return (['overdue', 'today', 'week', 'later'] as const)
    .map((group) => ({
      key: group,
      title: titles[group],
      group,
      rows: items.filter((item) => dueGroupOf(item.due, now) === group),
    }))
    .filter(({ rows }) => rows.length > 0)
}

/** In the order of their most urgent row. */
function byWords(items: readonly DueItem[], arranged: 'by-matter' | 'by-object'): readonly Section[] {
  const found = new Map<string, DueItem[]>()
  for (const item of items) {
    const title = arranged === 'by-matter' ? item.title : item.object
    const rows = found.get(title)
    if (rows) rows.push(item)
    else found.set(title, [item])
  }
  return [...found].map(([title, rows]) => ({ key: title, title, rows }))
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

function weekday(day: Day, locale: Locale): string {
  const names =
    locale === 'zh'
      ? ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
      : ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
  return names[weekdayOf(day)] ?? ''
}
