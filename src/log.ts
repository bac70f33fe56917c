/** Where faults are told, and what is done that must not fail. */

/** pino's logger is one. */
export interface Log {
  error(fields: object, message: string): void;
}

/** What comes of the work; of a fault, a line in the log, and `instead`. Never rejects. */
export async function caught<T>(
  work: () => Promise<T>,
  instead: T,
  { log, message, ...fields }: { log: Log; message: string; [field: string]: unknown },
): Promise<T> {
  try {
    return await work();
  } catch (err) {
    log.error({ ...fields, err }, message);
    return instead;
  }
}
