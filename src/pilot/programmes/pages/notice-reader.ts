import { formatDay, say, shortFingerprint } from '../../../foundation/interface/index.ts'
import {
  breadcrumb,
  clauseHeading,
  emptyState,
  type Html,
  html,
  noticeBox,
  type PageView,
  type Part,
  printButton,
  publicFrame,
  readerColumns,
  readerHead,
  shareBar,
  sideContents,
  when,
  withSide,
} from '../../../foundation/interface/pages/index.ts'
import { conditionsPath, type Notice, readerPath, type Round, type Screen } from '../../notice/index.ts'
import { texts } from '../texts.ts'
import { countBelow, type ReadClause, readingOf } from './reading.ts'
import { readSentence } from './reader-sentence.ts'

export interface ReaderFacts {
  readonly round: Round
  readonly notice: Notice | undefined
  /** Of the whole imported text. */
  readonly fingerprint: string | undefined
  readonly mayImport: boolean
  /** By sentence id, the articles of guidance that explain it. */
  readonly guidance: ReadonlyMap<string, readonly Screen[]>
}

/** The public reader: each sentence with what carries it out. */
export function noticeReaderPage(view: PageView, facts: ReaderFacts): Html {
  const t = texts[view.locale]
  const { round } = facts
  const number = round.notice.number ?? t.noNumber
  // The English reader is the digests; the Chinese text is offered beside it.
  const clauses = readingOf(round, facts.notice)
  const total = clauses.reduce((sum, { sentences }) => sum + sentences.length, 0)
  const body = html`${breadcrumb(view, [{ words: t.notices, href: '/notices' }, { words: number }])}
  ${total === 0 ? emptyReader(view, facts) : withSide({ title: t.contents, content: html`${contents(view, round, clauses)}${coverage(view, round, clauses)}` }, sheet(view, facts, clauses))}`
  return publicFrame({ ...view, demo: view.demo || round.fictitious }, { title: number, current: 'notices', body })
}

function sheet(view: PageView, facts: ReaderFacts, clauses: readonly ReadClause[]): Html {
  const { round } = facts
  const t = texts[view.locale]
  const official = view.locale === 'zh' && facts.notice !== undefined
  return html`<article class="sheet flush">
    ${readerHead({ number: round.notice.number ?? t.noNumber, title: round.notice.title[view.locale], below: headFacts(view, facts, clauses) })}
    ${official ? readerColumns(view) : html`${digestNote(view, facts)}${digestColumns(view)}`}
    ${clauses.map((clause) => clausePart(view, facts, clause))}
  </article>`
}

function headFacts(view: PageView, { round, fingerprint }: ReaderFacts, clauses: readonly ReadClause[]): Part {
  const t = texts[view.locale]
  const altered = clauses.flatMap(({ sentences }) => sentences).filter((sentence) => sentence.altered).length
  const { issuedOn } = round.notice
  const said = [
    issuedOn === null ? t.dateOpen : t.issuedOn(formatDay(issuedOn, view.locale)),
    ...(round.fictitious ? [t.fictitious] : []),
    ...(fingerprint === undefined ? [] : [t.fingerprint(shortFingerprint(fingerprint))]),
    ...(fingerprint === undefined ? [] : [altered === 0 ? t.fingerprintSame : t.fingerprintDiffers(altered)]),
  ]
  return html`${said.map((fact) => html`<span class="whole">${fact}</span>　`)}<br />${when(fingerprint, () => html`<a class="link" href="${readerPath(round.id)}/text">${t.downloadText}</a>　`)}<a
      class="link"
      href="${conditionsPath(round.id)}"
      >${t.seeConditions}</a
    >　${printButton(view)}`
}

function digestNote(view: PageView, facts: ReaderFacts): Html {
  const t = texts[view.locale]
  const link = facts.mayImport
    ? html` <a class="link" href="/desk/rounds/${facts.round.id}/import">${t.importHere}</a>`
    : html``
  return noticeBox('amber', html`<b>${t.digest}</b>　${t.digestOnly}${link}`)
}

