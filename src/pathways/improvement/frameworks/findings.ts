import type { FindingClass } from './framework.ts'

/** What an inspection before this one asked for, which is told where it says what became of it. */
export const earlier: FindingClass = {
  id: 'earlier',
  headed:
    /^(?:progress\b.{0,60}|(?:the )?(?:key |main )?(?:recommendations?|actions?|areas? (?:for|of|requiring) .{3,40}|what needed to (?:be )?improved?)\b.{0,60}) (?:the |an? |our )?(?:previous|last|earlier|prior)\b.{0,60}$/i,
  priority: 'none',
}

/** How Ofsted heads what must be done, whatever the framework: wording has changed from year to year within each. */
export const priorityAction: FindingClass = {
  id: 'priority_action',
  headed:
    /^(?:areas? (?:for|of) )?(?:immediate and )?priority (?:and immediate )?actions?(?: recommendations?| areas?)?(?: for .{3,60})?:?$/i,
  priority: 'priority and immediate',
}
export const needsToImprove: FindingClass = {
  id: 'needs_to_improve',
  headed:
    /^what needs (?:improving|improvement|to be better)\??:?$|^what (?:do|does|needs?)(?: .{0,60})? (?:needs? )?to (?:be )?improved?(?: (?:in|for|by) .{3,90})?\??:?$|^(?:key |main )?areas? (?:(?:for|of) improvement|(?:which |that )?(?:need|requir)(?:e|es|ing|s)? (?:to )?improve(?:ment|d)?)(?: recommendations?)?(?: .{0,60})?:?$/i,
  priority: 'improvement',
}
export const recommendations: FindingClass = {
  id: 'recommendations',
  headed: /^(?:key )?recommendations?(?: (?:for|to|from) .{3,80})?:?$/i,
  priority: 'improvement',
}
export const forDevelopment: FindingClass = {
  id: 'for_development',
  headed: /^areas? for (?:further )?(?:development|consideration)(?: .{0,40})?:?$/i,
  priority: 'development',
}
const within = (id: string, headed: RegExp, priority: FindingClass['priority']): FindingClass => ({
  id,
  headed,
  priority,
})
export const byWhen: readonly FindingClass[] = [
  within('immediately', /^(?:the following (?:must|should) be (?:done|addressed) )?immediately:?$/i, 'immediately'),
  within('one_month', /^within (?:one|1|a) (?:calendar )?month(?: of .{3,60})?:?$/i, 'within one month'),
  within('three_months', /^within (?:three|3) months(?: of .{3,60})?:?$/i, 'within three months'),
  within('six_months', /^within (?:six|6) months(?: of .{3,60})?:?$/i, 'within six months'),
]
export const strengths: FindingClass = {
  id: 'strengths',
  headed: /^.{0,60}\bstrengths?\b.{0,60}$|^what (?:is|are) (?:working|going|good|done well).*$/i,
  priority: 'none',
}

/** Parts of a report that ask for nothing, and end what was asked before them. */
export const nothingAsked: FindingClass = {
  id: 'nothing_asked',
  headed:
    /^(?:progress since|(?:executive )?summary\b|information about|inspection (?:findings|judgements?)|(?:the )?experiences and progress of|(?:the )?impact of leaders|what the inspection judgements mean|outcomes for|quality of provision|leadership and management|record of main findings|about this inspection|annex\b|next steps|introduction|findings\b|main findings|headline findings|context\b).{0,120}$/i,
  priority: 'none',
}

/** What stands in letters about visits, and whatever else is told without grades. */
export const ofLetters: readonly FindingClass[] = [
  earlier,
  priorityAction,
  needsToImprove,
  recommendations,
  forDevelopment,
  strengths,
  nothingAsked,
]
