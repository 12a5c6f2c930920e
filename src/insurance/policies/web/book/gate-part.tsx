import type { ReactNode } from 'react'
import { type Locale, type Status, withBrackets } from '../../../../foundation/interface/index.ts'
import {
  ClauseChip,
  type Column,
  DataTable,
  Empty,
  Panel,
  StatusTag,
  useDesk,
} from '../../../../foundation/interface/web/index.ts'
import type { BindFinding } from '../../index.ts'
import type { PolicyView } from './reading.ts'
import { bookWords } from './words.ts'

/** 签单条件: every one of them with what counted, its clause and what to do; an unknown is never shown as a yes. */
export function GatePart({ view: { findings, policy } }: { readonly view: PolicyView }): ReactNode {
  const { locale } = useDesk()
  const t = bookWords[locale]
  const met = findings.filter(({ verdict }) => verdict === 'met').length
  const note = findings.length === 0 ? undefined : t.gateNote(met, findings.length)
  return (
    <Panel
      title={policy.state === 'issued' ? withBrackets(t.gate, t.gateAtIssue, locale) : t.gate}
      {...(note === undefined ? {} : { note })}
      flush
    >
      <DataTable
        caption={t.gate}
        rows={inOrder(findings)}
        idOf={({ rule }) => rule}
        columns={columnsIn(locale)}
        empty={<Empty title={t.gateNone}>{t.gateNoneWhy}</Empty>}
      />
    </Panel>
  )
}

const weight: Readonly<Record<BindFinding['verdict'], number>> = { unmet: 0, undetermined: 1, met: 2 }

/** What is open first, each part in the order of the gate. */
const inOrder = (findings: readonly BindFinding[]): readonly BindFinding[] =>
  [...findings].sort((a, b) => weight[a.verdict] - weight[b.verdict])

function statusOf({ verdict, strength }: BindFinding): Status {
  if (verdict === 'met') return 'met'
  if (verdict === 'undetermined') return 'undetermined'
  return strength === 'flag' ? 'border-zone' : 'not-met'
}

function columnsIn(locale: Locale): readonly Column<BindFinding>[] {
  const t = bookWords[locale]
  return [
    { key: 'condition', head: t.condition, cell: ({ name }) => name[locale] },
    {
      key: 'verdict',
      head: t.verdict,
      cell: (finding) => (
        <>
          <StatusTag status={statusOf(finding)} words={t.verdicts[finding.verdict]} />
          {finding.strength === 'flag' && <span className="second">{t.flagged}</span>}
        </>
      ),
    },
    {
      key: 'basis',
      head: t.basis,
      cell: ({ clauses }) => clauses.map((clause) => <ClauseChip key={clause} clause={clause} />),
    },
    { key: 'because', head: t.because, cell: (finding) => <Because finding={finding} /> },
  ]
}

function Because({ finding: { because, remedy, verdict } }: { readonly finding: BindFinding }): ReactNode {
  const { locale } = useDesk()
  if (verdict === 'met') return because[locale] || '—'
  return (
    <>
      {because[locale]}
      <span className="second">{remedy[locale]}</span>
    </>
  )
}
