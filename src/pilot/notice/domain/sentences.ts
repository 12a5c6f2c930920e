// A full stop ends a sentence together with the closing marks that stand behind it.
const runs = /[^。]*。[”’」』）》〉】"')\]]*|[^。]+$/g

/** The sentences of one line: each run that 。 ends, and what is left at the line's end. */
export function sentencesOf(line: string): string[] {
  return (line.match(runs) ?? []).map((run) => run.trim()).filter((run) => run !== '')
}
