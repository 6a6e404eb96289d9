package dev.magistrait.resolve.names;

import dev.magistrait.outline.ModuleItem;
import dev.magistrait.rust.Cfg;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Which file a {@code mod name;} means, by the Reference's rules on module paths.
 *
 * @param file the file that holds the declaration, relative to the workspace
 * @param ownsDirectory whether its child modules lie beside it (a crate root, {@code mod.rs}, or a file named by {@code #[path]})
 */
record ModulePaths(String file, boolean ownsDirectory) {

    static final ModulePaths NONE = new ModulePaths("", true);

    /** Directories beyond which conditions on modules in modules are no longer told apart. */
    private static final int MOST_DIRECTORIES = 64;

    /** A file that may hold a module, and when it does. */
    record Candidate(String file, boolean ownsDirectory, Cfg condition) {}

    /**
     * Where the files of modules lie.
     *
     * @param path what {@code #[path]} starts from
     * @param plain where those without lie
     */
    record Directory(String path, String plain, Cfg condition) {

        /** In a block rustc forgets that the file has a directory of its name. */
        Directory asFromBlock() {
            return new Directory(path, path, condition);
        }
    }

    /** Where the modules lie that the file declares. */
    Directory directory() {
        return new Directory(directory(file), childDirectory(), Cfg.always());
    }

    /** Where those of an inline module lie: {@code #[path]} names its directory. */
    static List<Directory> inside(List<Directory> around, ModuleItem module) {
        List<Directory> found = new ArrayList<>();
        for (Directory directory : around) {
            Cfg rest = directory.condition();
            for (ModuleItem.PathAttribute path : module.paths()) {
                if (around.size() <= MOST_DIRECTORIES) {
                    String named = normal(directory.path(), path.file());
                    found.add(new Directory(named, named, rest.and(path.condition())));
                    rest = rest.and(path.condition().not());
                }
            }
            if (rest.satisfiable()) {
                String named = normal(directory.plain(), module.name());
                found.add(new Directory(named, named, rest));
            }
        }
        return found;
    }

    /** The candidates in order: those of {@code #[path]} first; of the rest the first that exists is meant. */
    static List<Candidate> of(ModuleItem module, Directory directory) {
        List<Candidate> found = new ArrayList<>();
        Cfg rest = Cfg.always();
        for (ModuleItem.PathAttribute path : module.paths()) {
            String named = normal(directory.path(), path.file());
            found.add(new Candidate(named.isEmpty() ? "." : named, true, path.condition()));
            rest = rest.and(path.condition().not());
        }
        if (rest.satisfiable()) {
            found.add(new Candidate(normal(directory.plain(), module.name() + ".rs"), false, rest));
            found.add(new Candidate(normal(directory.plain(), module.name() + "/mod.rs"), true, rest));
        }
        return found;
    }

    private String childDirectory() {
        String directory = directory(file);
        if (ownsDirectory) {
            return directory;
        }
        String name = file.substring(file.lastIndexOf('/') + 1);
        return normal(directory, name.endsWith(".rs") ? name.substring(0, name.length() - 3) : name);
    }

    /** The directory of a file; empty for the workspace's own. */
    static String directory(String file) {
        int slash = file.lastIndexOf('/');
        return slash < 0 ? "" : file.substring(0, slash);
    }

    /** Joins two paths and takes out {@code .} and {@code ..}; what leaves the workspace keeps its leading {@code ..}. */
    static String normal(String base, String relative) {
        String whole = base.isEmpty() || relative.startsWith("/") ? relative : base + "/" + relative;
        return isNormal(whole) ? whole : normal(whole);
    }

    private static boolean isNormal(String path) {
        return !path.startsWith(".")
                && !path.endsWith("/")
                && !path.contains("/.")
                && !path.contains("//")
                && path.indexOf('\\') < 0;
    }

    private static String normal(String whole) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : whole.replace('\\', '/').split("/", -1)) {
            if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return (whole.startsWith("/") ? "/" : "") + String.join("/", parts);
    }
}
