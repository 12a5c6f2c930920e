/** The `id` of the control of an answer path; the same on every page, so that a link can lead to it. */
export function controlId(path: string): string {
  return `answer-${path.replaceAll(/[./]/g, '_')}`
}
