import type { ReactNode } from 'react'
import { say } from '../../../foundation/interface/index.ts'
import {
  type DeskPageProps,
  PageHead,
  Reading,
  RefusalBox,
  useApi,
  useLocale,
  useRead,
  WithPanel,
} from '../../../foundation/interface/web/index.ts'
import { readerPath, type Round } from '../../notice/index.ts'
import type { contract } from '../contract.ts'
import { HistoryPanel, type Made } from './history-panel.tsx'
import { useRoundActs } from './round-acts.tsx'
import { RoundEditor } from './round-editor.tsx'
import { RulesPanel } from './rules-panel.tsx'
import { statusOf } from './status-of.ts'
import { words } from './words.ts'

/** One round: its values, its rules, its history, and the acts that are open to this person. */
export function RoundPage({ params }: DeskPageProps): ReactNode {
  const code = params['code'] ?? ''
  const api = useApi<typeof contract>('programmes')
  const read = useRead(['programmes', 'read', code], () => api.read({ code }))
  return (
    <Reading of={read}>
      {({ version, round, history, actions, notice }) => (
        <RoundView round={round} version={version} actions={actions} imported={notice !== null} history={history} />
      )}
    </Reading>
  )
}

interface RoundViewProps {
  readonly round: Round
  readonly version: number
  readonly actions: readonly string[]
  readonly imported: boolean
  readonly history: readonly Made[]
}

function RoundView({ round, version, actions, imported, history }: RoundViewProps): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  const { buttons, refusal } = useRoundActs(round.id, version, actions)
  return (
    <>
      <PageHead
        title={say(round.title, locale)}
        crumbs={[{ words: t.rounds, to: '/rounds' }]}
        statuses={[{ status: statusOf[round.state], words: t.states[round.state] }]}
        facts={[
          { name: t.code, value: round.id },
          { name: t.number, value: round.notice.number ?? t.noNumber },
          { name: t.version, value: version },
          { name: t.text, value: imported ? t.imported : t.notImported },
        ]}
        actions={buttons}
      />
      {refusal && <RefusalBox refusal={refusal} reader={readerPath(round.id)} />}
      <RoundEditor key={version} round={round} version={version} editable={actions.includes('change')} />
      <WithPanel
        main={<RulesPanel round={round} />}
        panel={<HistoryPanel round={round} history={history} />}
        width={344}
      />
    </>
  )
}
