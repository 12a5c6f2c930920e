import type { ReactNode } from 'react'
import { tableTime } from '../../interface/index.ts'
import {
  DataTable,
  Empty,
  PageHead,
  Panel,
  Reading,
  useAddress,
  useApi,
  useDesk,
  useRead,
} from '../../interface/web/index.ts'
import type { ApiOf, Column } from '../../interface/web/index.ts'
import { instant } from '../../kernel/index.ts'
import type { contract } from '../contract.ts'
import { texts } from './texts.ts'

type Denial = Awaited<ReturnType<ApiOf<typeof contract>['denials']['list']>>['denials'][number]

/** 拒绝记录: what the gate refused, by person and minute, for the audit administrator. */
export function DenialsPage(): ReactNode {
  const { locale } = useDesk()
  const t = texts[locale]
  const { query, change } = useAddress()
  const before = query.get('before')
  const api = useApi<typeof contract>('access')
  const read = useRead(['access', 'denials', before], () =>
    api.denials.list({ limit: 100, ...(before ? { before } : {}) }),
  )
  return (
    <>
      <PageHead title={t.denials} />
      <Panel title={t.denials} note={t.denialsBelow} flush>
        <Reading of={read}>
          {({ denials, next }) => (
            <>
              <DataTable
                caption={t.denials}
                rows={denials}
                idOf={({ actor, resource, action, minute }) => `${actor} ${resource} ${action} ${minute}`}
                empty={<Empty title={t.noDenials}>{t.noDenialsText}</Empty>}
                columns={columnsOf(locale)}
              />
              {next && (
                <div className="button-row panel-body">
                  <button type="button" className="button small" onClick={() => change({ before: next })}>
                    {t.older}
                  </button>
                </div>
              )}
            </>
          )}
        </Reading>
      </Panel>
    </>
  )
}

function columnsOf(locale: 'zh' | 'en'): readonly Column<Denial>[] {
  const t = texts[locale]
  return [
    { key: 'person', head: t.person, cell: (one) => one.name ?? t.nobody },
    { key: 'act', head: t.action, cell: (one) => <span className="mono">{`${one.resource}.${one.action}`}</span> },
    { key: 'why', head: t.reason, cell: (one) => <span className="mono">{one.code}</span> },
    { key: 'minute', head: t.minute, kind: 'date', cell: (one) => tableTime(instant(one.minute)) },
    { key: 'count', head: t.count, kind: 'number', cell: (one) => one.count },
  ]
}
