package dev.magistrait.resolve.names;

import dev.magistrait.rust.RustVersion;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The versions of a crate that a manifest lets in. Where a requirement is more than this understands, the range is wider, never narrower.
 *
 * @param from the lowest
 * @param to the lowest above them
 */
record VersionRange(RustVersion from, RustVersion to) {

    private static final int MOST = 9_999;
    private static final RustVersion TOP = new RustVersion(MOST, MOST, MOST);
    private static final Pattern COMPARATOR = Pattern.compile(
            "(\\^|~|>=|<=|=|>|<)?\\s*(\\d{1,4})(?:\\.(\\d{1,4}))?(?:\\.(\\d{1,4}))?([-+].*|(?:\\.[*xX])*)");

    /** Every version. */
    static final VersionRange ANY = new VersionRange(RustVersion.NONE, TOP);

    /** What a requirement such as {@code 1.2}, {@code ~0.3.1} or {@code >=0.20, <0.22} lets in. */
    static VersionRange of(String requirement) {
        VersionRange all = ANY;
        for (String part : requirement.split(",", -1)) {
            Matcher comparator = COMPARATOR.matcher(part.strip());
            if (comparator.matches()) {
                all = all.and(comparator);
            }
        }
        return all;
    }

    /** A version that is built. */
    static VersionRange exactly(String version) {
        return of("=" + version);
    }

    /** Whether it holds all of another. */
    boolean holds(VersionRange other) {
        return !other.from.before(from) && !to.before(other.to);
    }

    /** Whether it holds one of the versions from the first to below the second. */
    boolean meets(RustVersion first, RustVersion end) {
        return from.before(end) && first.before(to);
    }

    private VersionRange and(Matcher comparator) {
        String operator = comparator.group(1) == null ? "^" : comparator.group(1);
        int given = comparator.group(3) == null ? 1 : comparator.group(4) == null ? 2 : 3;
        RustVersion version = new RustVersion(part(comparator, 2), part(comparator, 3), part(comparator, 4));
        boolean wild = comparator.group(5).startsWith(".");
        return switch (operator) {
            case ">=", ">" -> above(version);
            case "<" -> below(version);
            case "<=" -> below(next(version, given));
            case "~" -> above(version).below(next(version, Math.min(given, 2)));
            case "=" -> above(version).below(next(version, given));
            default -> above(version).below(wild ? next(version, given) : breaking(version, given));
        };
    }

    private static int part(Matcher comparator, int group) {
        return comparator.group(group) == null ? 0 : Integer.parseInt(comparator.group(group));
    }

    private VersionRange above(RustVersion version) {
        return new VersionRange(from.before(version) ? version : from, to);
    }

    private VersionRange below(RustVersion version) {
        return new VersionRange(from, version.before(to) ? version : to);
    }

    /** The first version whose given parts are others. */
    private static RustVersion next(RustVersion version, int parts) {
        return switch (parts) {
            case 1 -> new RustVersion(version.major() + 1, 0, 0);
            case 2 -> new RustVersion(version.major(), version.minor() + 1, 0);
            default -> new RustVersion(version.major(), version.minor(), version.patch() + 1);
        };
    }

    /** The first version that Cargo takes for incompatible: the leftmost part that is not 0 is another. */
    private static RustVersion breaking(RustVersion version, int parts) {
        if (version.major() > 0 || parts == 1) {
            return next(version, 1);
        }
        return next(version, version.minor() > 0 || parts == 2 ? 2 : 3);
    }
}
