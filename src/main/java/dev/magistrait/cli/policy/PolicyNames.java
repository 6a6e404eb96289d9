package dev.magistrait.cli.policy;

import dev.magistrait.policy.Bundled;
import java.util.Iterator;
import java.util.stream.Stream;

/** For completion scripts: the policies that have names. */
final class PolicyNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return Stream.concat(Stream.of("none"), Bundled.NAMES.stream()).iterator();
    }
}
