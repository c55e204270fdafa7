// Limits on how long something may take.

/**
 * What `timeLimit` throws when the time is over.
 *
 * @example
 * catch (error) { if (error instanceof TimeoutError) answer("too slow"); }
 */
export class TimeoutError extends Error {
  /** The limit, in milliseconds. */
  readonly milliseconds: number;

  constructor(milliseconds: number) {
    super(`Timed out after ${milliseconds} ms`);
    this.name = "TimeoutError";
    this.milliseconds = milliseconds;
  }
}

/**
 * The value of `work`, or a `TimeoutError` if that takes longer. The work itself goes on.
 *
 * @example
 * const dog = await timeLimit(2000, GetDog("beagle"));
 */
export function timeLimit<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => reject(new TimeoutError(milliseconds)), milliseconds);
    work.then(
      (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      (error) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}
