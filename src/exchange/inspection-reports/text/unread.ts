/** A file that could not be read: its words say why, to whoever chose it, and follow "the file". */
export class Unread extends Error {}
