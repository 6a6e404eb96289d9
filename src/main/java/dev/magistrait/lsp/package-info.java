/** Editors, over the Language Server Protocol: what a check says, beside the code while it is written. */
@NullMarked
package dev.magistrait.lsp;

import org.jspecify.annotations.NullMarked;
