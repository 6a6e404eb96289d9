package dev.magistrait.policy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * That findings of a rule are accepted for a while, by someone, for a reason.
 *
 * @param rule the rule's id
 * @param trait a glob over the path of the finding's trait; empty for any, and for findings of no trait
 * @param crate a glob over the package; empty for any
 * @param file a glob over the file relative to the workspace; empty for any
 * @param owner who answers for it; empty when no one is named
 * @param ticket where it is followed up; empty without
 * @param until the last day it holds; {@link LocalDate#MAX} where it never ends
 * @param rests the facts it rests on, such as {@code dispatch: dyn}; it ends when one is otherwise
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
        rests = Collections.unmodifiableMap(new LinkedHashMap<>(rests));
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a waiver needs a reason: " + origin);
        }
    }
}
