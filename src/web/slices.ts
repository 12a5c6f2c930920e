import type { DeskSlice } from '../foundation/interface/web/index.ts'

/** All slices with pages on the desk; their pages are fetched when they are opened. */
export const deskSlices: readonly DeskSlice[] = []
