import type { ReactNode } from 'react'
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
  return (
    <>
      <PageHead
        title={t.history}
        crumbs={[
          { words: t.mine, to: '/solutions' },
          { words: t.backToTasks, to: `/solutions/${id}` },
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
              columns={columns(locale)}
            />
          </Panel>
        )}
      </Reading>
    </>
  )
}

function columns(locale: 'zh' | 'en'): readonly Column<SavedLine>[] {
  const t = words[locale]
  const manners: Readonly<Record<string, string>> = t.manners
  return [
    { key: 'what', head: t.what, cell: (line) => <span className="mono">{line.name}</span> },
    { key: 'version', head: t.sealedVersion, cell: (line) => t.versionOf(line.version) },
    { key: 'who', head: t.who, cell: (line) => line.savedByName },
    { key: 'when', head: t.when, kind: 'date', cell: (line) => tableTime(line.savedAt) },
    { key: 'manner', head: t.state, cell: (line) => manners[line.manner] ?? line.manner },
  ]
}
