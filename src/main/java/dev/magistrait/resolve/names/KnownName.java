package dev.magistrait.resolve.names;

import dev.magistrait.fact.MacroEffect;
import dev.magistrait.rust.RustVersion;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A line of the table of known names.
 *
 * @param path the crate's name and the macro's, or the full path of a function or type
 * @param effect the word for what it does
 * @param since the first version of the crate that does so
 * @param source where that can be read
 */
record KnownName(String path, String effect, RustVersion since, String source) {

    /** A function that asks for {@code Send} of its first argument. */
    static final String SINK = "send-sink";
    /** A type whose methods {@code spawn}, {@code spawn_on} and {@code spawn_ok} ask for it of their first argument. */
    static final String SPAWNER = "send-spawner";
    /** A function whose first argument must give a future that is {@code Send} when it is called. */
    static final String HANDLER = "send-handler";
    /** A crate, module or function that asks for {@code Send} nowhere but where another line says so. */
    static final String MUTE = "send-never";
    /** The suffix where it is the second argument. */
    static final String SECOND = "-2";

    private static final int COLUMNS = 4;

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is not of that form: the table is part of this program
     */
    static KnownName of(String line) {
        String[] parts = line.split("\\s+", COLUMNS);
        RustVersion since = parts.length < COLUMNS
                ? RustVersion.NONE
                : RustVersion.parse(parts[2]).orElse(RustVersion.NONE);
        if (since.equals(RustVersion.NONE)) {
            throw new IllegalArgumentException("no path, effect, version and source: " + line);
        }
        return new KnownName(parts[0], parts[1], since, parts[3]);
    }

    /** Whether it speaks of a macro. */
    boolean ofMacro() {
        return !effect.startsWith("send-");
    }

    Optional<MacroEffect> macroEffect() {
        return MacroEffect.of(effect);
    }

    /** Which argument must be {@code Send}, from 0. */
    int argument() {
        return effect.endsWith(SECOND) ? 1 : 0;
    }

    /**
     * What a macro may do in one of the versions. Its first line is its first release: where there was no macro, no code uses it.
     *
     * @param lines those of the macro, the oldest first
     */
    static Set<MacroEffect> effects(List<KnownName> lines, VersionRange versions) {
        Set<MacroEffect> found = EnumSet.noneOf(MacroEffect.class);
        for (int i = 0; i < lines.size(); i++) {
            RustVersion from = i == 0 ? RustVersion.NONE : lines.get(i).since;
            RustVersion to = i + 1 < lines.size() ? lines.get(i + 1).since : VersionRange.ANY.to();
            if (versions.meets(from, to)) {
                found.add(lines.get(i).macroEffect().orElseThrow());
            }
        }
        return found;
    }
}
