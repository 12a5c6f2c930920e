const halfAYear = 180 * 24 * 3600

/** Names with `__Host-` where the browser speaks TLS with us; plain http is allowed on loopback only. */
export function cookieNames(secure: boolean): { readonly session: string; readonly device: string } {
  const prefix = secure ? '__Host-' : ''
  return { session: `${prefix}shidian`, device: `${prefix}shidian-device` }
}

export function sessionCookie(secret: string, secure: boolean): string {
  return `${cookieNames(secure).session}=${secret}; ${attributes(secure)}`
}

export function endedSessionCookie(secure: boolean): string {
  return `${cookieNames(secure).session}=; Max-Age=0; ${attributes(secure)}`
}

export function deviceCookie(secret: string, secure: boolean): string {
  return `${cookieNames(secure).device}=${secret}; Max-Age=${halfAYear}; ${attributes(secure)}`
}

export function readCookie(request: Request, name: string): string | undefined {
  const parts = (request.headers.get('cookie') ?? '').split(';').map((part) => part.trim())
  const found = parts.find((part) => part.startsWith(`${name}=`))
  return found?.slice(name.length + 1) || undefined
}

function attributes(secure: boolean): string {
  return `Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`
}
