import { Suspense, useState } from 'react'
import type { ReactNode } from 'react'
import { FaultBoundary, Loading, useDesk } from '../foundation/interface/web/index.ts'
import { dueGroupOf } from '../foundation/interface/index.ts'
import { breakpoint } from '../foundation/interface/tokens.ts'
import { useDue } from './due.ts'
import { Navigation } from './navigation.tsx'
import type { Preferences } from './preferences.ts'
import { deskSlices } from './slices.ts'
import { texts } from './texts.ts'
import { TopBar } from './top-bar.tsx'

export interface ShellProps {
  readonly preferences: Preferences
  readonly onPreferences: (preferences: Preferences) => void
  readonly children: ReactNode
}

/** Top bar, left column, content: what stays while pages change. */
export function Shell({ preferences, onPreferences, children }: ShellProps): ReactNode {
  const { locale, now, address } = useDesk()
  const [folded, setFolded] = useState(() => window.innerWidth <= breakpoint.fold)
  const { items } = useDue(deskSlices)
  const present = now()
  const urgent = items.filter((item) => ['overdue', 'today'].includes(dueGroupOf(item.due, present))).length
  return (
    <>
      <a className="skip" href="#content">
        {texts[locale].skip}
      </a>
      <TopBar urgent={urgent} preferences={preferences} onPreferences={onPreferences} />
      <div className="desk-body">
        <Navigation
          slices={deskSlices}
          urgent={urgent}
          due={items.length}
          folded={folded}
          onFold={() => setFolded(!folded)}
        />
        <main id="content" tabIndex={-1} className="desk-content">
          <FaultBoundary key={address.path}>
            <Suspense fallback={<Loading rows={8} />}>{children}</Suspense>
          </FaultBoundary>
        </main>
      </div>
    </>
  )
}
