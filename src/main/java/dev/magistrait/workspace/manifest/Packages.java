package dev.magistrait.workspace.manifest;

import dev.magistrait.workspace.cargo.CargoPackage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The packages of one reading, each of which knows what its dependencies mean among all of them. */
final class Packages {

    /** @param by what the reading of its own workspace is */
    private record Found(CargoPackage read, List<DependencySpec> dependencies, Reading by) {}

    private final Reading reading;
    private final List<Found> found = new ArrayList<>();
    private final Map<Path, ExternReader.Local> locals = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    Packages(Reading reading, List<Members.Member> members) {
        this.reading = reading;
        members.forEach(m -> add(PackageReader.read(m, reading), m, reading));
    }

    private void add(CargoPackage read, Members.Member member, Reading by) {
        found.add(new Found(read, member.dependencies(), by));
        ExternReader.Local local = PackageReader.local(read);
        locals.put(member.manifest().directory(), local);
        names.add(local.packageName());
    }

    /** Adds a package of another workspace. One of a name that is taken is called by where it lies, too, as Cargo tells the two apart. */
    void add(Manifest manifest, Manifest root) {
        Reading by = Reading.of(root, reading.manifests(), reading.base(), reading.problems());
        Members.Member member = new Members.Member(manifest, DependencySpec.of(manifest, by));
        CargoPackage read = PackageReader.read(member, by);
        boolean taken = names.contains(read.name());
        add(taken ? read.named(read.directory() + "#" + read.name()) : read, member, by);
    }

    /** In the order in which they were added. */
    List<CargoPackage> all() {
        Map<Path, ExternReader> readers = new HashMap<>();
        List<CargoPackage> finished = new ArrayList<>();
        for (Found one : found) {
            ExternReader externs =
                    readers.computeIfAbsent(one.by().root().directory(), _ -> new ExternReader(locals, one.by()));
            finished.add(one.read().withExterns(externs.externs(one.dependencies())));
        }
        return finished;
    }
}
