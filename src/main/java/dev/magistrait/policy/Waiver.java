package dev.magistrait.policy;

import java.time.LocalDate;
import java.util.Map;

/**
 * Findings that someone answers for.
 *
 * @param rule the rule's id
 * @param trait a glob for the trait's path; empty for any
 * @param crate a glob for the package's name; empty for any
 * @param file a glob for the file; empty for any
 * @param ticket empty without one
 * @param until the last day on which it holds; {@link LocalDate#MAX} where it never ends
 * @param rests facts on the trait that it rests on, each with the value that must hold
 */
public record Waiver(
        String rule,
        String trait,
        String crate,
        String file,
        String reason,
        String owner,
        String ticket,
        LocalDate until,
        Map<String, String> rests,
        Origin origin) {

    public Waiver {
        rests = Map.copyOf(rests);
    }
}
