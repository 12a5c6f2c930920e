import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { ConfigProvider } from 'antd'
import en from 'antd/locale/en_US'
import zh from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
// oxlint-disable-next-line import/no-unassigned-import
import 'dayjs/locale/zh-cn'
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { contracts } from 'virtual:contracts'
import { StepUpDialog } from '../foundation/access/web/index.ts'
import { DeskContext, deskTheme, openApi, RefusalError } from '../foundation/interface/web/index.ts'
import type { Announcement, Api, Desk, DeskPerson } from '../foundation/interface/web/index.ts'
import { AnnouncementBar } from './announcement-bar.tsx'
import { HomePage } from './home-page.tsx'
import { keepPreferences, readPreferences, showPreferences } from './preferences.ts'
import type { Preferences } from './preferences.ts'
import { readRounds } from './read-rounds.ts'
import { openRouter, useAddressOfRouter } from './router.tsx'
import { useRounds } from './rounds.ts'
import { platformClock } from './session.ts'
import { Shell } from './shell.tsx'
import { SignedInPage, SignInDialog } from './sign-in-dialog.tsx'
import { deskSlices } from './slices.ts'

export interface DeskAppProps {
  readonly person: DeskPerson
  readonly demo: boolean
  readonly nonce: string
}

interface Surroundings extends Omit<DeskAppProps, 'nonce'> {
  readonly api: Api
  readonly preferences: Preferences
  readonly choose: (preferences: Preferences) => void
}

const SurroundingsContext = createContext<Surroundings | undefined>(undefined)

/** What the client needs to know at the moment of a request, outside of any drawing. */
const live = { locale: readPreferences().locale }
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // A refusal is an answer; only a platform that cannot be reached is asked again.
      retry: (failures, error) => failures < 2 && error instanceof RefusalError && error.kind === 'unavailable',
      staleTime: 5_000,
      refetchOnWindowFocus: true,
    },
  },
})
const router = openRouter({ slices: deskSlices, home: HomePage, signedIn: SignedIn, frame: Frame })

/** Language and size, theme, client, sign-in dialog, router: everything around the pages. */
export function DeskApp({ person, demo, nonce }: DeskAppProps): ReactNode {
  const [preferences, setPreferences] = useState(readPreferences)
  const [waiting, setWaiting] = useState<(() => void)[]>([])
  const [held, setHeld] = useState<((done: boolean) => void)[]>([])
  useEffect(() => {
    live.locale = preferences.locale
    showPreferences(preferences)
    dayjs.locale(preferences.locale === 'zh' ? 'zh-cn' : 'en')
  }, [preferences])
  const api = useMemo(
    () =>
      openApi({
        contracts,
        locale: () => live.locale,
        signInAgain: () => new Promise<void>((resolve) => setWaiting((before) => [...before, resolve])),
        stepUp: () => new Promise<boolean>((resolve) => setHeld((before) => [...before, resolve])),
      }),
    [],
  )
  const choose = useCallback((next: Preferences): void => {
    keepPreferences(next)
    setPreferences(next)
  }, [])
  const surroundings = useMemo(
    () => ({ person, demo, api, preferences, choose }),
    [person, demo, api, preferences, choose],
  )
  const goOn = (): void => {
    for (const resolve of waiting) resolve()
    setWaiting([])
  }
  const settleHeld = (done: boolean): void => {
    for (const resolve of held) resolve(done)
    setHeld([])
  }
  return (
    <ConfigProvider
      theme={deskTheme(preferences.care, preferences.locale)}
      locale={preferences.locale === 'zh' ? zh : en}
      csp={{ nonce }}
      button={{ autoInsertSpace: false }}
    >
      <QueryClientProvider client={queries}>
        <SurroundingsContext.Provider value={surroundings}>
          <RouterProvider router={router} />
          {waiting.length > 0 && <SignInDialog locale={preferences.locale} person={person} onSignedIn={goOn} />}
          {held.length > 0 && (
            <StepUpDialog
              locale={preferences.locale}
              onDone={() => settleHeld(true)}
              onGiveUp={() => settleHeld(false)}
            />
          )}
        </SurroundingsContext.Provider>
      </QueryClientProvider>
    </ConfigProvider>
  )
}

/** Inside the router: pages know where they are. */
function Frame({ children }: { readonly children: ReactNode }): ReactNode {
  const { person, demo, api, preferences, choose } = useSurroundings()
  const address = useAddressOfRouter()
  const { rounds, round, chooseRound } = useRounds(api, readRounds)
  const [announcement, announce] = useState<Announcement>()
  const { locale, care } = preferences
  const desk = useMemo<Desk>(
    () => ({ locale, care, demo, person, rounds, round, chooseRound, now: platformClock.now, api, address, announce }),
    [locale, care, demo, person, rounds, round, chooseRound, api, address],
  )
  return (
    <DeskContext.Provider value={desk}>
      <Shell preferences={preferences} onPreferences={choose}>
        {children}
      </Shell>
      <AnnouncementBar announcement={announcement} locale={preferences.locale} onClose={() => announce(undefined)} />
    </DeskContext.Provider>
  )
}

function SignedIn(): ReactNode {
  return <SignedInPage locale={useSurroundings().preferences.locale} />
}

function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext)
  if (!surroundings) throw new Error('the desk has no surroundings')
  return surroundings
}
