package dev.magistrait.extract;

import dev.magistrait.rust.Edition;

/**
 * What the reading of one file shares.
 *
 * @param draft where facts go
 * @param fragments macro arguments
 */
record Reading(Draft draft, Fragments fragments, Edition edition) {}
