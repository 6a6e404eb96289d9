package dev.magistrait.timing;

/** What is counted by name. */
public enum Tally {
    /** Facts of each kind that resolution finds. */
    FOUND,
    /** Facts of each kind that are stated in a session. */
    ENTERED,
    /** Facts of each kind that rules derive. */
    DERIVED,
    /** Derived facts of each kind that truth maintenance takes back. */
    RETRACTED,
    /** What comes of files and workspaces with a cache: taken from it, or not. */
    CACHE,
    /** How often each rule fires, and what it costs. */
    FIRED
}
