import { roleWords } from '#language/roles.ts'
import { page } from '#ui/page.ts'
import type { Html } from '#ui/html.ts'
import type { Reader, ReaderView } from '#workings/view.ts'
import { address, to } from './address.ts'
import { placesFor } from './places.ts'
import { one, type Ask, type House, type Shown } from './screen.ts'

/** What a page says once, after something was done. Fixed words, so that an address cannot put its own on the page. */
const notices = new Map(
  Object.entries({
    saved: 'Saved.',
    incomplete: 'Saved as incomplete. It stays on your list until the missing parts are given.',
    lacking: 'Saved as incomplete. What is missing is listed below.',
    prompted: 'Saved. A prompt has been raised: see below.',
    'thrown-away': 'What you typed is thrown away.',
    joined: 'Saved. A prompt already waits about this pattern, and now has this record among its grounds.',
    overlaps: 'Saved. It overlaps another: see below.',
    'signed-off': 'Signed off.',
    removals: 'Asked for. Somebody else must agree to each.',
    removed: 'Removed. A marker says who asked, who agreed, when and why.',
    sealed: 'Sealed. The adoption archive alone can open the record now.',
    adopted: 'The new identity is made. Nothing of the sealed record is on it.',
    withdrawn: 'Withdrawn. What it said is kept with its reason.',
    answered: 'The prompt is answered.',
    imported: 'Imported.',
    said: 'Saved. It goes out with the report.',
    decided: 'The decision is recorded. It stands beside the report.',
    issued: 'Issued. It does not change from now on.',
    queued: 'The message is queued. It goes out within a minute or so.',
    'handed-over': 'Handed over. What it was stays on record.',
    'signed-out': 'Signed out, everywhere.',
    signed: 'Signed. It stands until anything in the report changes.',
    'brought-up': 'The figures are as known now. Whoever had signed signs again.',
    figure: 'The figure is in the report.',
    asked: 'They are asked: it is on their Today.',
    template: 'The form is saved. Reports can be written in it.',
    set: 'The setting is changed. Figures and clocks are being worked out again.',
  }),
)

/** The page around what a screen shows: whose council, who reads, where they may go. */
export function wrapped(house: House, ask: Ask, shown: Shown, reader: Reader | null, view: ReaderView | null): Html {
  const done = notices.get(one(ask.query, 'done'))
  const path = ask.address.split('?')[0] ?? '/'
  return page({
    title: shown.title,
    heading: shown.heading,
    caption: shown.caption,
    authority: { name: house.authority.name },
    reader: reader && { name: reader.name, role: roleWords[reader.role] },
    signOutHref: reader ? to.signOut : undefined,
    ...(reader ? placesFor(house, reader, path, shown.part) : { navigation: [] }),
    breadcrumbs: shown.breadcrumbs,
    errors: shown.errors,
    notice: done ? { text: done, type: 'success' } : undefined,
    content: shown.content,
    pointOfView: view
      ? {
          today: view.today,
          knownAt: view.knownAt ?? ask.at,
          changed: view.knownAt !== null || one(ask.query, 'today') !== '',
          nowHref: address(path, ask.query, { today: null, known: null }),
        }
      : undefined,
    footer: reader
      ? [
          { text: 'Glossary', href: to.glossary },
          { text: 'Health', href: '/health' },
        ]
      : [{ text: 'Health', href: '/health' }],
  })
}
