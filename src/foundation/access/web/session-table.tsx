import type { ReactNode } from 'react'
import { tableTime, withBrackets } from '../../interface/index.ts'
import { DataTable, Empty, useLocale } from '../../interface/web/index.ts'
import type { ApiOf, Column } from '../../interface/web/index.ts'
import { instant } from '../../kernel/index.ts'
import type { contract } from '../contract.ts'
import { ConfirmedButton } from './confirmed-button.tsx'
import { texts } from './texts.ts'

export type Session = Awaited<ReturnType<ApiOf<typeof contract>['sessions']['list']>>['sessions'][number]

export interface SessionTableProps {
  readonly sessions: readonly Session[]
  readonly named: boolean
  readonly pending: boolean
  readonly onEnd?: (id: string) => void
}

/** Live sessions and tokens, the latest used on top. */
export function SessionTable(props: SessionTableProps): ReactNode {
  const locale = useLocale()
  const t = texts[locale]
  return (
    <DataTable
      caption={t.allSessions}
      rows={props.sessions}
      idOf={({ id }) => id}
      empty={<Empty title={t.allSessions}>{t.allSessionsBelow}</Empty>}
      columns={columnsOf(locale, props)}
    />
  )
}

function columnsOf(locale: 'zh' | 'en', props: SessionTableProps): readonly Column<Session>[] {
  const t = texts[locale]
  const name: Column<Session> = { key: 'name', head: t.name, cell: (one) => one.name }
  return [
    ...(props.named ? [name] : []),
    { key: 'kind', head: t.sessionKind, cell: (one) => <KindCell one={one} /> },
    { key: 'since', head: t.since, kind: 'date', cell: (one) => tableTime(instant(one.createdAt)) },
    { key: 'seen', head: t.lastSeen, kind: 'date', cell: (one) => tableTime(instant(one.lastSeenAt)) },
    { key: 'until', head: t.until, kind: 'date', cell: (one) => tableTime(instant(one.endsAt)) },
    { key: 'act', head: t.action, cell: (one) => <EndCell one={one} table={props} /> },
  ]
}

function KindCell({ one }: { readonly one: Session }): ReactNode {
  const locale = useLocale()
  const t = texts[locale]
  const name = one.kind === 'token' ? `${t.token} ${one.label}` : t.browser
  return (
    <>
      {one.isPresent ? withBrackets(name, t.thisOne, locale) : name}
      {one.kind === 'token' && <span className="second">{one.mayWrite ? t.writes : t.readsOnly}</span>}
    </>
  )
}

function EndCell({ one, table }: { readonly one: Session; readonly table: SessionTableProps }): ReactNode {
  const t = texts[useLocale()]
  const { onEnd, pending } = table
  if (!onEnd || one.isPresent) return null
  return (
    <ConfirmedButton words={t.end} question={t.sessionEndQuestion} pending={pending} onConfirm={() => onEnd(one.id)} />
  )
}
