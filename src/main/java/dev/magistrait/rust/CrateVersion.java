package dev.magistrait.rust;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A version of a crate as SemVer orders them, such as {@code 0.1.80} or {@code 1.0.0-rc.2}. A missing part is 0; build metadata does not count.
 *
 * @param pre what stands behind a hyphen; empty of a release, which comes after
 */
public record CrateVersion(int major, int minor, int patch, String pre) implements Comparable<CrateVersion> {

    private static final Pattern FORM =
            Pattern.compile("v?(\\d{1,9})(?:\\.(\\d{1,9}))?(?:\\.(\\d{1,9}))?(?:-([0-9A-Za-z.-]+))?(?:\\+.*)?");
    private static final Pattern COMPARATOR =
            Pattern.compile("(\\^|~|=|>=|<=|>|<)?\\s*([0-9][^\\s*xX]*?)?(?:\\.?[*xX](?:\\.[*xX])*)?");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Comparator<CrateVersion> ORDER = Comparator.comparingInt(CrateVersion::major)
            .thenComparingInt(CrateVersion::minor)
            .thenComparingInt(CrateVersion::patch)
            .thenComparing(CrateVersion::pre, CrateVersion::comparePre);

    /** Empty when the text is no version. */
    public static Optional<CrateVersion> parse(String text) {
        Matcher parts = FORM.matcher(text.strip());
        return parts.matches()
                ? Optional.of(new CrateVersion(
                        part(parts, 1), part(parts, 2), part(parts, 3), parts.group(4) == null ? "" : parts.group(4)))
                : Optional.empty();
    }

    /**
     * The lowest version that a requirement lets in: {@code 0.1.0} of {@code 0.1}, {@code 1.2.0} of {@code >=1.2, <3}. Of one without a lower bound
     * it is 0.0.0; empty when the text is no requirement.
     */
    public static Optional<CrateVersion> lowest(String requirement) {
        List<CrateVersion> bounds = new ArrayList<>();
        bounds.add(new CrateVersion(0, 0, 0, ""));
        for (String comparator : requirement.split(",", -1)) {
            Matcher parts = COMPARATOR.matcher(comparator.strip());
            if (requirement.isBlank() || !parts.matches()) {
                return Optional.empty();
            }
            String written = parts.group(2) == null ? "0" : parts.group(2);
            Optional<CrateVersion> version = parse(written);
            if (version.isEmpty()) {
                return Optional.empty();
            }
            bounds.add(from(parts.group(1) == null ? "^" : parts.group(1), version.get(), written));
        }
        return bounds.stream().max(Comparator.naturalOrder());
    }

    /** @param written how many parts it has says what comes right after it */
    private static CrateVersion from(String operator, CrateVersion version, String written) {
        return switch (operator) {
            case "<", "<=" -> new CrateVersion(0, 0, 0, "");
            case ">" -> version.next(written.split("\\.", -1).length);
            default -> version;
        };
    }

    private CrateVersion next(int parts) {
        return switch (parts) {
            case 1 -> new CrateVersion(major + 1, 0, 0, "");
            case 2 -> new CrateVersion(major, minor + 1, 0, "");
            default -> new CrateVersion(major, minor, patch + 1, "");
        };
    }

    public boolean before(CrateVersion other) {
        return compareTo(other) < 0;
    }

    private static int part(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int comparePre(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        List<String> left = Stream.of(one.split("\\.", -1)).toList();
        List<String> right = Stream.of(other.split("\\.", -1)).toList();
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = compareIdentifier(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    /** Numbers come before words, and are compared as such. */
    private static int compareIdentifier(String one, String other) {
        boolean number = NUMBER.matcher(one).matches();
        if (number != NUMBER.matcher(other).matches()) {
            return number ? -1 : 1;
        }
        if (number && one.length() != other.length()) {
            return Integer.compare(one.length(), other.length());
        }
        return one.compareTo(other);
    }

    @Override
    public int compareTo(CrateVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch + (pre.isEmpty() ? "" : "-" + pre);
    }
}
