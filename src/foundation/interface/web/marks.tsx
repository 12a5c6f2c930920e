import { withColon } from '../domain/punctuation.ts'
import type { ReactNode } from 'react'
import {
  clauseLabel,
  countFindings,
  findingLevels,
  glyphs,
  isLawArticle,
  joinConclusions,
  lawCitation,
  shield,
  statuses,
} from '../index.ts'
import type { Finding, Glyph, GlyphName, StatusTag as StatusTagProps, Tone } from '../index.ts'
import type { Citation } from '../../kernel/index.ts'
import { texts } from '../texts.ts'
import { DeskLink } from './link.tsx'
import { useLocale } from './desk.ts'

/** A mark that repeats what the words beside it say. */
export function GlyphMark({ name }: { readonly name: GlyphName }): ReactNode {
  const { fill, stroke, cut }: Glyph = glyphs[name]
  return (
    <svg className="glyph" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {fill && <path className="fill" d={fill} />}
      {stroke && <path className="stroke" d={stroke} />}
      {cut && <path className="cut" d={cut} />}
    </svg>
  )
}

export function ShieldMark(): ReactNode {
  return (
    <svg className="shield" width="22" height="24" viewBox={shield.box} aria-hidden="true" focusable="false">
      <path className="field" d={shield.field} />
      {shield.lines.map((line, index) => (
        <path key={line} className={index === 2 ? 'lines faint' : 'lines'} d={line} />
      ))}
    </svg>
  )
}

export function Tag({
  tone,
  glyph,
  children,
}: {
  readonly tone: Tone
  readonly glyph?: GlyphName
  readonly children: ReactNode
}): ReactNode {
  return (
    <span className={`status-tag tone-${tone}`}>
      {glyph && <GlyphMark name={glyph} />}
      <span>{children}</span>
    </span>
  )
}

/** Glyph and word of the one list of statuses; other words where a figure or a name belongs in. */
export function StatusTag({ status, words }: StatusTagProps): ReactNode {
  const locale = useLocale()
  const { tone, glyph, text } = statuses[status]
  return (
    <Tag tone={tone} glyph={glyph}>
      {words ?? text[locale]}
    </Tag>
  )
}

export interface ClauseChipProps extends Citation {
  /** Address of the reader of the round, such as `/notices/2023-356`. */
  readonly reader?: string
  readonly href?: string
}

/** The number of the sentence that says so, linked to it in the public reader. */
export function ClauseChip({ clause, words, reader, href }: ClauseChipProps): ReactNode {
  const locale = useLocale()
  if (isLawArticle(clause)) return <span className="law-article">{lawCitation(clause, locale)}</span>
  const address = href ?? (reader === undefined ? undefined : `${reader}#${clause}`)
  const title = words ? `${clause} ${words}` : clause
  if (address === undefined) {
    return (
      <span className="clause-chip" title={title}>
        {clauseLabel(clause, locale)}
      </span>
    )
  }
  return (
    <a className="clause-chip" href={address} title={title} target="_blank" rel="noreferrer">
      {clauseLabel(clause, locale)}
    </a>
  )
}

/** Words of the notice: Song inside 「」. */
export function Quotation({ children }: { readonly children: string }): ReactNode {
  return <span className="quotation">「{children}」</span>
}

export interface FindingProps extends Finding {
  readonly reader?: string
}

/** A judgement: conclusion, the facts that counted, the sentence and its words, what to do. */
export function FindingBox(finding: FindingProps): ReactNode {
  const locale = useLocale()
  const { tone, glyph, text } = findingLevels[finding.level]
  return (
    <section className={`finding tone-${tone}`}>
      <p className={`finding-conclusion ink-${tone}`}>
        <GlyphMark name={glyph} />
        <span>
          <span className="unheard">{withColon(text[locale], '', locale)}</span>
          {finding.conclusion}
        </span>
      </p>
      {finding.facts && <p className="finding-facts">{finding.facts}</p>}
      <FindingWords {...finding} />
      {finding.links && finding.links.length > 0 && (
        <p className="finding-links">
          {finding.links.map((link) => (
            <DeskLink key={link.href} to={link.href}>
              {link.words}
            </DeskLink>
          ))}
        </p>
      )}
    </section>
  )
}

function FindingWords({ cite, reader }: FindingProps): ReactNode {
  if (!cite) return null
  return (
    <p className="finding-words">
      <ClauseChip {...cite} {...(reader === undefined ? {} : { reader })} />
      {cite.words && <Quotation>{cite.words}</Quotation>}
    </p>
  )
}

/** All of them: what is not met in full, what is met folded into one line. */
export function FindingList({ findings }: { readonly findings: readonly FindingProps[] }): ReactNode {
  const locale = useLocale()
  const met = findings.filter((finding) => finding.level === 'met')
  return (
    <>
      {findings
        .filter((finding) => finding.level !== 'met')
        .map((finding) => (
          <FindingBox key={`${finding.level} ${finding.conclusion}`} {...finding} />
        ))}
      {met.length > 0 && (
        <details className="finding tone-green finding-met">
          <summary>
            <span className="ink-green">
              <GlyphMark name="check" />
            </span>
            <span className="ink-green">{texts[locale].otherFindingsMet(met.length)}</span>
            <span className="names">{joinConclusions(met, locale)}</span>
          </summary>
          <ul>
            {met.map((finding) => (
              <li key={finding.conclusion}>
                {finding.conclusion} <span className="secondary">{finding.facts}</span>
                <FindingWords {...finding} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

export function FindingCounts({ findings }: { readonly findings: readonly Finding[] }): ReactNode {
  const locale = useLocale()
  return (
    <div className="finding-counts">
      {countFindings(findings).map(({ level, count }) => (
        <Tag key={level} tone={findingLevels[level].tone} glyph={findingLevels[level].glyph}>
          {findingLevels[level].text[locale]} {count}
        </Tag>
      ))}
    </div>
  )
}
