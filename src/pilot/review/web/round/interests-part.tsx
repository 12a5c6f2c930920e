import type { ReactNode } from 'react'
import {
  DataTable,
  DeskLink,
  Empty,
  Panel,
  RefusalBox,
  StatusTag,
  useAct,
  useAddress,
  useApi,
  useDesk,
} from '../../../../foundation/interface/web/index.ts'
import type { Column } from '../../../../foundation/interface/web/index.ts'
import type { reviewContract } from '../../contract.ts'
import { type ExpertInterest, professions, type RoundPage } from '../../index.ts'
import { ReasonActs } from '../controls.tsx'
import { reviewKeys } from '../review-keys.ts'
import { roundWords } from './words.ts'

/** 利益关系: everybody of the register against the list, before anybody is invited. */
export function InterestsPart({ page }: { readonly page: RoundPage }): ReactNode {
  const { locale } = useDesk()
  const t = roundWords[locale]
  const { query } = useAddress()
  const chosen = page.interests.find(({ expertId }) => expertId === query.get('expert'))
  return (
    <>
      {chosen ? <OneExpert key={chosen.expertId} page={page} expert={chosen} /> : <p className="caption">{t.whoWhy}</p>}
      <Panel title={t.tabs.interests} flush>
        <DataTable
          caption={t.tabs.interests}
          rows={page.interests}
          idOf={({ expertId }) => expertId}
          empty={<Empty title={t.chooseOne}>{t.who}</Empty>}
          columns={columnsIn(locale)}
        />
      </Panel>
    </>
  )
}

const countOf = ({ barred }: ExpertInterest, verdict: 'conflict' | 'undetermined'): number =>
  barred.filter((one) => one.verdict === verdict).length

function columnsIn(locale: 'zh' | 'en'): readonly Column<ExpertInterest>[] {
  const t = roundWords[locale]
  return [
    {
      key: 'expert',
      head: t.expert,
      cell: ({ expertId, name }) => (
        <span className="whole">
          <DeskLink to={`/review?part=interests&expert=${expertId}`}>{name}</DeskLink>
        </span>
      ),
    },
    { key: 'profession', head: t.profession, cell: ({ profession }) => professions[profession][locale] },
    { key: 'clear', head: t.clear, kind: 'number', cell: ({ clear }) => clear },
    { key: 'barred', head: t.barred, kind: 'number', cell: (one) => countOf(one, 'conflict') || '—' },
    { key: 'unknown', head: t.unknown, kind: 'number', cell: (one) => countOf(one, 'undetermined') || '—' },
    {
      key: 'standing',
      head: t.standing,
      cell: ({ available, hasAccount }) =>
        !available ? (
          <StatusTag status="paused" words={t.unavailable} />
        ) : hasAccount ? (
          <StatusTag status="valid" words={t.available} />
        ) : (
          <StatusTag status="awaiting-confirmation" words={t.noAccount} />
        ),
    },
  ]
}

function OneExpert({ page, expert }: { readonly page: RoundPage; readonly expert: ExpertInterest }): ReactNode {
  const { locale } = useDesk()
  const t = roundWords[locale]
  const api = useApi<typeof reviewContract>('review')
  const pin = useAct(api.pin, { outdates: reviewKeys })
  const mayPin = page.actions.includes('pin')
  const { id } = page.round
  const settle = (reason: string): void =>
    void pin.send({ id, expertId: expert.expertId, solutionId: null, says: 'none', reason })
  return (
    <Panel title={`${expert.name}　${t.barredHere}`}>
      {pin.refusal && <RefusalBox refusal={pin.refusal} />}
      {expert.barred.length === 0 ? (
        <p>{t.noneBarred}</p>
      ) : (
        <ul className="review-reasons">
          {expert.barred.map(({ solutionId, number, verdict, why }) => (
            <li key={solutionId}>
              <StatusTag
                status={verdict === 'conflict' ? 'not-met' : 'undetermined'}
                words={verdict === 'conflict' ? t.barred : t.unknown}
              />{' '}
              <span className="mono">{number}</span> {why.map((one) => one[locale]).join('；')}
            </li>
          ))}
        </ul>
      )}
      {mayPin && countOf(expert, 'undetermined') > 0 && (
        <ReasonActs
          id="settle"
          label={t.reason}
          missing={t.needReason}
          pending={pin.pending}
          acts={[{ words: t.settleAll, send: settle }]}
        />
      )}
    </Panel>
  )
}
