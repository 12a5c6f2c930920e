import { useState } from 'react'
import type { ReactNode } from 'react'
import { formatFen } from '../../../foundation/interface/index.ts'
import {
  ChoiceControl,
  type Column,
  DataTable,
  Empty,
  Panel,
  RefusalBox,
  StatusTag,
  useAct,
  useApi,
  useDesk,
} from '../../../foundation/interface/web/index.ts'
import { fen } from '../../../foundation/kernel/index.ts'
import { findRegion } from '../../parties/index.ts'
import type { workPlans } from '../contract.ts'
import { readPercent, readYuan, type SubsidyRulesPage, type SubsidyRuleView } from '../index.ts'
import { WrittenForm } from './subsidy-form.tsx'
import { subsidyWords } from './subsidy-words.ts'

const yuan = (amount: string): string => formatFen(fen(BigInt(amount)))
const outdates = [['work-plans', 'subsidies']]
const regionName = (code: string): string => findRegion(code)?.name ?? code

/** 补贴规则: what is in force anywhere, and the drafts of one's own region with the acts that are open. */
export function SubsidyRules({ page: { rules, mayDraft } }: { readonly page: SubsidyRulesPage }): ReactNode {
  const { locale } = useDesk()
  const t = subsidyWords[locale]
  const [editing, setEditing] = useState<SubsidyRuleView | 'fresh'>()
  if (editing)
    return (
      <Panel title={editing === 'fresh' ? t.newRule : t.editRule}>
        <RuleForm rule={editing === 'fresh' ? undefined : editing} onClose={() => setEditing(undefined)} />
      </Panel>
    )
  return (
    <Panel
      title={t.rules}
      flush
      end={
        mayDraft && (
          <button type="button" className="button small" onClick={() => setEditing('fresh')}>
            {t.newRule}
          </button>
        )
      }
    >
      <DataTable<SubsidyRuleView>
        caption={t.rules}
        rows={rules}
        idOf={({ id }) => id}
        empty={<Empty title={t.noRules}>{t.noRulesWhy}</Empty>}
        columns={columnsIn(locale, setEditing)}
      />
    </Panel>
  )
}

function columnsIn(locale: 'zh' | 'en', edit: (rule: SubsidyRuleView) => void): readonly Column<SubsidyRuleView>[] {
  const t = subsidyWords[locale]
  return [
    {
      key: 'rule',
      head: t.rule,
      cell: ({ title, regionCode, basis }) => (
        <>
          {title}
          <span className="second">
            {regionName(regionCode)}　{basis}
          </span>
        </>
      ),
    },
    { key: 'ratio', head: t.ratio, kind: 'number', cell: ({ ratio }) => String(ratio / 10_000) },
    { key: 'policy', head: t.capPerPolicy, kind: 'number', cell: ({ capPerPolicy }) => yuan(capPerPolicy) },
    { key: 'budget', head: t.budget, kind: 'number', cell: ({ budget }) => yuan(budget) },
    { key: 'state', head: t.state, cell: (rule) => <RuleActs rule={rule} onEdit={() => edit(rule)} /> },
  ]
}

interface RuleActsProps {
  readonly rule: SubsidyRuleView
  readonly onEdit: () => void
}

function RuleActs({ rule: { id, version, state, actions }, onEdit }: RuleActsProps): ReactNode {
  const t = subsidyWords[useDesk().locale]
  const api = useApi<typeof workPlans>('work-plans')
  const acts = { enact: useAct(api.enactSubsidyRule, { outdates }), end: useAct(api.endSubsidyRule, { outdates }) }
  const refusal = acts.enact.refusal ?? acts.end.refusal
  return (
    <>
      <StatusTag
        status={state === 'draft' ? 'draft' : state === 'in-force' ? 'valid' : 'ended'}
        words={t.ruleStates[state]}
      />{' '}
      {refusal && <RefusalBox refusal={refusal} />}
      {actions.includes('edit') && (
        <button type="button" className="button small" onClick={onEdit}>
          {t.editRule}
        </button>
      )}
      {(['enact', 'end'] as const)
        .filter((name) => actions.includes(name))
        .map((name) => (
          <button
            key={name}
            type="button"
            className="button small"
            disabled={acts[name].pending}
            onClick={() => void acts[name].send({ id, version })}
          >
            {t[name]}
          </button>
        ))}
    </>
  )
}

interface RuleFormProps {
  readonly rule: SubsidyRuleView | undefined
  readonly onClose: () => void
}

function RuleForm({ rule, onClose }: RuleFormProps): ReactNode {
  const { locale, person, round } = useDesk()
  const t = subsidyWords[locale]
  const api = useApi<typeof workPlans>('work-plans')
  const [region, setRegion] = useState(rule?.regionCode ?? person.regionCodes[0] ?? '')
  const create = useAct(api.createSubsidyRule, { outdates, onDone: onClose })
  const edit = useAct(api.editSubsidyRule, { outdates, onDone: onClose })
  const refusal = create.refusal ?? edit.refusal
  const send = (written: Readonly<Record<string, string>>): void => {
    const of = (name: string): string => written[name] ?? ''
    const money = (name: string): string => String(readYuan(of(name)) ?? 0n)
    const drawn = {
      title: of('title'),
      basis: of('basis'),
      ratio: readPercent(of('ratio')) ?? 0,
      capPerPolicy: money('capPerPolicy'),
      capPerUnit: money('capPerUnit'),
      budget: money('budget'),
      from: of('from'),
      until: of('until'),
      publicationDays: Number(of('publicationDays')),
    }
    if (rule) void edit.send({ id: rule.id, version: rule.version, rule: drawn })
    else void create.send({ programme: round?.id ?? '', region, rule: drawn })
  }
  return (
    <WrittenForm
      id="rule"
      start={startOf(rule)}
      act={t.save}
      cancel={t.cancel}
      missing={t.missing}
      pending={create.pending || edit.pending}
      onCancel={onClose}
      onSend={send}
      above={
        <>
          {refusal && <RefusalBox refusal={refusal} />}
          {rule === undefined && (
            <ChoiceControl
              id="rule-region"
              label={t.region}
              value={region}
              choices={person.regionCodes.map((code) => ({ value: code, words: regionName(code) }))}
              onChange={setRegion}
            />
          )}
        </>
      }
      fields={[
        { name: 'title', label: t.name, is: (text) => text !== '' && text.length <= 80 },
        { name: 'basis', label: t.basis, is: (text) => text !== '' },
        { name: 'ratio', label: t.ratio, is: (text) => readPercent(text) !== undefined },
        ...(['capPerPolicy', 'capPerUnit', 'budget'] as const).map((name) => ({
          name,
          label: t[name],
          is: (text: string) => readYuan(text) !== undefined,
        })),
        { name: 'from', label: t.from, kind: 'date', is: isDay },
        { name: 'until', label: t.until, kind: 'date', is: isDay },
        { name: 'publicationDays', label: t.publicationDays, kind: 'number', is: (text) => /^[1-9]\d?$/.test(text) },
      ]}
    />
  )
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)

function startOf(rule: SubsidyRuleView | undefined): Readonly<Record<string, string>> {
  if (!rule) return { publicationDays: '5' }
  const { title, basis, ratio, capPerPolicy, capPerUnit, budget, from, until, publicationDays } = rule
  return {
    title,
    basis,
    ratio: String(ratio / 10_000),
    capPerPolicy: yuan(capPerPolicy),
    capPerUnit: yuan(capPerUnit),
    budget: yuan(budget),
    from,
    until,
    publicationDays: String(publicationDays),
  }
}
