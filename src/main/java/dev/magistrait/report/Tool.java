package dev.magistrait.report;

/**
 * The program that made a report.
 *
 * @param version such as {@code 0.1.0}
 */
public record Tool(String name, String version) {}
