/** The path of the Agents Playground's program. Throws one clear line when it is not there; fetches nothing. */
export declare function findPlayground(): string;
