import { lesson } from '#pathways/missing/records.ts'
import type { Place, Signing } from '../record/place.ts'
import { ownPlace } from '../authority/place.ts'
import { address, to } from '../front/address.ts'

export const lessonsCrumb = { text: 'Lessons', href: to.lessons }
export const part = 'lessons'

export const lessonPlace: Place & Signing = {
  ...ownPlace(lesson, {
    part,
    param: 'lesson',
    record: to.lesson,
    change: to.changeLesson,
    withdraw: to.withdrawLesson,
    crumbs: ({ record }) => [lessonsCrumb, { text: 'The lesson', href: to.lesson(record) }],
    saved: async (_, { record }, { state }) =>
      address(to.lesson(record), {}, { done: state === 'incomplete' ? 'lacking' : 'saved' }),
    withdrawn: () => address(to.lessons, {}, { done: 'withdrawn' }),
  }),
  signOff: to.signOffLesson,
}
