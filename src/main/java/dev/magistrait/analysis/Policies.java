package dev.magistrait.analysis;

import dev.magistrait.engine.Catalogue;
import dev.magistrait.policy.Mistake;
import dev.magistrait.policy.Policy;
import dev.magistrait.policy.git.GitRepositories;
import dev.magistrait.policy.load.Loaded;
import dev.magistrait.policy.load.PolicyLoader;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Which policy holds for which workspace: those that the command line names, or the nearest at or above its directory. Checks ask it. */
public final class Policies {

    private final Supplier<PolicyLoader> loader;
    private final List<String> named;
    private final List<String> exclude;

    /**
     * @param loader asked for only where there is a policy
     * @param named files and bundled names; where there are any, none is looked for
     * @param exclude globs over files of which nothing is reported, whatever policies say
     */
    public Policies(Supplier<PolicyLoader> loader, List<String> named, List<String> exclude) {
        this.loader = loader;
        this.named = List.copyOf(named);
        this.exclude = List.copyOf(exclude);
    }

    /** With the bundled rules, and policies in Git kept in the user's cache. */
    public static Policies standard(List<String> named) {
        return standard(named, List.of());
    }

    /** The same, with globs over files of which nothing is reported. */
    public static Policies standard(List<String> named, List<String> exclude) {
        return new Policies(() -> new PolicyLoader(Catalogue.rules(), GitRepositories.ofUser()), named, exclude);
    }

    /** Whether there is one for what lies at the paths themselves; only below them there may be one all the same. */
    boolean likely(List<Path> paths) {
        return !named.isEmpty()
                || paths.stream().anyMatch(p -> PolicyLoader.find(p).isPresent());
    }

    /**
     * The policy of each workspace by its root; with a mistake in any, none.
     *
     * @param place where to look for that of a workspace in some directory
     */
    Map<String, Policy> of(List<CargoWorkspace> workspaces, UnaryOperator<Path> place) {
        return named.isEmpty() ? discovered(workspaces, place) : given(workspaces);
    }

    private Map<String, Policy> given(List<CargoWorkspace> workspaces) {
        return switch (loader.get().load(named)) {
            case Loaded.Refused refused -> throw new RefusedPolicies(refused.mistakes());
            case Loaded.Read read -> {
                Map<String, Policy> all = new HashMap<>();
                workspaces.forEach(w -> all.put(w.root(), read.policy().excluding(exclude)));
                yield all;
            }
        };
    }

    private Map<String, Policy> discovered(List<CargoWorkspace> workspaces, UnaryOperator<Path> place) {
        Map<Path, Loaded> loaded = new LinkedHashMap<>();
        Map<String, Policy> policies = new HashMap<>();
        for (CargoWorkspace workspace : workspaces) {
            Optional<Path> file = PolicyLoader.find(place.apply(workspace.directory()));
            Loaded found = file.<Loaded>map(f ->
                            loaded.computeIfAbsent(f, unread -> loader.get().discovered(f, shown(f, workspace))))
                    .orElse(new Loaded.Read(Policy.NONE));
            if (found instanceof Loaded.Read read) {
                policies.put(workspace.root(), read.policy().excluding(exclude));
            }
        }
        refuse(loaded);
        return policies;
    }

    private static void refuse(Map<Path, Loaded> loaded) {
        List<Mistake> mistakes = new ArrayList<>();
        for (Loaded one : loaded.values()) {
            if (one instanceof Loaded.Refused refused) {
                mistakes.addAll(refused.mistakes());
            }
        }
        if (!mistakes.isEmpty()) {
            throw new RefusedPolicies(mistakes);
        }
    }

    /** The file as seen from where the program was started. */
    private static String shown(Path file, CargoWorkspace workspace) {
        Path root = Path.of(workspace.root());
        Path base = root.toString().endsWith(".rs") ? root.resolveSibling("") : root;
        int up = workspace.directory().getNameCount() - file.getNameCount() + 1;
        for (int i = 0; i < up; i++) {
            base = base.resolve("..");
        }
        return base.resolve(String.valueOf(file.getFileName()))
                .normalize()
                .toString()
                .replace('\\', '/');
    }
}
