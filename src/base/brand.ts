declare const brand: unique symbol;

/** A `Base` that cannot be mixed up with another one: it exists at compile time only. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
