/** The people of a simulation: what they want, and what they were promised. */
import type { Ask, Member, Post } from "../../src/index.ts";
import { isQuietHour } from "../../src/push/quiet.ts";
import { holder, seal } from "../../src/ticket.ts";
import { pressesOn } from "../support/conversation.ts";
import type { Arrival, Platform } from "./platform.ts";

/** What a member wants of their own card. */
export interface Wish {
  hour: number | undefined;
  zone: string | undefined;
  quiet: { from: number; until: number } | undefined;
}

interface Past<W> {
  wish: W;
  at: Date;
}

export interface Person {
  who: Member;
  /** Newest last; while a change is not acknowledged, both it and the one before may hold. */
  wishes: Wish[];
  /** What they wanted before, until when. */
  past: Past<Wish>[];
}

/** What a team's leads want. */
export interface TeamWish {
  hour: number | undefined;
  week: string;
  zone: string | undefined;
}

export interface Team {
  team: string;
  lead: Member;
  wishes: TeamWish[];
  past: Past<TeamWish>[];
  people: Person[];
}

/** One thing that somebody does. `begun` before it is sent, `done` once it is acknowledged. */
export interface Act {
  ask: Omit<Ask, "at"> & Ask;
  begun(): void;
  done(post: Post | undefined, at: Date): void;
}

const ZONES = [
  ...["America/Montreal", "Europe/Paris", "Asia/Tokyo", "Pacific/Auckland", "America/Nuuk"],
  ...["Pacific/Apia", "Africa/Casablanca", "Asia/Kathmandu", undefined],
];
const WEEKS = ["12345", "71234", "123456", "1234567"];
const TEAMS = 3;
const MEMBERS = 3;

export class People {
  readonly teams: Team[];
  /** What members answered to team cards and were told was kept, by team, day and member. */
  readonly picks = new Map<string, number>();
  /** Of these some that were answered with nothing: it was kept before its process died, if the card
   * was open then. */
  readonly unsaid = new Set<string>();
  readonly #random: () => number;
  #asks = 0;

  constructor(platform: string, random: () => number) {
    this.#random = random;
    this.teams = Array.from({ length: TEAMS }, (_, at) => {
      const team = `${platform}:t${at}`;
      return {
        team,
        lead: { team, id: "lead" },
        wishes: [{ hour: undefined, week: "12345", zone: undefined }],
        past: [],
        people: Array.from({ length: MEMBERS }, (_, id) => ({
          who: { team, id: `${at}m${id}` },
          wishes: [{ hour: undefined, zone: undefined, quiet: undefined }],
          past: [],
        })),
      };
    });
  }

  #one<T>(of: readonly T[]): T {
    return of[Math.floor(this.#random() * of.length)] as T;
  }

  #ask(who: Member, what: object, admin = false): Act["ask"] {
    this.#asks += 1;
    return {
      ...{ id: `ask:${this.#asks}`, who, room: { kind: "channel", id: "c" }, heard: "asker" },
      ...{ locale: "en", admin, ...what },
    } as Act["ask"];
  }

