/** Commands that speak to editors. */
@NullMarked
package dev.magistrait.cli.editor;

import org.jspecify.annotations.NullMarked;
