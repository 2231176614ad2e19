/** The path of `webchat.js` as Microsoft published it. Throws one clear line when it is not there; fetches nothing. */
export declare function findWebChat(): string;
