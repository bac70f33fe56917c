/** A place in a list as a ticket carries it, from 0: the first where it is none. */
export function placeIn(arg: string | undefined): number {
  return arg !== undefined && /^\d{1,4}$/.test(arg) ? Number(arg) : 0;
}
