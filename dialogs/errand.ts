/** What « oui », or a number of a list, does that no command of the agenda says; JSON, for it waits in the conversation. */
export type Errand =
  /** Leaves so many free places of these openings. */
  | { do: 'leave'; effecteurId: string; openings: string[]; free: number }
  /** Lets somebody act for the effecteur, and takes that back. */
  | { do: 'helper'; effecteurId: string; phone: string; name: string }
  | { do: 'noHelper'; effecteurId: string; id: string; name: string }
  /** Somebody who stands in for a time, instants as JSON keeps them; and his end. */
  | {
      do: 'locum';
      effecteurId: string;
      phone: string;
      name: string;
      from: string;
      to: string;
    }
  | { do: 'noLocum'; effecteurId: string; id: string; name: string };
