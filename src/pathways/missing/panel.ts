/**
 * What the Missing Panel's list is ordered by (MIS-08): children alike in the first part are ordered by the next, and so
 * on. No part is weighed against another and nothing is added up, so whoever asks why one stands above another is shown.
 */
export const panelParts = {
  times: 'times missing, the most first',
  nights: 'nights away, the most first',
  longest: 'the longest absence, the longest first',
  interview: 'the latest return interview, overdue first and then outstanding',
  flag: 'exploitation flag, the highest level first',
  latest: 'most recently missing first',
} as const

export type PanelPart = keyof typeof panelParts
const inOrder = Object.keys(panelParts) as PanelPart[]

/** The setting of an authority that wants another part to come first. */
export const panelFirstKey = 'list.panel.first'
export const panelFirst: PanelPart = 'times'

export const isPanelPart = (text: string): text is PanelPart => Object.hasOwn(panelParts, text)

/** The parts with one of them first; the rest keep their order. */
export const panelOrder = (first: PanelPart): PanelPart[] => [first, ...inOrder.filter((part) => part !== first)]
