package dev.magistrait.rust;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of the Rust compiler, such as {@code 1.75} or {@code 1.74.1}; a missing part is 0, a suffix such as {@code -nightly} is dropped. */
public record RustVersion(int major, int minor, int patch) implements Comparable<RustVersion> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,4})(?:\\.(\\d{1,4}))?(?:\\.(\\d{1,4}))?(?:[-+].*)?");
    private static final Comparator<RustVersion> ORDER = Comparator.comparingInt(RustVersion::major)
            .thenComparingInt(RustVersion::minor)
            .thenComparingInt(RustVersion::patch);

    /** No version at all. */
    public static final RustVersion NONE = new RustVersion(0, 0, 0);

    /** The version that {@code dynosaur} asks for. */
    public static final RustVersion DYNOSAUR = new RustVersion(1, 84, 0);

    /** The first version with {@code async fn} and {@code -> impl Trait} in traits. */
    public static final RustVersion NATIVE_ASYNC = new RustVersion(1, 75, 0);

    /** Empty when the text is not a version. */
    public static Optional<RustVersion> parse(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Optional.of(new RustVersion(part(parts, 1), part(parts, 2), part(parts, 3)));
    }

    public boolean before(RustVersion other) {
        return compareTo(other) < 0;
    }

    private static int part(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    @Override
    public int compareTo(RustVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return patch == 0 ? major + "." + minor : major + "." + minor + "." + patch;
    }
}
