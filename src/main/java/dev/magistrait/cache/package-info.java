/** What earlier runs read and resolved, kept in the user's cache directory: whatever is not there, damaged or out of date is simply made afresh. */
@NullMarked
package dev.magistrait.cache;

import org.jspecify.annotations.NullMarked;
