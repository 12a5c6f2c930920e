const roundsOfWarming = 40
const paths = [
  '/',
  '/notices',
  '/rounds',
  '/receipts',
  '/desk/',
  '/api/openapi.json',
  '/api/session',
  '/api/solutions',
] as const

/**
 * Answers requests of its own before the first visitor's: compiled code and prepared statements take the slowest
 * answer after a start from over a second to tens of milliseconds. What they answer does not matter.
 */
export async function warmUp(
  fetch: (request: Request, source: string) => Promise<Response>,
  origin: string,
): Promise<void> {
  for (let round = 0; round < roundsOfWarming; round += 1) {
    await Promise.all(
      paths.map(async (path) => {
        const answered = await fetch(new Request(`${origin}${path}`, { headers: { accept: 'text/html' } }), 'warm-up')
        await answered.arrayBuffer()
      }),
    )
  }
}
