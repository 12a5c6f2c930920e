/**
 * An address that is safe in `href`: a path of this site, an anchor, a query, https, http, mailto or tel. Anything else,
 * `javascript:` above all, becomes `#`. Control characters and white space are taken out first, as browsers do.
 */
export function href(address: string): string {
  const seen = Array.from(address)
    .filter((character) => (character.codePointAt(0) ?? 0) > 0x20 && character !== '\u007f')
    .join('')
  // `//host` and `/\host` leave this site although they look like paths.
  if (/^[/\\]{2}/.test(seen)) return '#'
  if (/^[/#?]/.test(seen)) return seen
  return /^(https?:\/\/|mailto:|tel:)/i.test(seen) ? seen : '#'
}

/** A path of this very site, for a redirect after sign-in; anything else becomes the fallback. */
export function ownPath(address: string | null | undefined, fallback: string): string {
  if (!address || !/^\/(?![/\\])/.test(address) || address.includes('\\')) return fallback
  return href(address)
}
