/** One member's records, over any SQL that Kysely speaks. */
import type { Kysely } from "kysely";
import type { Member } from "../ask.ts";
import { appointmentsOf } from "./appointments.ts";
import { displaysOf } from "./displays.ts";
import type { Engine } from "./engine.ts";
import { holdingOf } from "./holding.ts";
import { homesOf } from "./homes.ts";
import { inquiriesOf } from "./inquiries.ts";
import { lazily } from "./lazily.ts";
import { learningOf } from "./learning.ts";
import { toPushOf } from "./outbox.ts";
import { peopleOf } from "./people.ts";
import { picksOf } from "./picks.ts";
import { policiesOf } from "./policies.ts";
import { reportsOf } from "./reports.ts";
import { roundsOf } from "./rounds.ts";
import { standingsOf } from "./standings.ts";
import type { Records } from "./store.ts";
import type { Tables } from "./tables.ts";
import { talkOf } from "./talk.ts";

interface Of {
  db: Kysely<Tables>;
  who: Member;
  /** Told of every appointment's due time. */
  booked: (due: Date) => void;
  engine: Engine;
}

/** What is one member's, and their team's. */
export const recordsOf: (of: Of) => Records = lazily(
  ({ db, who, booked, engine }: Of) => appointmentsOf(db, who.team, booked, engine),
  ({ db, who, booked }: Of) => displaysOf(db, who.team, booked),
  ({ db, who, booked }: Of) => toPushOf(db, who.team, booked),
  ({ db, who }: Of) => picksOf(db, who),
  ({ db, who }: Of) => roundsOf(db, who),
  ({ db, who }: Of) => standingsOf(db, who),
  ({ db, who }: Of) => policiesOf(db, who),
  ({ db, who }: Of) => inquiriesOf(db, who),
  ({ db, who }: Of) => peopleOf(db, who),
  ({ db, who }: Of) => learningOf(db, who),
  ({ db, who }: Of) => talkOf(db, who),
  ({ db, who }: Of) => homesOf(db, who),
  ({ db, who }: Of) => reportsOf(db, who),
  ({ db, who, engine }: Of) => holdingOf(db, who, engine),
  (of: Of) => ({
    of: (id: string): Records => recordsOf({ ...of, who: { team: of.who.team, id } }),
  }),
);
