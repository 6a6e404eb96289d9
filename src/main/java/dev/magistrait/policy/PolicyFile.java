package dev.magistrait.policy;

/**
 * A policy that was read.
 *
 * @param name as {@link Origin#file} has it
 * @param sha256 of its bytes, in lower-case hexadecimal digits
 */
public record PolicyFile(String name, String sha256) {}
