import type { ReactNode } from 'react'
import { tableTime, withColon } from '../../../foundation/interface/index.ts'
import { Empty, Panel, Timeline, useLocale } from '../../../foundation/interface/web/index.ts'
import { instant } from '../../../foundation/kernel/index.ts'
import { evidenceGrades, evidenceSubjects } from '../index.ts'
import type { RecordView } from './record.ts'
import { words } from './words.ts'

/** Who decided what on which version of the record. */
export function HistoryPanel({ record }: { readonly record: RecordView }): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  return (
    <Panel title={t.history}>
      {record.verifications.length === 0 ? (
        <Empty title={t.noHistory}>{t.noHistoryWhy}</Empty>
      ) : (
        <Timeline
          entries={record.verifications.map((one) => ({
            time: tableTime(instant(one.decidedAt)),
            what: `${t.outcomes[one.outcome]}　${one.decidedBy}`,
            state: one.outcome === 'verified' ? ('done' as const) : ('current' as const),
            detail: (
              <ul>
                {one.checks.map((check) => (
                  <li key={check.about}>
                    {evidenceSubjects[check.about][locale]} · {evidenceGrades[check.grade][locale]}
                  </li>
                ))}
                {one.reasons.map((reason) => (
                  <li key={reason.field + reason.text}>
                    {withColon(
                      evidenceSubjects[reason.field as keyof typeof evidenceSubjects]?.[locale] ?? reason.field,
                      reason.text,
                      locale,
                    )}
                  </li>
                ))}
              </ul>
            ),
          }))}
        />
      )}
    </Panel>
  )
}
