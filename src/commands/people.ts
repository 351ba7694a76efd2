import { roleWords } from '#language/roles.ts'
import { postsHeld } from '#workings/read/posts.ts'
import { rows } from './line/answer.ts'
import { atTheMachine } from './line/command.ts'

export const people = atTheMachine('people', 'Who may be named with --as: everybody who holds a post today', {
  run: async ({ db, authority, realToday }) => {
    const held = authority ? await postsHeld(db, authority.authority, realToday) : []
    const found = held.map(({ worker, name, role, team, team_name, post }) => ({
      worker,
      name,
      role,
      role_words: roleWords[role],
      team: team_name,
      team_id: team,
      post,
    }))
    return rows(found, { name: '', role: '', team: 'no team', worker: '' }, 'Nobody holds a post here yet.')
  },
})
