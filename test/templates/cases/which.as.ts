/** Number of the case that is shown. */
// @ts-ignore: decorator
@external("test", "which")
export declare function which(): i32;
