import type { ReactNode } from 'react'
import { tableTime } from '../../../foundation/interface/index.ts'
import {
  type Column,
  DataTable,
  type DeskPageProps,
  NoticeBox,
  PageHead,
  Panel,
  Reading,
  RefusalBox,
  StatusTag,
  useAct,
  useApi,
  useDesk,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import type { solicitation } from '../contract.ts'
import { type Assignment, type TaskListPage, fillerOf } from '../index.ts'
import { statusOfSection } from './task-groups.ts'
import { words } from './words.ts'

interface Line {
  readonly section: string | null
  readonly title: string
  readonly given: Assignment | undefined
  /** Who fills it because the whole draft is his. */
  readonly inherited: string | undefined
  readonly state: keyof typeof statusOfSection | undefined
}

/** 谁填哪一节: the whole draft at the top, then each section; the administrator or the certifier assigns. */
export function FillersPage({ params }: DeskPageProps): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const id = params['id'] ?? ''
  const api = useApi<typeof solicitation>('solicitation')
  const read = useRead(['solicitation', 'task-list', id], () => api.taskList({ id }))
  return (
    <Reading of={read}>
      {(page) => (
        <>
          <PageHead
            title={t.whoFills}
            crumbs={[
              { words: t.mine, to: '/solutions' },
              { words: page.solution.title, to: `/solutions/${id}` },
            ]}
          />
          <NoticeBox>{page.actions.includes('assign') ? t.whoFillsNote : t.whoFillsOnly}</NoticeBox>
          <Panel title={t.whoFills} flush>
            <DataTable<Line>
              caption={t.whoFills}
              rows={linesOf(page, locale)}
              idOf={({ section }) => section ?? '*'}
              columns={columns(page, locale)}
            />
          </Panel>
        </>
      )}
    </Reading>
  )
}

function linesOf({ sections, assignments }: TaskListPage, locale: 'zh' | 'en'): readonly Line[] {
  const of = (section: string | null): Assignment | undefined => assignments.find((one) => one.section === section)
  const all: Line = {
    section: null,
    title: words[locale].wholeDraft,
    given: of(null),
    inherited: undefined,
    state: undefined,
  }
  const each = sections.map(({ id, title, state }): Line => ({
    section: id,
    title: title[locale] ?? title.zh,
    given: of(id),
    inherited: of(id) ? undefined : fillerOf(assignments, id)?.name,
    state,
  }))
  return [all, ...each]
}

function columns(page: TaskListPage, locale: 'zh' | 'en'): readonly Column<Line>[] {
  const t = words[locale]
  const mayAssign = page.actions.includes('assign')
  return [
    { key: 'section', head: t.section, cell: ({ title }) => title },
    {
      key: 'filler',
      head: t.fillerName,
      cell: (line) => (mayAssign ? <Chooser page={page} line={line} /> : (line.given?.name ?? line.inherited ?? '—')),
    },
    { key: 'by', head: t.assignedBy, cell: ({ given }) => given?.assignedByName ?? '—' },
    {
      key: 'at',
      head: t.assignedAt,
      kind: 'date',
      cell: ({ given }) => (given ? tableTime(given.assignedAt) : '—'),
    },
    { key: 'state', head: t.state, cell: ({ state }) => (state ? <StatusTag status={statusOfSection[state]} /> : '') },
  ]
}

/** Choosing assigns at once and can be changed back at once, so no second question is asked. */
function Chooser({ page, line }: { readonly page: TaskListPage; readonly line: Line }): ReactNode {
  const { locale, announce } = useDesk()
  const t = words[locale]
  const { id } = page.solution
  const { section, given, inherited, title } = line
  const api = useApi<typeof solicitation>('solicitation')
  const assign = useAct(api.assign, {
    outdates: [['solicitation']],
    onDone: () => announce({ tone: 'green', words: t.assignDone(title) }),
  })
  const choose = (value: string): void =>
    void assign.send({ id, section, accountId: value === '' ? null : value, was: given?.accountId ?? null })
  const gone = given && !page.colleagues.some((one) => one.id === given.accountId)
  return (
    <>
      <select
        className="select"
        aria-label={t.fillerOf(title)}
        value={given?.accountId ?? ''}
        disabled={assign.pending}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{inherited === undefined ? t.nobody : t.inherited(inherited)}</option>
        {gone && <option value={given.accountId}>{given.name}</option>}
        {page.colleagues.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
      {assign.refusal && <RefusalBox refusal={assign.refusal} />}
    </>
  )
}
