import type { ReactNode } from 'react'
import { formatFen } from '../../../foundation/interface/index.ts'
import {
  type Column,
  DataTable,
  Empty,
  Panel,
  Reading,
  RefusalBox,
  StatusTag,
  useAct,
  useApi,
  useDesk,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import { fen } from '../../../foundation/kernel/index.ts'
import type { workPlans } from '../contract.ts'
import type { SubsidyListView, SubsidyRuleView } from '../index.ts'
import { subsidyWords } from './subsidy-words.ts'

const outdates = [['work-plans', 'subsidies'], ['due']]
const standing = ({ lines }: SubsidyListView) => lines.filter(({ struck }) => !struck)
const totalOf = (list: SubsidyListView): string =>
  formatFen(fen(standing(list).reduce((sum, { amount }) => sum + BigInt(amount), 0n)))

/** 公示名单: published by the officer of a region, sent to finance by another person once it has stood. */
export function SubsidyLists({ rules }: { readonly rules: readonly SubsidyRuleView[] }): ReactNode {
  const { locale, person } = useDesk()
  const t = subsidyWords[locale]
  const api = useApi<typeof workPlans>('work-plans')
  const read = useRead(['work-plans', 'subsidies', 'lists'], () => api.subsidyLists())
  const publish = useAct(api.publishSubsidyList, { outdates })
  const mine = rules.filter(
    ({ state, regionCode }) =>
      state !== 'draft' && person.roles.includes('local-officer') && person.regionCodes.includes(regionCode),
  )
  const { refusal } = publish
  return (
    <Panel title={t.lists} flush>
      {refusal && <RefusalBox refusal={refusal} />}
      <Reading of={read}>
        {(lists) => (
          <DataTable<SubsidyListView>
            caption={t.lists}
            rows={lists}
            idOf={({ id }) => id}
            empty={<Empty title={t.noLists}>{t.noListsWhy}</Empty>}
            columns={columnsIn(locale)}
          />
        )}
      </Reading>
      {mine.length > 0 && (
        <div className="button-row panel-body">
          {mine.map((rule) => (
            <button
              key={rule.id}
              type="button"
              className="button small"
              disabled={publish.pending}
              onClick={() => void publish.send({ rule: rule.id })}
            >
              {t.publish}：{rule.title}
            </button>
          ))}
        </div>
      )}
    </Panel>
  )
}

function columnsIn(locale: 'zh' | 'en'): readonly Column<SubsidyListView>[] {
  const t = subsidyWords[locale]
  return [
    {
      key: 'list',
      head: t.list,
      cell: ({ number, ruleTitle, until }) => (
        <>
          {ruleTitle}
          <span className="second">
            <span className="mono">{number}</span>　{t.period(until)}
          </span>
        </>
      ),
    },
    { key: 'count', head: t.claims, kind: 'number', cell: (list) => t.count(standing(list).length) },
    { key: 'total', head: t.granted, kind: 'number', cell: totalOf },
    {
      key: 'state',
      head: t.state,
      cell: (list) => <ListState list={list} />,
    },
  ]
}

function ListState({ list }: { readonly list: SubsidyListView }): ReactNode {
  const t = subsidyWords[useDesk().locale]
  const api = useApi<typeof workPlans>('work-plans')
  const send = useAct(api.exportSubsidyList, { outdates })
  const { id, version, state, actions } = list
  return (
    <>
      <StatusTag
        status={state === 'exported' ? 'done' : 'published'}
        words={t.states[state === 'exported' ? 'exported' : 'listed']}
      />{' '}
      {send.refusal && <RefusalBox refusal={send.refusal} />}
      {actions.includes('export') && (
        <button
          type="button"
          className="button small"
          disabled={send.pending}
          onClick={() => void send.send({ id, version })}
        >
          {t.export}
        </button>
      )}
      {actions.includes('download') && <a href={`/subsidy-lists/${id}/finance.xlsx`}>{t.download}</a>}
    </>
  )
}
