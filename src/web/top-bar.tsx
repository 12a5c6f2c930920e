import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { DeskLink, GlyphMark, ShieldMark, useDesk } from '../foundation/interface/web/index.ts'
import type { Preferences } from './preferences.ts'
import { texts } from './texts.ts'

export interface TopBarProps {
  readonly urgent: number
  readonly preferences: Preferences
  readonly onPreferences: (preferences: Preferences) => void
}

/** Round, search, reminders, whose desk this is. 48 high. */
export function TopBar({ urgent, preferences, onPreferences }: TopBarProps): ReactNode {
  const { locale, person, demo } = useDesk()
  const t = texts[locale]
  return (
    <header className="top-bar">
      <DeskLink to="/" className="top-brand">
        <ShieldMark />
        <b>{t.platform}</b>
      </DeskLink>
      <RoundSelector />
      <SearchBox />
      <span className="top-end">
        {demo && <span className="top-demo">{t.demo}</span>}
        <DeskLink to="/" className="top-bell">
          <GlyphMark name="bell" />
          {urgent > 0 && (
            <span className="counter" aria-hidden="true">
              {urgent}
            </span>
          )}
          <span className="unheard">{t.notifications(urgent)}</span>
        </DeskLink>
        {person.organisation && <span className="top-organisation">{person.organisation}</span>}
        <AccountMenu preferences={preferences} onPreferences={onPreferences} />
      </span>
    </header>
  )
}

function RoundSelector(): ReactNode {
  const { locale, rounds, round, chooseRound } = useDesk()
  const t = texts[locale]
  if (rounds.length === 0) return null
  return (
    <label className="top-round">
      <span className="unheard">{t.round}</span>
      <select value={round?.id ?? ''} onChange={(event) => chooseRound(event.target.value)}>
        {rounds.map(({ id, name }) => (
          <option key={id} value={id}>
            {name[locale]}
          </option>
        ))}
      </select>
      <GlyphMark name="down" />
    </label>
  )
}

/** Reached by `/` from anywhere that is not a field. */
function SearchBox(): ReactNode {
  const { locale } = useDesk()
  const t = texts[locale]
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')) return
      event.preventDefault()
      input.current?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <form className="top-search" role="search" action="/search" method="get">
      <GlyphMark name="search" />
      <input ref={input} name="words" type="search" maxLength={100} placeholder={t.search} aria-label={t.searchLabel} />
      <kbd aria-hidden="true">/</kbd>
    </form>
  )
}

function AccountMenu({ preferences, onPreferences }: Omit<TopBarProps, 'urgent'>): ReactNode {
  const { locale, person } = useDesk()
  const t = texts[locale]
  const menu = useRef<HTMLDetailsElement>(null)
  const { care } = preferences
  useEffect(() => {
    const close = (event: Event): void => {
      const leaves =
        event instanceof KeyboardEvent ? event.key === 'Escape' : !menu.current?.contains(event.target as Node)
      if (leaves && menu.current) menu.current.open = false
    }
    document.addEventListener('click', close)
    document.addEventListener('keydown', close)
    return () => {
      document.removeEventListener('click', close)
      document.removeEventListener('keydown', close)
    }
  }, [])
  const choose = (change: Partial<Preferences>) => () => onPreferences({ ...preferences, ...change })
  return (
    <details className="top-account" ref={menu}>
      <summary aria-label={`${person.name}，${t.account}`}>
        {person.name} <GlyphMark name="down" />
      </summary>
      <div className="menu">
        <DeskLink to="//account" className="menu-entry">
          {t.myAccount}
        </DeskLink>
        <button type="button" className="menu-entry" onClick={choose({ care: care === 'off' ? 'on' : 'off' })}>
          {care === 'off' ? t.careOn : t.careOff}
        </button>
        {care !== 'off' && (
          <button type="button" className="menu-entry" onClick={choose({ care: care === 'on' ? 'larger' : 'on' })}>
            {care === 'on' ? t.larger : t.smaller}
          </button>
        )}
        <button type="button" className="menu-entry" onClick={choose({ locale: locale === 'zh' ? 'en' : 'zh' })}>
          {t.otherLanguage}
        </button>
        <a className="menu-entry" href="/">
          {t.publicHome}
        </a>
        <form method="post" action="/sign-out">
          <button type="submit" className="menu-entry">
            {t.signOut}
          </button>
        </form>
      </div>
    </details>
  )
}
