/**
 * Asks a session that stays open why a verdict is what it is, and what would make it another. It tries changes and takes them back; it decides
 * nothing itself.
 */
@NullMarked
package dev.magistrait.engine.inquiry;

import org.jspecify.annotations.NullMarked;
