import { copyDrafts } from '../../pilot/solicitation/server/index.ts'
import { crowdOf, type CrowdSettings } from './crowd.ts'
import { play, type Stage } from './play.ts'

// Some ten thousand rows and one entry of the evidence log in each transaction.
const copiesAtOnce = 1_000

/** Plays the drafts of the crowd; most of a large one are copied in bulk from those that were played. */
export async function playCrowd(stage: Stage, settings: CrowdSettings, say: (words: string) => void): Promise<void> {
  const { played, copies } = crowdOf(settings)
  const copied = settings.count - played.length
  if (copied > 0) {
    say(`${played.length} drafts go through the use cases; ${copied} more are bulk-loaded as copies of their answers`)
  }
  let done = 0
  for (const solution of played) {
    const from = await play(stage, solution)
    say(solution.title)
    const titles = copies.get(solution.key) ?? []
    for (let start = 0; start < titles.length; start += copiesAtOnce) {
      const some = titles.slice(start, start + copiesAtOnce)
      done += await stage.inPerson(solution.lead, copyDrafts({ from, titles: some }))
      say(`bulk-loaded ${done} of ${copied} drafts`)
    }
  }
}
