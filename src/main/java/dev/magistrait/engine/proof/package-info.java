/** Why a trait has its verdict and why a finding is reported: what was asked, the facts that answer, and what would change the answer. Records only. */
@NullMarked
package dev.magistrait.engine.proof;

import org.jspecify.annotations.NullMarked;
