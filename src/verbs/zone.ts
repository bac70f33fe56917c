/** A time zone as people write it. */
import { IANAZone } from "luxon";

/** The IANA name as it is written there, or undefined if there is none of that name. */
export function zoneNamed(typed: string): string | undefined {
  const name = typed.trim().replace(/\s+/g, "_");
  if (!IANAZone.isValidZone(name)) return undefined;
  const same = (known: string) => known.toLowerCase() === name.toLowerCase();
  return Intl.supportedValuesOf("timeZone").find(same) ?? name;
}
