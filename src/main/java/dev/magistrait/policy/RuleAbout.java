package dev.magistrait.policy;

import java.util.List;

/**
 * What a rule is for, and whose it is.
 *
 * @param why what it is for; empty without
 * @param url where more is said of it; empty without
 * @param owner who answers for it; empty without
 * @param tags words to find it by, in the order they are written
 */
public record RuleAbout(String why, String url, String owner, List<String> tags) {

    /** Nothing. */
    public static final RuleAbout NOTHING = new RuleAbout("", "", "", List.of());

    public RuleAbout {
        tags = List.copyOf(tags);
    }
}
