package dev.magistrait.rust;

import java.util.Arrays;
import java.util.Optional;

/** A Rust edition. Cargo takes 2015 where a manifest names none. */
public enum Edition {
    E2015("2015"),
    E2018("2018"),
    E2021("2021"),
    E2024("2024");

    private final String year;

    Edition(String year) {
        this.year = year;
    }

    /** The edition of that year, such as {@code "2021"}; empty for an unknown one. */
    public static Optional<Edition> of(String year) {
        return Arrays.stream(values()).filter(e -> e.year.equals(year)).findFirst();
    }

    /** Whether a trait's name alone, as in {@code Box<Trait>}, is a trait object (E0782 since 2021). */
    public boolean bareTraitObjects() {
        return compareTo(E2021) < 0;
    }

    /** Whether {@code use} paths and absolute paths start at the crate root rather than at a crate's name. */
    public boolean pathsFromCrateRoot() {
        return this == E2015;
    }

    /** No declared version of Rust can be older than this. */
    public RustVersion oldestRust() {
        return switch (this) {
            case E2015 -> new RustVersion(1, 0, 0);
            case E2018 -> new RustVersion(1, 31, 0);
            case E2021 -> new RustVersion(1, 56, 0);
            case E2024 -> new RustVersion(1, 85, 0);
        };
    }

    @Override
    public String toString() {
        return year;
    }
}
