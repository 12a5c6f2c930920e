export interface Credentials {
  readonly login: string
  readonly password: string
  readonly code: string
}

/**
 * Signs in by the same form that the public page posts, without leaving this one. Answers the words of the refusal that
 * the page would have shown, or undefined; who is signed in afterwards is asked for separately.
 */
export async function signInAgain(credentials: Credentials): Promise<string | undefined> {
  const body = new URLSearchParams({ ...credentials, back: '/desk' })
  const answer = await fetch('/sign-in', { method: 'POST', body, redirect: 'manual', credentials: 'same-origin' })
  if (answer.type === 'opaqueredirect' || answer.ok) return undefined
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const said = page.querySelector('.error-summary li, .finding-conclusion')?.textContent?.trim()
  return said || String(answer.status)
}
