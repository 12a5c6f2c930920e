import type { ReactNode } from 'react'
import { DeskLink, GlyphMark, isFor, useDesk } from '../foundation/interface/web/index.ts'
import type { DeskPerson, DeskSlice, NavigationEntry, NavigationGroup } from '../foundation/interface/web/index.ts'
import { texts } from './texts.ts'

export interface NavigationProps {
  readonly slices: readonly DeskSlice[]
  readonly urgent: number
  readonly due: number
  readonly folded: boolean
  readonly onFold: () => void
}

const groups: readonly NavigationGroup[] = ['work', 'insurance', 'support', 'administration', 'reference']

/** Entries that this person sees, by group and order; the public pages for looking up stand last. */
export function entriesOf(
  slices: readonly DeskSlice[],
  person: DeskPerson,
): ReadonlyMap<NavigationGroup, readonly NavigationEntry[]> {
  const seen = slices.flatMap((slice) => slice.navigation).filter((entry) => isFor(entry.roles, person))
  return new Map(
    groups.map((group) => [group, seen.filter((entry) => entry.group === group).sort((a, b) => a.order - b.order)]),
  )
}

/** 184 wide, folding to 48. */
export function Navigation({ slices, urgent, due, folded, onFold }: NavigationProps): ReactNode {
  const { locale, person, address } = useDesk()
  const t = texts[locale]
  const entries = entriesOf(slices, person)
  return (
    <nav className={folded ? 'desk-navigation folded' : 'desk-navigation'} aria-label={t.navigation}>
      <div className="inside">
        <ul>
          <li>
            <DeskLink to="/" className="entry" current={address.path === '/'}>
              <EntryWords words={t.home} />
              {due > 0 && <span className={urgent > 0 ? 'counter' : 'count'}>{due}</span>}
            </DeskLink>
          </li>
          {groups.map((group) => (
            <NavigationGroupList
              key={group}
              title={t.groups[group]}
              entries={withReference(group, entries.get(group) ?? [])}
            />
          ))}
        </ul>
        <button type="button" className="fold" onClick={onFold} aria-expanded={!folded}>
          <GlyphMark name={folded ? 'right' : 'left'} />
          <span>{folded ? t.unfold : t.fold}</span>
        </button>
      </div>
    </nav>
  )
}

function NavigationGroupList({
  title,
  entries,
}: {
  readonly title: string
  readonly entries: readonly NavigationEntry[]
}): ReactNode {
  const { locale, address } = useDesk()
  if (entries.length === 0) return null
  return (
    <>
      {title && (
        <li className="group-title">
          <span>{title}</span>
        </li>
      )}
      {entries.map((entry) => (
        <li key={entry.path}>
          <DeskLink to={entry.path} className="entry" current={isCurrent(entry.path, address.path)}>
            <EntryWords words={entry.label[locale]} />
          </DeskLink>
        </li>
      ))}
    </>
  )
}

/** Folded, an entry keeps its first two characters; the whole name is still what is read out. */
function EntryWords({ words }: { readonly words: string }): ReactNode {
  return (
    <>
      <span className="short" aria-hidden="true">
        {words.slice(0, 2)}
      </span>
      <span className="full">{words}</span>
    </>
  )
}

function isCurrent(entry: string, path: string): boolean {
  return path === entry || path.startsWith(`${entry}/`)
}

/** The public pages that everybody looks things up in. */
function withReference(group: NavigationGroup, entries: readonly NavigationEntry[]): readonly NavigationEntry[] {
  return group === 'reference' ? [...entries, ...reference] : entries
}

const reference: readonly NavigationEntry[] = [
  ['//notices', texts.zh.notices, texts.en.notices],
  ['//rounds', texts.zh.rounds, texts.en.rounds],
  ['//receipts', texts.zh.receipts, texts.en.receipts],
  ['//help', texts.zh.help, texts.en.help],
].map(([path = '', zh = '', en = ''], order) => ({
  path,
  label: { zh, en },
  roles: 'everyone',
  group: 'reference',
  order,
}))
