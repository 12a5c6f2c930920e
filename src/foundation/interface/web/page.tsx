import type { ReactNode } from 'react'
import { useEffect } from 'react'
import type { GlyphName, StatusTag as StatusTagProps, Tone } from '../index.ts'
import { texts } from '../texts.ts'
import { useLocale } from './desk.ts'
import { DeskLink } from './link.tsx'
import { GlyphMark, StatusTag } from './marks.tsx'

export interface Fact {
  readonly name: string
  readonly value: ReactNode
}

export interface Crumb {
  readonly words: string
  readonly to?: string
}

export interface PageHeadProps {
  readonly title: string
  readonly crumbs?: readonly Crumb[]
  readonly statuses?: readonly StatusTagProps[]
  readonly tags?: ReactNode
  /** Facts that identify the case, in one line. */
  readonly facts?: readonly Fact[]
  readonly savedAt?: string
  /** At the top right; exactly one of them is primary. */
  readonly actions?: ReactNode
  /** A form with errors: the document's title says so first. */
  readonly wrong?: boolean
}

export function PageHead(props: PageHeadProps): ReactNode {
  const { title, crumbs = [], statuses = [], tags, facts = [], savedAt, actions, wrong } = props
  const locale = useLocale()
  useDocumentTitle(wrong ? `${texts[locale].errorPrefix}${title}` : title)
  return (
    <header className="desk-head">
      {crumbs.length > 0 && <Breadcrumb crumbs={[...crumbs, { words: title }]} />}
      <div className="desk-head-row">
        <div className="desk-head-main">
          <h1>
            {title}{' '}
            {statuses.map((status) => (
              <StatusTag key={status.status + (status.words ?? '')} {...status} />
            ))}
            {tags}
          </h1>
          {(facts.length > 0 || savedAt !== undefined) && (
            <p className="facts-line">
              {facts.map(({ name, value }) => (
                <span key={name}>
                  {name} <b>{value}</b>
                </span>
              ))}
              {savedAt !== undefined && <SavedLine at={savedAt} />}
            </p>
          )}
        </div>
        {actions && <div className="desk-head-actions">{actions}</div>}
      </div>
    </header>
  )
}

/** The title of the document follows the page; screen readers announce it first. */
export function useDocumentTitle(title: string): void {
  const locale = useLocale()
  useEffect(() => {
    document.title = `${title} - ${texts[locale].platform}`
  }, [title, locale])
}

export function Breadcrumb({ crumbs }: { readonly crumbs: readonly Crumb[] }): ReactNode {
  const locale = useLocale()
  return (
    <nav className="breadcrumb" aria-label={texts[locale].youAreHere}>
      <ol>
        {crumbs.map(({ words, to }) =>
          to === undefined ? (
            <li key={words} aria-current="page">
              {words}
            </li>
          ) : (
            <li key={words}>
              <DeskLink to={to}>{words}</DeskLink>
            </li>
          ),
        )}
      </ol>
    </nav>
  )
}

/** 已于 10:32 自动保存; never a toast. */
export function SavedLine({ at }: { readonly at: string }): ReactNode {
  const locale = useLocale()
  return (
    <output className="saved-line">
      <GlyphMark name="check" />
      {texts[locale].savedAt(at)}
    </output>
  )
}

export interface PanelProps {
  readonly title: string
  readonly note?: string
  readonly end?: ReactNode
  /** A table or list that touches the edges. */
  readonly flush?: boolean
  readonly children: ReactNode
}

export function Panel({ title, note, end, flush, children }: PanelProps): ReactNode {
  return (
    <section className={flush ? 'panel panel-flush' : 'panel'}>
      <div className="panel-head">
        <h2>{title}</h2>
        {note && <span className="caption">{note}</span>}
        {end && <span className="end">{end}</span>}
      </div>
      {flush ? children : <div className="panel-body">{children}</div>}
    </section>
  )
}

/** Main column and a panel at the right of 304 to 404, under it on narrower screens. */
export function WithPanel({
  main,
  panel,
  width = 384,
}: {
  readonly main: ReactNode
  readonly panel: ReactNode
  readonly width?: 304 | 344 | 384 | 404
}): ReactNode {
  return (
    <div className={`with-panel panel-${width}`}>
      <div className="with-panel-main">{main}</div>
      <aside className="with-panel-side">{panel}</aside>
    </div>
  )
}

export function FactList({ facts }: { readonly facts: readonly Fact[] }): ReactNode {
  return (
    <dl className="facts">
      {facts.map(({ name, value }) => (
        <FactRow key={name} name={name} value={value} />
      ))}
    </dl>
  )
}

function FactRow({ name, value }: Fact): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}

export interface Figure {
  readonly name: string
  readonly value: string
  readonly unit?: string
  readonly below?: string
  readonly to?: string
}

/** Key figures; each opens to its rows. */
export function Figures({ figures }: { readonly figures: readonly Figure[] }): ReactNode {
  return (
    <dl className="figures">
      {figures.map(({ name, value, unit, below, to }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {to === undefined ? (
              <b>{value}</b>
            ) : (
              <DeskLink to={to}>
                <b>{value}</b>
              </DeskLink>
            )}
            {unit}
          </dd>
          {below && <dd className="below">{below}</dd>}
        </div>
      ))}
    </dl>
  )
}

/** A quiet box; red only for what is wrong. */
export function NoticeBox({
  tone = 'teal',
  children,
}: {
  readonly tone?: Extract<Tone, 'teal' | 'amber' | 'red' | 'indigo'>
  readonly children: ReactNode
}): ReactNode {
  const marks: Readonly<Record<typeof tone, GlyphName>> = {
    teal: 'information',
    amber: 'question',
    red: 'triangle',
    indigo: 'information',
  }
  return (
    <div className={`notice-box tone-${tone}`}>
      <span className={`ink-${tone}`}>
        <GlyphMark name={marks[tone]} />
      </span>
      <div>{children}</div>
    </div>
  )
}
