/** Where faults are told. */

/** pino's logger is one. */
export interface Log {
  error(fields: object, message: string): void;
}
