/** How a language writes dates and numbers, each way made once: of what `Intl` makes, some tens of kB
 * lie outside the heap until it is next collected, and a busy process never gives them back. */
import type { Language } from "./language.ts";

export const dateFormat = keeping((language, options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat(language, options);
  if (language !== "fr") return format;
  // In French a month begins with "1er", which Intl has not.
  const words = ({ type, value }: Intl.DateTimeFormatPart) =>
    type === "day" && value === "1" ? "1er" : value;
  return { format: (at: Date | number) => format.formatToParts(at).map(words).join("") };
});

export const numberFormat = keeping(
  (language, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options),
);

/** In as many ways as the house has, times the zones that members are in. */
function keeping<Options, Format>(make: (language: Language, options: Options) => Format) {
  const made = new Map<string, Format>();
  return (language: Language, options: Options): Format => {
    const key = JSON.stringify([language, options]);
    const before = made.get(key);
    if (before !== undefined) return before;
    const format = make(language, options);
    made.set(key, format);
    return format;
  };
}
