import type { ReactNode } from 'react'
import { ClauseChip, DeskLink, GlyphMark, Panel, useLocale } from '../../../interface/web/index.ts'
import type { FileAnswer, Sheet, SheetAnswer, SheetEntry, SheetRows } from '../../index.ts'
import { texts } from '../../texts.ts'
// oxlint-disable-next-line import/no-unassigned-import
import './reading.css'

export interface AnswerSheetProps {
  /** Made by `sheet()` for the language and the audience of the reader. */
  readonly sheet: Sheet
  readonly reader?: string
  /** Where a section is changed, below the desk; absent where answers are only read. */
  readonly toSection?: (section: string) => string
  readonly fileHref?: (file: FileAnswer) => string
}

/** Every answer under its section: for check answers and for everybody who reads a filing on the desk. */
export function AnswerSheet({ sheet, reader, toSection, fileHref }: AnswerSheetProps): ReactNode {
  const t = texts[useLocale()]
  return (
    <div className="form-answers">
      <p className="caption">
        {sheet.title} · {t.version(sheet.version)} · {sheet.origin}
      </p>
      {sheet.sections.map((section) => (
        <Panel
          key={section.id}
          title={section.title}
          note={section.chapter}
          end={
            toSection && (
              <DeskLink to={toSection(section.id)}>
                {t.change}
                <span className="unheard"> {section.title}</span>
              </DeskLink>
            )
          }
        >
          <dl className="facts">
            {section.entries.map((entry) => (
              <Entry key={entry.path} entry={entry} reader={reader} fileHref={fileHref} />
            ))}
          </dl>
        </Panel>
      ))}
    </div>
  )
}

interface EntryProps {
  readonly entry: SheetEntry
  readonly reader: string | undefined
  readonly fileHref: AnswerSheetProps['fileHref']
}

function Entry({ entry, reader, fileHref }: EntryProps): ReactNode {
  return (
    <>
      <dt>
        {entry.label}{' '}
        {reader !== undefined &&
          entry.cites.map((cite) => <ClauseChip key={cite.clause + (cite.words ?? '')} {...cite} reader={reader} />)}
      </dt>
      <dd>
        {entry.error !== undefined && (
          <p className="ink-red">
            <GlyphMark name="triangle" /> {entry.error}
          </p>
        )}
        {entry.kind === 'rows' ? (
          <Rows entry={entry} reader={reader} fileHref={fileHref} />
        ) : (
          <Value entry={entry} fileHref={fileHref} />
        )}
      </dd>
    </>
  )
}

function Rows({ entry, reader, fileHref }: EntryProps & { readonly entry: SheetRows }): ReactNode {
  const t = texts[useLocale()]
  if (entry.rows.length === 0) return <span className="quiet">{t.noRows}</span>
  return entry.rows.map((row) => (
    <section key={row.id} className="form-answers-row" aria-label={row.title}>
      <h3>{row.title}</h3>
      <dl className="facts">
        {row.entries.map((answer) => (
          <Entry key={answer.path} entry={answer} reader={reader} fileHref={fileHref} />
        ))}
      </dl>
    </section>
  ))
}

function Value({
  entry,
  fileHref,
}: {
  readonly entry: SheetAnswer
  readonly fileHref: EntryProps['fileHref']
}): ReactNode {
  const t = texts[useLocale()]
  if (entry.lines.length === 0) return <span className="quiet">{t.notAnswered}</span>
  if (entry.files) {
    return entry.files.map((file, index) => {
      const line = entry.lines[index] ?? file.name
      return (
        <p key={file.id}>
          <GlyphMark name="document" />{' '}
          {fileHref ? (
            <a className="link" href={fileHref(file)}>
              {line}
            </a>
          ) : (
            line
          )}{' '}
          <span className="mono caption">{file.fingerprint.slice(0, 12)}</span>
        </p>
      )
    })
  }
  return entry.lines.map((line, index) => {
    // Lines of one text have no name but their place.
    const key = `${index} of ${entry.lines.length}`
    return <p key={key}>{line}</p>
  })
}
