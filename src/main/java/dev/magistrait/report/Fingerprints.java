package dev.magistrait.report;

import dev.magistrait.triage.Identity;
import java.util.HashMap;
import java.util.Map;

/** Fingerprints of one document, each given once: findings that are alike are numbered in their order. */
public final class Fingerprints {

    private final Map<String, Integer> given = new HashMap<>();

    /** The fingerprint of the next finding of that identity. */
    public String next(Identity identity) {
        String fingerprint = identity.fingerprint();
        int count = given.merge(fingerprint, 1, Integer::sum);
        return count == 1 ? fingerprint : fingerprint + ":" + count;
    }
}
