/** Number of the state that is shown. */
// @ts-ignore: decorator
@external("test", "which")
export declare function which(): i32;
