/** One object of what several make, each made at the first use of what it has: an ask wants few of them,
 * and to make them all took a twentieth of a review's time. */

type Maker = (of: never) => object;

/** What is each of them is all of them. */
type Together<Each> = (Each extends unknown ? (each: Each) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;

const OF = Symbol("of");
const MADE = Symbol("made");

class Lazy {
  readonly [OF]: never;
  /** By maker. */
  readonly [MADE]: object[] = [];

  constructor(of: never) {
    this[OF] = of;
  }
}

/**
 * What a maker makes has the same names whatever it is made of. They are the object's prototype's: who
 * puts others before some of them takes it for a prototype, since `...` would copy none.
 */
export function lazily<Makers extends readonly Maker[]>(
  ...makers: Makers
): (of: Parameters<Makers[number]>[0]) => Together<ReturnType<Makers[number]>> {
  class Own extends Lazy {}
  let named = false;
  return (of) => {
    if (!named) name(Own.prototype, makers, of as never);
    named = true;
    return new Own(of as never) as never;
  };
}

function name(prototype: Lazy, makers: readonly Maker[], of: never): void {
  makers.forEach((make, at) => {
    for (const name of Object.keys(make(of)))
      Object.defineProperty(prototype, name, {
        get(this: Lazy) {
          this[MADE][at] ??= make(this[OF]);
          return this[MADE][at][name as never];
        },
      });
  });
}