function digestColumns(view: PageView): Html {
  const t = texts[view.locale]
  return html`<div class="reader-columns" aria-hidden="true">
    <span>${t.digest}</span><span>${t.columns.carriedOut}</span>
  </div>`
}

function clausePart(view: PageView, { round, guidance }: ReaderFacts, clause: ReadClause): Part {
  const told = (id: string) => guidance.get(id) ?? []
  // A sheet's title already heads clause 0; a label that is a number alone stands before its first sentence.
  const heading = isNumberOnly(clause.printed) ? '' : headingOf(view, round, clause)
  const level = /^\d+$|^a$/.test(clause.id) ? 2 : 3
  return html`${when(heading !== '' && clause.id !== '0', () => clauseHeading(clause.id, heading, level))}
  ${clause.sentences.map((sentence, index) => readSentence(view, { round, sentence, guidance: told(sentence.id), number: index === 0 && isNumberOnly(clause.printed) ? clause.printed : undefined }))}`
}

const isNumberOnly = (printed: string | undefined): printed is string =>
  printed !== undefined && printed !== '' && !/[^\d.．、（）()一二三四五六七八九十]/.test(printed)

function headingOf(view: PageView, round: Round, clause: ReadClause): string {
  const own = round.headings.find(({ id }) => id === clause.id)
  if (view.locale === 'zh' && clause.printed !== undefined) {
    return clause.printed === '' && clause.id === 'z' ? (own?.label.zh ?? '') : clause.printed
  }
  return own ? say(own.label, view.locale) : ''
}

function contents(view: PageView, round: Round, clauses: readonly ReadClause[]): Html {
  const entries = clauses
    .filter(({ id }) => /^\d+(\.\d+)?$|^a$|^z$/.test(id))
    .map((clause) => ({
      words:
        headingOf(view, round, clause) ||
        (round.headings.find(({ id }) => id === clause.id)?.label[view.locale] ?? clause.id),
      href: `#${clause.id === '0' ? 'content' : clause.id}`,
      count: countBelow(clauses, clause.id),
      inner: clause.id.includes('.'),
    }))
  return sideContents(view, entries)
}

function coverage(view: PageView, round: Round, clauses: readonly ReadClause[]): Html {
  const t = texts[view.locale]
  const traces = clauses.flatMap(({ sentences }) => sentences.map(({ trace }) => trace.kind))
  const count = (kind: (typeof traces)[number]): number => traces.filter((one) => one === kind).length
  const rows = (['enforced', 'served', 'explained', 'unexplained'] as const).map((kind) => ({
    kind,
    count: count(kind),
  }))
  const share = (kind: (typeof traces)[number]): number => (100 * count(kind)) / Math.max(1, traces.length)
  return html`<nav class="side-contents" aria-label="${t.coverage}">
    <p class="side-title">${t.coverage}</p>
    <ul>
      ${rows.map(
        (row) =>
          html`<li>
            <a href="/traceability?round=${round.id}&amp;kind=${row.kind}"
              ><span>${t[row.kind]}</span><span class="count">${row.count}</span></a
            >
          </li>`,
      )}
    </ul>
    ${shareBar([
      { share: share('enforced'), kind: 'first' },
      { share: share('served'), kind: 'only' },
    ])}
    <p class="caption">
      ${t.totalSentences(traces.length)}　<a class="link" href="/traceability?round=${round.id}">${t.traceability}</a>
    </p>
  </nav>`
}

function emptyReader(view: PageView, { round }: ReaderFacts): Html {
  const t = texts[view.locale]
  return html`<article class="sheet flush">
    ${readerHead({ number: round.notice.number ?? t.noNumber, title: round.notice.title[view.locale] })}
    ${emptyState(t.noSentences, t.noSentencesWhy, { href: conditionsPath(round.id), words: t.seeConditions, kind: 'teal' })}
  </article>`
}
