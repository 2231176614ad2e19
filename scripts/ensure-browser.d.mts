/** The path of a Chromium that starts. Rejects with one clear line when there is none; installs nothing. */
export declare function findBrowser(): Promise<string>;
