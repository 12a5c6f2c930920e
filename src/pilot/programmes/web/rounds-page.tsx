import type { ReactNode } from 'react'
import type { Instant, Text } from '../../../foundation/kernel/index.ts'
import { type Locale, say, tableDeadline } from '../../../foundation/interface/index.ts'
import {
  type Column,
  DataTable,
  DeskLink,
  Empty,
  PageHead,
  Panel,
  Reading,
  StatusTag,
  useAddress,
  useApi,
  useLocale,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import type { RoundState } from '../../notice/index.ts'
import type { contract } from '../contract.ts'
import { CloneForm } from './clone-form.tsx'
import { statusOf } from './status-of.ts'
import { words } from './words.ts'

interface Line {
  readonly code: string
  readonly title: Text
  readonly state: RoundState
  readonly noticeNumber: string | null
  readonly deadline: Instant | null
  readonly imported: boolean
  readonly actions: readonly string[]
}

/** All rounds that this person may see; from each a new one may be cloned. */
export function RoundsPage(): ReactNode {
  const t = words[useLocale()]
  const api = useApi<typeof contract>('programmes')
  const list = useRead(['programmes', 'list'], () => api.list())
  return (
    <>
      <PageHead title={t.rounds} />
      <Reading of={list}>{({ rounds }) => <Rounds rounds={rounds} />}</Reading>
    </>
  )
}

function Rounds({ rounds }: { readonly rounds: readonly Line[] }): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  const { query, change } = useAddress()
  const source = rounds.find(({ code }) => code === query.get('clone'))
  // Who imports notices drafts rounds too: both belong to the ministry's officer, in every state.
  const mayClone = rounds.some(({ actions }) => actions.includes('import-notice'))
  return (
    <>
      {source && mayClone && <CloneForm source={source} onClose={() => change({ clone: undefined })} />}
      <Panel title={t.rounds} flush>
        <DataTable
          caption={t.rounds}
          rows={rounds}
          idOf={({ code }) => code}
          empty={<Empty title={t.emptyTitle}>{t.emptyWhy}</Empty>}
          columns={[...columnsFor(locale), ...(mayClone ? [cloneColumn(locale)] : [])]}
        />
      </Panel>
    </>
  )
}

function columnsFor(locale: Locale): readonly Column<Line>[] {
  const t = words[locale]
  return [
    {
      key: 'round',
      head: t.round,
      cell: ({ code, title }) => <DeskLink to={`/rounds/${code}`}>{say(title, locale)}</DeskLink>,
    },
    { key: 'code', head: t.code, kind: 'date', cell: ({ code }) => <span className="mono">{code}</span> },
    { key: 'number', head: t.number, cell: ({ noticeNumber }) => noticeNumber ?? t.noNumber },
    {
      key: 'deadline',
      head: t.deadline,
      kind: 'date',
      cell: ({ deadline }) => (deadline === null ? t.open : tableDeadline(deadline)),
    },
    { key: 'text', head: t.text, cell: ({ imported }) => (imported ? t.imported : t.notImported) },
    {
      key: 'state',
      head: t.state,
      cell: ({ state }) => <StatusTag status={statusOf[state]} words={t.states[state]} />,
    },
  ]
}

const cloneColumn = (locale: Locale): Column<Line> => ({
  key: 'clone',
  head: words[locale].cloneColumn,
  cell: ({ code }) => <DeskLink to={`/rounds?clone=${code}`}>{words[locale].clone}</DeskLink>,
})
