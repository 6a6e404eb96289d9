package dev.magistrait.resolve.names;

import dev.magistrait.outline.ModuleItem;
import dev.magistrait.outline.Scope;
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

    /** A file that may hold a module, and when it does. */
    record Candidate(String file, boolean ownsDirectory, Cfg condition) {}

    /** The candidates in order: those of {@code #[path]} first; of the rest the first that exists is meant. */
    List<Candidate> of(ModuleItem module, List<Scope> scopes) {
        List<String> inline = inlineModules(module.scope(), scopes);
        List<Candidate> found = new ArrayList<>();
        Cfg rest = Cfg.always();
        for (ModuleItem.PathAttribute path : module.paths()) {
            String base = inline.isEmpty() ? directory(file) : join(childDirectory(), inline);
            found.add(new Candidate(normal(base, path.file()), true, path.condition()));
            rest = rest.and(path.condition().not());
        }
        if (rest.satisfiable()) {
            String base = join(childDirectory(), inline);
            found.add(new Candidate(normal(base, module.name() + ".rs"), false, rest));
            found.add(new Candidate(normal(base, module.name() + "/mod.rs"), true, rest));
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

    private static List<String> inlineModules(int scope, List<Scope> scopes) {
        Deque<String> names = new ArrayDeque<>();
        for (int at = scope; at > 0; at = scopes.get(at).parent()) {
            if (scopes.get(at).kind() == Scope.Kind.MODULE) {
                names.addFirst(scopes.get(at).name());
            }
        }
        return List.copyOf(names);
    }

    /** The directory of a file; empty for the workspace's own. */
    static String directory(String file) {
        int slash = file.lastIndexOf('/');
        return slash < 0 ? "" : file.substring(0, slash);
    }

    private static String join(String base, List<String> parts) {
        String at = base;
        for (String part : parts) {
            at = normal(at, part);
        }
        return at;
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
