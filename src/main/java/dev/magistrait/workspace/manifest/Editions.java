package dev.magistrait.workspace.manifest;

import dev.magistrait.rust.Edition;
import dev.magistrait.source.Span;
import dev.magistrait.workspace.toml.Problems;
import dev.magistrait.workspace.toml.TomlValue;
import java.util.Optional;

/** Reads editions, and knows the first compiler of each. */
final class Editions {

    private Editions() {}

    /** A package's edition; Cargo's default is 2015. */
    static Edition ofPackage(Manifest manifest, Reading reading) {
        return reading.packageValue(manifest, "edition")
                .flatMap(found -> known(found.value(), found.span(), reading.problems()))
                .orElse(Edition.E2015);
    }

    /** A target's own edition, else its package's. */
    static Edition of(TomlValue.Table target, Edition ofPackage, Manifest manifest, Problems problems) {
        return target.get("edition")
                .flatMap(value -> known(value, manifest.span(value), problems))
                .orElse(ofPackage);
    }

    /** An edition that is not known is newer than this program: the latest one comes nearest to it. */
    private static Optional<Edition> known(TomlValue value, Span span, Problems problems) {
        if (!(value instanceof TomlValue.Text text)) {
            return Optional.empty();
        }
        Optional<Edition> found = Edition.of(text.text());
        if (found.isEmpty()) {
            problems.manifest(span, "edition `" + text.text() + "` is not known", "");
        }
        return found.or(() -> Optional.of(Edition.E2024));
    }
}
