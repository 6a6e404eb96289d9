package dev.magistrait.triage;

import dev.magistrait.finding.Evidence;
import dev.magistrait.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stays the same of a finding while code moves: no part of it names a line or a file.
 *
 * @param crate the package; {@code -} without one
 * @param item the trait's path, or the item around the place; {@code -} without one
 * @param digest of what the finding says, and what its evidence shows
 */
public record Identity(String rule, String crate, String item, String digest) implements Comparable<Identity> {

    private static final Comparator<Identity> ORDER = Comparator.comparing(Identity::rule)
            .thenComparing(Identity::crate)
            .thenComparing(Identity::item)
            .thenComparing(Identity::digest);

    private static final String NOTHING = "-";
    private static final String SEPARATOR = "\0";
    private static final int BYTES = 8;
    private static final int FINGERPRINT_BYTES = 16;

    static Identity of(Docket.Entry entry) {
        Finding finding = entry.finding();
        String item = finding.trait().isEmpty() ? entry.at().item() : finding.trait();
        return new Identity(finding.rule(), orNothing(entry.at().crate()), orNothing(item), digest(finding));
    }

    /** Of a finding of which is not known where it is. */
    public static Identity of(Finding finding) {
        return of(new Docket.Entry(finding, new Location(finding.span().file(), "", "")));
    }

    /** The whole of it in 32 hexadecimal digits, for tools that know findings again by such. */
    public String fingerprint() {
        return hash(String.join(SEPARATOR, rule, crate, item, digest), FINGERPRINT_BYTES);
    }

    /** Whether there is an item. */
    public boolean ofItem() {
        return !item.equals(NOTHING);
    }

    /** Whether there is a package. */
    public boolean ofCrate() {
        return !crate.equals(NOTHING);
    }

    /** The same whatever facts it rests on. */
    Identity withoutDigest() {
        return new Identity(rule, crate, item, NOTHING);
    }

    /** The same in whatever module the item stands. */
    Identity withoutModule() {
        return new Identity(rule, crate, name(item), digest);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf(':') + 1);
    }

    private static String orNothing(String name) {
        return name.isEmpty() ? NOTHING : name;
    }

    /** How often a piece of evidence is there is left out: one more use of the same kind makes no new finding of an old one. */
    private static String digest(Finding finding) {
        Stream<String> labels =
                finding.evidence().stream().map(Evidence::label).distinct().sorted();
        String facts = Stream.concat(Stream.of(finding.message(), finding.condition()), labels)
                .collect(Collectors.joining(SEPARATOR));
        return hash(facts, BYTES);
    }

    private static String hash(String text, int bytes) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)), 0, bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public int compareTo(Identity other) {
        return ORDER.compare(this, other);
    }
}
