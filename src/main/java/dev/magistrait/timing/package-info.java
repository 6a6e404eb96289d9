/** Where the time of a run goes: stages, quantities and tallies, measured only where someone asked. */
@NullMarked
package dev.magistrait.timing;

import org.jspecify.annotations.NullMarked;
