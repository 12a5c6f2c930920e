/** A fingerprint in groups of four characters, so that two people can read it out to each other. */
export function groupsOfFour(fingerprint: string): string {
  return (fingerprint.match(/.{1,4}/gu) ?? []).join(' ')
}

/** First and last four characters, for a line that only has to tell two of them apart. */
export function shortFingerprint(fingerprint: string): string {
  return fingerprint.length <= 9 ? fingerprint : `${fingerprint.slice(0, 4)}…${fingerprint.slice(-4)}`
}

/** 1.2 MB; whole below one kilobyte. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const kilobytes = bytes / 1024
  return kilobytes < 1024 ? `${kilobytes.toFixed(0)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`
}
