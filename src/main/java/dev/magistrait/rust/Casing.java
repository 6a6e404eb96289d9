package dev.magistrait.rust;

/** What rustc's conventions let one read from a name; of a name that an error of syntax left empty, nothing. */
public final class Casing {

    private Casing() {}

    /** Whether it is written as types, traits and variants are. */
    public static boolean upper(String name) {
        return !name.isEmpty() && Character.isUpperCase(name.charAt(0));
    }

    /** Whether it is written as functions, modules and crates are. */
    public static boolean lower(String name) {
        return !name.isEmpty() && Character.isLowerCase(name.charAt(0));
    }
}
