/**
 * Policies that lie in Git repositories, pinned to a commit, and their copies in the user's cache. Nothing is fetched but where a command says
 * so.
 */
@NullMarked
package dev.magistrait.policy.git;

import org.jspecify.annotations.NullMarked;
