import type { ReactNode } from 'react'
import { NoticeBox, Panel, useLocale } from '../../../foundation/interface/web/index.ts'
import type { Notice } from '../../notice/index.ts'
import type { ImportReport } from '../index.ts'
import { words } from './words.ts'

export interface ReportPanelProps {
  readonly found: { readonly notice: Notice; readonly report: ImportReport } | undefined
  readonly children: ReactNode
}

/** What was read from a text and in what it differs from the round. */
export function ReportPanel({ found, children }: ReportPanelProps): ReactNode {
  const t = words[useLocale()]
  if (!found) {
    return (
      <Panel title={t.report}>
        <p className="secondary">{t.reportEmpty}</p>
      </Panel>
    )
  }
  const { notice, report } = found
  const differences = [
    ...listed(report.altered, t.altered),
    ...listed(report.unexplained, t.unexplained),
    ...listed(report.missing, t.missing),
    ...listed(
      report.misquoted.map(({ clause, words: quoted }) => `${clause} 「${quoted}」`),
      t.misquoted,
    ),
  ]
  return (
    <>
      <Panel title={t.report} note={t.sentences(report.sentences)}>
        <p>
          <b>{notice.title}</b>
          <br />
          {notice.number ?? t.noNumber}　{notice.issuedOn ?? t.notAnnounced}
        </p>
      </Panel>
      {differences.length === 0 && <NoticeBox>{t.allSame}</NoticeBox>}
      {differences.map((difference) => (
        <NoticeBox key={difference} tone="amber">
          {difference}
        </NoticeBox>
      ))}
      {children}
      <Panel title={t.outline}>
        <ul>
          {notice.clauses.filter(isHeaded).map(({ id, label }) => (
            <li key={id}>
              <span className="mono">{id}</span>　{label}
            </li>
          ))}
        </ul>
      </Panel>
    </>
  )
}

/** A label that is a number alone says nothing in an outline. */
const isHeaded = ({ label }: { readonly label: string }): boolean => label.length > 3

const listed = (ids: readonly string[], say: (joined: string) => string): string[] =>
  ids.length === 0 ? [] : [say(ids.join('、'))]
