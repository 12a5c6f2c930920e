import { useState } from 'react'
import type { ReactNode } from 'react'
import { formatFen } from '../../../foundation/interface/index.ts'
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
  useDesk,
  useRead,
  WithPanel,
} from '../../../foundation/interface/web/index.ts'
import { fen } from '../../../foundation/kernel/index.ts'
import type { workPlans } from '../contract.ts'
import type { SubsidyClaimView, SubsidyRulesPage } from '../index.ts'
import { ClaimForm } from './subsidy-claim-form.tsx'
import { ClaimPane } from './subsidy-claim-pane.tsx'
import { SubsidyLists } from './subsidy-lists.tsx'
import { SubsidyRules } from './subsidy-rules.tsx'
import { statusOfClaim } from './subsidy-status.ts'
import { subsidyWords } from './subsidy-words.ts'

/** 保费补贴: rules, claims and lists of one's region, or one's own claims, with one of them at the right. */
export function SubsidiesPage(): ReactNode {
  const { locale } = useDesk()
  const t = subsidyWords[locale]
  const api = useApi<typeof workPlans>('work-plans')
  const rules = useRead(['work-plans', 'subsidies', 'rules'], () => api.subsidyRules())
  return (
    <>
      <PageHead
        title={t.title}
        facts={[{ name: t.note, value: '' }]}
        actions={<DeskLink to="//subsidies">{t.see}</DeskLink>}
      />
      <Reading of={rules}>{(page) => <Loaded page={page} />}</Reading>
    </>
  )
}

function Loaded({ page }: { readonly page: SubsidyRulesPage }): ReactNode {
  const t = subsidyWords[useDesk().locale]
  const { query, change } = useAddress()
  const [claiming, setClaiming] = useState(false)
  const chosen = query.get('claim')
  const inForce = page.rules.filter(({ state }) => state === 'in-force')
  const close = (): void => setClaiming(false)
  return (
    <WithPanel
      width={404}
      main={
        <>
          <SubsidyRules page={page} />
          <Claims
            act={
              page.mayClaim && inForce.length > 0 && !claiming ? (
                <button type="button" className="button primary small" onClick={() => setClaiming(true)}>
                  {t.newClaim}
                </button>
              ) : undefined
            }
          />
          <SubsidyLists rules={page.rules} />
        </>
      }
      panel={
        claiming ? (
          <Panel title={t.newClaim}>
            <ClaimForm
              rules={inForce}
              onCancel={close}
              onDone={({ id }) => {
                close()
                change({ claim: id })
              }}
            />
          </Panel>
        ) : chosen === null ? (
          <Panel title={t.claims}>
            <Empty title={t.choose}>{t.chooseWhy}</Empty>
          </Panel>
        ) : (
          <ClaimPane key={chosen} id={chosen} />
        )
      }
    />
  )
}

/** Whoever may see no claim is answered so by the server, and sees the rules and lists alone. */
function Claims({ act }: { readonly act: ReactNode }): ReactNode {
  const { locale } = useDesk()
  const t = subsidyWords[locale]
  const { query, change } = useAddress()
  const api = useApi<typeof workPlans>('work-plans')
  const after = query.get('after')
  const filter = after === null ? {} : { after }
  const read = useRead(['work-plans', 'subsidies', 'claims', filter], () => api.subsidyClaims(filter))
  return (
    <Panel title={t.claims} end={act} flush>
      <Reading of={read}>
        {({ claims, next }) => (
          <>
            <DataTable<SubsidyClaimView>
              caption={t.claims}
              rows={claims}
              idOf={({ id }) => id}
              empty={<Empty title={t.noClaims}>{t.noClaimsWhy}</Empty>}
              columns={columnsIn(locale)}
            />
            {(next !== null || after !== null) && (
              <div className="button-row panel-body">
                {after !== null && (
                  <button type="button" className="button small" onClick={() => change({ after: undefined })}>
                    {t.first}
                  </button>
                )}
                {next !== null && (
                  <button type="button" className="button small" onClick={() => change({ after: next })}>
                    {t.next}
                  </button>
                )}
              </div>
            )}
          </>
        )}
      </Reading>
    </Panel>
  )
}

function columnsIn(locale: 'zh' | 'en'): readonly Column<SubsidyClaimView>[] {
  const t = subsidyWords[locale]
  return [
    { key: 'number', head: t.number, cell: (claim) => <ClaimCell claim={claim} /> },
    { key: 'paid', head: t.paid, kind: 'number', cell: ({ paid }) => formatFen(fen(BigInt(paid))) },
    {
      key: 'granted',
      head: t.granted,
      kind: 'number',
      cell: ({ granted }) => (granted === null ? '—' : formatFen(fen(BigInt(granted)))),
    },
    {
      key: 'state',
      head: t.state,
      cell: ({ state }) => <StatusTag status={statusOfClaim[state]} words={t.states[state]} />,
    },
  ]
}

function ClaimCell({ claim: { id, number, organisationName } }: { readonly claim: SubsidyClaimView }): ReactNode {
  const { query } = useAddress()
  const parts = new URLSearchParams(query)
  parts.set('claim', id)
  return (
    <>
      <DeskLink to={`/subsidies?${parts}`}>{organisationName}</DeskLink>
      <span className="second mono">{number}</span>
    </>
  )
}
