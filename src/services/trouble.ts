/** Something that whoever runs the program can put right: they are shown the words, and no stack. */
export class Trouble extends Error {
  override name = 'Trouble'
}
