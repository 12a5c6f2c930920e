import type { ReactNode } from 'react'
import { wordsOf } from '../../../foundation/forms/index.ts'
import { tableTime } from '../../../foundation/interface/index.ts'
import {
  type Column,
  DataTable,
  type DeskPageProps,
  Empty,
  PageHead,
  Panel,
  Reading,
  useApi,
  useLocale,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import type { solicitation } from '../contract.ts'
import type { SavedLine } from '../index.ts'
import { words } from './words.ts'

/** Who saved what when; the newest first. */
export function HistoryPage({ params }: DeskPageProps): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  const id = params['id'] ?? ''
  const api = useApi<typeof solicitation>('solicitation')
  const read = useRead(['solicitation', 'history', id], () => api.history({ id }))
  const tasks = useRead(['solicitation', 'task-list', id], () => api.taskList({ id }))
  const titles = new Map(tasks.value?.sections.map((section) => [section.id, wordsOf(section.title, locale)]))
  return (
    <>
      <PageHead
        title={t.history}
        crumbs={[
          { words: t.mine, to: '/solutions' },
          { words: tasks.value?.solution.title ?? t.backToTasks, to: `/solutions/${id}` },
        ]}
      />
      <Reading of={read}>
        {(lines) => (
          <Panel title={t.history} flush>
            <DataTable
              caption={t.history}
              rows={lines}
              idOf={(line) => `${line.name} ${line.version}`}
              empty={<Empty title={t.noHistory}>{t.noHistoryWhy}</Empty>}
              columns={columns(locale, titles)}
            />
          </Panel>
        )}
      </Reading>
    </>
  )
}

/** A group is a section, a repeat in it, or one row of that: `scope`, `scope.cover`, `scope.cover/<row>`. */
function columns(locale: 'zh' | 'en', titles: ReadonlyMap<string, string>): readonly Column<SavedLine>[] {
  const t = words[locale]
  const manners: Readonly<Record<string, string>> = t.manners
  return [
    { key: 'what', head: t.what, cell: ({ name }) => titles.get(name.split('.')[0] ?? '') ?? name },
    { key: 'version', head: t.version, cell: (line) => t.versionOf(line.version) },
    { key: 'who', head: t.who, cell: (line) => line.savedByName },
    { key: 'when', head: t.when, kind: 'date', cell: (line) => tableTime(line.savedAt) },
    { key: 'manner', head: t.state, cell: (line) => manners[line.manner] ?? line.manner },
  ]
}
