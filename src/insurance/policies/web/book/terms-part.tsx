import type { ReactNode } from 'react'
import { formatShare, joinWords, type Locale, withBrackets } from '../../../../foundation/interface/index.ts'
import { type Column, DataTable, FactList, Panel, useDesk } from '../../../../foundation/interface/web/index.ts'
import type { AgreedCover, PolicyTerms, Written } from '../../index.ts'
import { yuan } from '../reading.ts'
import { bookWords } from './words.ts'

type Cover = Written<AgreedCover>

/** What the policy says, cover by cover: limits, deductible, waiting time, basis. */
export function TermsPart(given: { readonly terms: Written<PolicyTerms>; readonly edition: string }): ReactNode {
  const { locale } = useDesk()
  const t = bookWords[locale]
  const { covers, pools, particulars } = given.terms
  const other = Object.entries(particulars).map(([name, value]) => ({ name, value }))
  return (
    <Panel title={t.terms} note={t.termsNote(given.edition)} flush>
      <DataTable caption={t.terms} rows={covers} idOf={({ head }) => head} columns={columnsIn(locale)} />
      {(pools.length > 0 || other.length > 0) && (
        <div className="panel-body">
          <FactList
            facts={[
              ...pools.map(({ id, heads, aggregate }) => ({
                name: `${t.pools} ${id}`,
                value: withBrackets(
                  yuan(aggregate),
                  joinWords(
                    heads.map((head) => labelOf(covers, head)[locale]),
                    locale,
                  ),
                  locale,
                ),
              })),
              ...other,
            ]}
          />
        </div>
      )}
    </Panel>
  )
}

function labelOf(covers: readonly Cover[], head: string): Cover['label'] {
  return covers.find((one) => one.head === head)?.label ?? { zh: head, en: head }
}

function columnsIn(locale: Locale): readonly Column<Cover>[] {
  const t = bookWords[locale]
  return [
    {
      key: 'cover',
      head: t.cover,
      cell: ({ label, head, pool }) => (
        <>
          {label[locale]}
          <span className="second mono">{head}</span>
          {pool?.kind === 'shared' && <span className="second">{t.sharedWith(pool.pool)}</span>}
        </>
      ),
    },
    { key: 'occurrence', head: t.perOccurrence, kind: 'number', cell: ({ perOccurrence }) => yuan(perOccurrence) },
    { key: 'aggregate', head: t.aggregate, kind: 'number', cell: ({ aggregate }) => yuan(aggregate) },
    {
      key: 'deductible',
      head: t.deductible,
      kind: 'number',
      cell: ({ deductible, insuredShare }) => (
        <>
          {deductible === null ? '—' : yuan(deductible.fixed)}
          {deductible !== null && deductible.rate > 0 && (
            <span className="second">{t.orRate(formatShare(deductible.rate, 2))}</span>
          )}
          {insuredShare > 0 && (
            <span className="second">
              {t.insuredShare} {formatShare(insuredShare)}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'waiting',
      head: t.waiting,
      cell: ({ waiting, indemnityDays }) => (
        <>
          {waiting === null ? '—' : t.hours(waiting.minutes / 60, waiting.trigger === 'MORE_THAN')}
          {indemnityDays !== null && <span className="second">{t.indemnity(indemnityDays)}</span>}
        </>
      ),
    },
    { key: 'basis', head: t.basisOf, cell: (cover) => basisIn(cover, locale) },
  ]
}

function basisIn({ basis }: Cover, locale: Locale): string {
  const t = bookWords[locale]
  if (basis.kind === 'occurrence') return t.occurrence
  return t.claimsMade(t.retro[basis.retroactiveFrom] ?? basis.retroactiveFrom)
}
