/** A store that tells how many reviews it keeps. */
import type { Records, Store } from "../src/index.ts";

/** `kept` is told once what they are of is done; what a deadlock begins again counts once. */
export function countingReviews(store: Store, kept: (reviews: number) => void): Store {
  function heard(records: Records, one: () => void): Records {
    const own: Pick<Records, "of" | "keep"> = {
      of: (member) => heard(records.of(member), one),
      async keep(review, memory) {
        const fresh = await records.keep(review, memory);
        if (fresh) one();
        return fresh;
      },
    };
    return Object.setPrototypeOf(own, records);
  }

  /** Work that tells of its reviews by `done`. */
  function counting() {
    let reviews = 0;
    const hear = (records: Records) => {
      reviews = 0;
      return heard(records, () => {
        reviews += 1;
      });
    };
    const done = <T>(result: T) => {
      kept(reviews);
      return result;
    };
    return { hear, done };
  }

  return {
    ...store,
    once(ask, work) {
      const { hear, done } = counting();
      return store.once(ask, (records) => work(hear(records))).then(done);
    },
    inTeam(team, work) {
      const { hear, done } = counting();
      return store.inTeam(team, (records) => work(hear(records))).then(done);
    },
    keepAppointments: (now, work) =>
      store.keepAppointments(now, (appointment, records) => {
        const { hear, done } = counting();
        return work(appointment, hear(records)).then(done);
      }),
  };
}
