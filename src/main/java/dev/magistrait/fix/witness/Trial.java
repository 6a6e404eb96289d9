package dev.magistrait.fix.witness;

import java.util.List;

/**
 * A crate of one file, and what a compiler is to say of it.
 *
 * @param title what it shows, in lower case and without a period
 * @param source Rust of the edition 2021, as a library
 * @param macros the crates of the macros that it calls, by the names of their packages, sorted
 */
public record Trial(String title, String source, List<String> macros, Claim claim) {

    public Trial {
        macros = macros.stream().sorted().distinct().toList();
    }
}
