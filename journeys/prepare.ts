import { buildDesk } from '../tests/build-desk.ts'

/** Once before all journeys: the desk as it stands in the working tree. */
async function prepare(): Promise<void> {
  await buildDesk()
}

// Playwright takes its global set-up as a default export.
// oxlint-disable-next-line import/no-default-export
export default prepare
