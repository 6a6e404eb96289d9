package dev.magistrait.policy;

import dev.magistrait.finding.Level;

/**
 * That policies further down may not lower a rule.
 *
 * @param floor the level it had where it was locked
 */
public record Lock(String rule, Level floor, Origin origin) {}
