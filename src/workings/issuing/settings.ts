import type { Publication } from '#language/publication.ts'

/** Something that an authority chooses about one publication, with what holds until it does. */
export type PublicationSetting = {
  key: string
  name: string
  is: 'switch' | 'number'
  unit: string
  declared: boolean | number
  means: string
}

export const onKey = (publication: string) => `publication.${publication}.on`
export const hourKey = (publication: string) => `publication.${publication}.hour`
export const remindKey = (publication: string) => `publication.${publication}.remindAfter`
export const askKey = (publication: string) => `publication.${publication}.askBefore`

/** Until an authority says otherwise: off, at seven in the morning, a reminder after two working days, commentary asked three before. */
export const declared = { on: false, hour: 7, remindAfter: 2, askBefore: 3 } as const

/** All that may be chosen about what goes out. */
export const publicationSettings = (publications: readonly Publication[]): PublicationSetting[] =>
  publications.flatMap(({ id, name, blocks }) => [
    {
      key: onKey(id),
      name: `${name}: goes out`,
      is: 'switch',
      unit: '',
      declared: declared.on,
      means: 'From the day on which it is switched on. Nothing goes out for a day before that',
    },
    {
      key: hourKey(id),
      name: `${name}: not before`,
      is: 'number',
      unit: 'o’clock',
      declared: declared.hour,
      means: 'The hour, from 0 to 23, in London',
    },
    {
      key: remindKey(id),
      name: `${name}: reminder to whoever has not opened it, after`,
      is: 'number',
      unit: 'working days',
      declared: declared.remindAfter,
      means: 'Once; 0 reminds nobody',
    },
    ...(blocks.some(({ is }) => is === 'commentary')
      ? [
          {
            key: askKey(id),
            name: `${name}: commentary asked for, before it goes out by`,
            is: 'number' as const,
            unit: 'working days',
            declared: declared.askBefore,
            means: 'What is not given by then is told as not given',
          },
        ]
      : []),
  ])
