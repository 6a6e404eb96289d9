package dev.magistrait.workspace;

import java.nio.file.Path;
import java.util.Map;

/** Where a user's programs keep what they cannot make again and nobody else needs. */
public final class UserState {

    private UserState() {}

    /**
     * The directory of this program.
     *
     * @param environment in which {@code XDG_STATE_HOME} comes first, then {@code LOCALAPPDATA}
     * @param home the user's directory
     * @param system as {@code os.name} calls it
     */
    public static Path directory(Map<String, String> environment, String home, String system) {
        return parent(environment, home, system).resolve("magistrait");
    }

    private static Path parent(Map<String, String> environment, String home, String system) {
        String wanted = environment.getOrDefault("XDG_STATE_HOME", "");
        if (!wanted.isEmpty() && Path.of(wanted).isAbsolute()) {
            return Path.of(wanted);
        }
        String local = environment.getOrDefault("LOCALAPPDATA", "");
        if (!local.isEmpty()) {
            return Path.of(local);
        }
        return system.startsWith("Mac")
                ? Path.of(home, "Library", "Application Support")
                : Path.of(home, ".local", "state");
    }
}
