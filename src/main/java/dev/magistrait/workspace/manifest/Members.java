package dev.magistrait.workspace.manifest;

import dev.magistrait.source.Span;
import dev.magistrait.workspace.toml.TomlValue;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;

/**
 * The packages of a workspace, as Cargo chooses them: the root's own, those that {@code members} names, and path dependencies
 * below the root. The last also where the root has no {@code [workspace]} table: what a crate carries with it is judged with it.
 */
final class Members {

    /** A package's manifest and the dependencies that it states. */
    record Member(Manifest manifest, List<DependencySpec> dependencies) {
        Member {
            dependencies = List.copyOf(dependencies);
        }
    }

    private final Reading reading;
    private final Manifest root;
    private final TreeMap<Path, Member> found = new TreeMap<>();
    private final Set<Path> claimed = new HashSet<>();
    private final Deque<Member> open = new ArrayDeque<>();

    private Members(Reading reading) {
        this.reading = reading;
        this.root = reading.root();
    }

    static Members of(Reading reading) {
        Members members = new Members(reading);
        members.add(reading.root());
        reading.root().workspaceTable().texts("members").forEach(members::named);
        while (!members.open.isEmpty()) {
            members.pathDependencies(members.open.pop());
        }
        return members;
    }

    /** The packages, sorted by directory. */
    List<Member> packages() {
        return List.copyOf(found.values());
    }

    /** The directories that belong to the workspace, those with a manifest that cannot be read too. */
    Set<Path> directories() {
        return Set.copyOf(claimed);
    }

    private void named(TomlValue.Text entry) {
        if (NamePattern.isPattern(entry.text())) {
            matching(entry);
            return;
        }
        Path directory = root.path(entry.text());
        if (reading.manifests().in(directory)) {
            join(directory, root.span(entry));
        } else {
            problem(root.span(entry), "member `" + entry.text() + "` holds no Cargo.toml");
        }
    }

    private void matching(TomlValue.Text entry) {
        NavigableSet<Path> directories = PathGlob.expand(root.directory(), entry.text());
        if (directories.isEmpty()) {
            problem(root.span(entry), "member `" + entry.text() + "` matches no directory");
        }
        List<Path> bare = new ArrayList<>();
        for (Path directory : directories) {
            if (reading.manifests().in(directory)) {
                join(directory, root.span(entry));
            } else if (!reading.manifests().excludes(root, directory)) {
                bare.add(directory);
            }
        }
        if (!bare.isEmpty()) {
            problem(root.span(entry), "member `" + entry.text() + "` matches " + named(bare));
        }
    }

    private String named(List<Path> bare) {
        String first = "`" + reading.base().name(bare.getFirst()) + "`";
        return bare.size() == 1
                ? first + ", which holds no Cargo.toml"
                : bare.size() + " directories without a Cargo.toml, such as " + first;
    }

    private void pathDependencies(Member member) {
        for (DependencySpec dependency : member.dependencies()) {
            for (Path directory : dependency.path()) {
                if (!reading.manifests().in(directory)) {
                    String where = reading.base().name(directory);
                    problem(
                            dependency.span(),
                            "`" + dependency.key() + "` is to lie in `" + where + "`, which holds no Cargo.toml");
                } else if (directory.startsWith(root.directory())
                        || reading.manifests().names(directory, root)) {
                    join(directory, dependency.span());
                }
            }
        }
    }

    private void join(Path directory, Span why) {
        if (claimed.contains(directory)
                || reading.manifests().excludes(root, directory)
                || directory.equals(root.directory())) {
            return;
        }
        if (reading.base().tree().leadsOut(directory)) {
            String member = reading.base().name(directory);
            problem(why, "`" + member + "` leads out of the checked tree, and is not read");
        } else if (!reading.manifests().isWorkspace(directory)) {
            claimed.add(directory);
            reading.manifests()
                    .load(directory, reading.base(), reading.problems())
                    .ifPresent(this::add);
        } else if (root.isWorkspace()) {
            String member = reading.base().name(directory);
            problem(why, "member `" + member + "` has a `[workspace]` of its own");
        }
    }

    private void add(Manifest manifest) {
        ManifestTypes.check(manifest, reading.problems());
        Member member = new Member(manifest, DependencySpec.of(manifest, reading));
        if (manifest.isPackage()) {
            found.put(manifest.directory(), member);
        } else if (!manifest.isWorkspace()) {
            problem(
                    manifest.span(manifest.toml()),
                    "`" + manifest.file() + "` has neither `[package]` nor `[workspace]`");
        }
        open.push(member);
    }

    private void problem(Span span, String message) {
        reading.problems().manifest(span, message, "");
    }
}
