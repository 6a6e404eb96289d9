package dev.magistrait.analysis;

import dev.magistrait.report.Report;
import java.util.Set;

/**
 * What a policy does with some code.
 *
 * @param files those that findings can be in, relative to their workspace
 */
public record Tried(Report report, Set<String> files) {}
