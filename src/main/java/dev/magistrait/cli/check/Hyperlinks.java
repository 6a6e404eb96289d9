package dev.magistrait.cli.check;

import dev.magistrait.cli.command.Terminal;
import dev.magistrait.cli.command.Words;
import java.util.Map;
import java.util.Set;

/** The values of {@code --hyperlinks}. */
enum Hyperlinks {
    AUTO,
    ALWAYS,
    NEVER;

    /** GNOME Terminal and its kin show links since 0.50; before, some showed the sequence itself. */
    private static final int OLDEST_VTE = 5000;

    private static final int OLDEST_KONSOLE = 201_200;

    private static final Set<String> PROGRAMS = Set.of("Hyper", "WezTerm", "ghostty", "iTerm.app", "vscode");
    private static final Set<String> TERMINALS =
            Set.of("alacritty", "foot", "foot-extra", "xterm-ghostty", "xterm-kitty");
    private static final Set<String> OWN = Set.of("WT_SESSION", "DOMTERM", "KITTY_WINDOW_ID");

    boolean shown(Terminal terminal) {
        return switch (this) {
            case AUTO -> terminal.colours() && taken(terminal.environment());
            case ALWAYS -> true;
            case NEVER -> false;
        };
    }

    /** No terminal can be asked whether it takes links: they are known by what they say of themselves. */
    private static boolean taken(Map<String, String> environment) {
        return PROGRAMS.contains(environment.getOrDefault("TERM_PROGRAM", ""))
                || TERMINALS.contains(environment.getOrDefault("TERM", ""))
                || OWN.stream().anyMatch(environment::containsKey)
                || number(environment, "VTE_VERSION") >= OLDEST_VTE
                || number(environment, "KONSOLE_VERSION") >= OLDEST_KONSOLE;
    }

    private static int number(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        return value.matches("\\d{1,9}") ? Integer.parseInt(value) : 0;
    }

    @Override
    public String toString() {
        return Words.of(this);
    }
}
