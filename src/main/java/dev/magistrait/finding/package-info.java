/** What rules report: the catalogue of rules, and findings with their level, place, message and evidence. */
@NullMarked
package dev.magistrait.finding;

import org.jspecify.annotations.NullMarked;
