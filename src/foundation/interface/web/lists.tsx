import type { ReactNode } from 'react'
import { chineseNumeral } from '../index.ts'
import type { GlyphName, StatusTag as StatusTagProps } from '../index.ts'
import { useLocale } from './desk.ts'
import { DeskLink } from './link.tsx'
import { GlyphMark, StatusTag } from './marks.tsx'

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
