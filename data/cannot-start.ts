/** The start cannot go on, and an operator can mend it: the message says in one line what is wrong and what to do. */
export class CannotStart extends Error {}
