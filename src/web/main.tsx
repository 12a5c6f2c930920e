// First of all: libraries look for what is filled in as soon as they are loaded.
// oxlint-disable-next-line import/no-unassigned-import
import './polyfills.ts'
// oxlint-disable-next-line import/no-unassigned-import
import 'virtual:desk-style.css'
import { createRoot } from 'react-dom/client'
import { DeskApp } from './desk.tsx'
import { readPreferences, showPreferences } from './preferences.ts'
import { leaveForSignIn, readPerson, readSettings } from './session.ts'
import { StartFault } from './start-fault.tsx'

showPreferences(readPreferences())
void start()

/** Who is signed in decides: nobody goes to the sign-in page and comes back here. */
async function start(): Promise<void> {
  const place = document.getElementById('desk')
  if (!place) throw new Error('the page of the desk has no place for it')
  const root = createRoot(place)
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
  try {
    const [person, { demo }] = await Promise.all([readPerson(), readSettings()])
    if (!person) return void (await leaveForSignIn())
    root.render(<DeskApp person={person} demo={demo} nonce={nonce} />)
  } catch {
    root.render(<StartFault locale={readPreferences().locale} />)
  }
  return undefined
}