  /** A form sent back: what it was opened with does not matter, who holds it does. */
  #form(who: Member, step: string, typed: Record<string, string>, admin = false): Act["ask"] {
    return this.#ask(who, { kind: "press", ticket: ticketOf(who, step), typed }, admin);
  }

  beginnings(): Act[] {
    return this.teams.flatMap((team) => [
      this.#calendar(team, { hour: this.#one([8, 9, 17]), week: "12345", zone: undefined }),
      ...team.people.map((person) =>
        this.#hours(person, { hour: 9, zone: undefined, quiet: undefined }),
      ),
    ]);
  }

  #hours(person: Person, wish: Wish): Act {
    const { hour, quiet } = wish;
    const typed = {
      ...{ hour: String(hour ?? "none"), easy: "" },
      quietFrom: String(quiet?.from ?? "none"),
      quietUntil: String(quiet?.until ?? "none"),
    };
    const ask = this.#form(person.who, "daily:houred", typed);
    return this.#wished(person, wish, ask, hour === undefined || !isQuietHour(hour, quiet));
  }

  #wished<W>(of: { wishes: W[]; past: Past<W>[] }, wish: W, ask: Act["ask"], possible = true): Act {
    return {
      ask,
      begun: () => void of.wishes.push(wish),
      done: (post, at) => {
        // A refusal changes nothing.
        // What was done before its process died is answered with nothing the second time.
        const kept = post ? post.kind === "settings" : possible;
        if (!kept) of.wishes.pop();
        else
          for (const wish of of.wishes.splice(0, of.wishes.length - 1)) of.past.push({ wish, at });
      },
    };
  }

  #calendar(team: Team, wish: TeamWish): Act {
    const typed = { hour: String(wish.hour ?? "none"), week: wish.week, region: "", off: "" };
    return this.#wished(team, wish, this.#form(team.lead, "daily:calendared", typed, true));
  }

  /** Something that crosses somebody's mind. */
  whims(platform: Platform, _now: Date): Act[] {
    const team = this.#one(this.teams);
    const person = this.#one(team.people);
    const wish = person.wishes.at(-1) as Wish;
    const hour = Math.floor(this.#random() * 24);
    const dice = this.#random();
    if (dice < 0.2) return [this.#hours(person, { ...wish, hour })];
    if (dice < 0.25) return [this.#hours(person, { ...wish, hour: undefined })];
    if (dice < 0.35) {
      const quiet = { from: (hour + 5) % 24, until: (hour + 13) % 24 };
      return [this.#hours(person, { ...wish, hour, quiet })];
    }
    if (dice < 0.5) {
      const zone = this.#one(ZONES);
      const typed = { language: "en", zone: zone ?? "" };
      return [
        this.#wished(person, { ...wish, zone }, this.#form(person.who, "settings:timed", typed)),
      ];
    }
    if (dice < 0.6) {
      const of = team.wishes.at(-1) as TeamWish;
      const more = { hour: this.#random() < 0.2 ? undefined : hour, week: this.#one(WEEKS) };
      return [this.#calendar(team, { ...of, ...more })];
    }
    if (dice < 0.65) {
      const zone = this.#one(ZONES);
      const typed = { language: "en", zone: zone ?? "" };
      const of = team.wishes.at(-1) as TeamWish;
      const ask = this.#form(team.lead, "settings:teamed", typed, true);
      return [this.#wished(team, { ...of, zone }, ask)];
    }
    return this.#press(team, person, platform);
  }

  /** On the team's last card, or an hour more for one's own. */
  #press(team: Team, { who }: Person, platform: Platform): Act[] {
    const own = (arrival: Arrival) => !("kind" in arrival.to) && arrival.to.id === who.id;
    const last = platform.arrivals.findLast((one) => one.team === team.team && own(one));
    const later = last && pressesOn(last.post).find(({ label }) => /hour|heure/.test(label));
    const card = platform.arrivals.findLast((one) => one.team === team.team && "kind" in one.to);
    if (later && this.#random() < 0.4) {
      const ask = this.#ask(who, { kind: "press", ticket: later.ticket });
      return [{ ask, begun: () => {}, done: () => {} }];
    }
    if (!card) return [];
    const letters = pressesOn(card.post);
    const press = this.#one(letters);
    const day = card.seed.split("card:")[1] ?? "";
    return [
      {
        ask: this.#ask(who, { kind: "press", ticket: press.ticket }),
        begun: () => {},
        done: (post) => {
          const key = `${team.team} ${day} ${who.id}`;
          const told = post?.kind === "notice" && post.tone === "info";
          if (told) this.unsaid.delete(key);
          else if (!post && !this.picks.has(key)) this.unsaid.add(key);
          if (told || !post) this.picks.set(key, letters.indexOf(press));
        },
      },
    ];
  }
}

function ticketOf(who: Member, step: string) {
  const [verb = "", name = ""] = step.split(":");
  return seal({ verb, step: name, language: "en", holder: holder(who), args: [] });
}
