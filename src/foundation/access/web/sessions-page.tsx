import type { ReactNode } from 'react'
import { PageHead, Panel, Reading, RefusalBox, useAct, useApi, useDesk, useRead } from '../../interface/web/index.ts'
import type { contract } from '../contract.ts'
import { accessKeys } from './account-words.ts'
import { SessionTable } from './session-table.tsx'
import { texts } from './texts.ts'

/** 登录情况: everybody’s live sessions; the security administrator ends them, the audit administrator reads. */
export function SessionsPage(): ReactNode {
  const { locale, person } = useDesk()
  const t = texts[locale]
  const api = useApi<typeof contract>('access')
  const read = useRead(['access', 'sessions'], () => api.sessions.list())
  const end = useAct(api.sessions.end, { outdates: accessKeys })
  const mayEnd = person.roles.includes('security-administrator')
  return (
    <>
      <PageHead title={t.allSessions} />
      {end.refusal && <RefusalBox refusal={end.refusal} />}
      <Panel title={t.allSessions} note={t.allSessionsBelow} flush>
        <Reading of={read}>
          {({ sessions }) => (
            <SessionTable
              sessions={sessions}
              named
              pending={end.pending}
              {...(mayEnd ? { onEnd: (id: string) => void end.send({ id }) } : {})}
            />
          )}
        </Reading>
      </Panel>
    </>
  )
}
