/** A value in the environment that cannot be: the application does not start, and says which. */
export class InvalidConfig extends Error {}
