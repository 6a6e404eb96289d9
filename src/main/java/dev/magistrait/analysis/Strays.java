package dev.magistrait.analysis;

import dev.magistrait.rust.Edition;
import dev.magistrait.workspace.Discovered;
import dev.magistrait.workspace.Discovery;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Files of a command line that lie in a package and turn out to be no part of it: each is checked by itself. */
record Strays(Discovered discovered, Edition edition) {

    /**
     * All that is to be reported, in order: workspaces, and behind each its stray files. A workspace of which nothing else was asked for is left out.
     *
     * @param judged what came of a workspace
     * @param alone checks a file by itself, as what is said of its workspace goes
     */
    <W> List<W> settled(List<W> all, Function<W, Judged> judged, BiFunction<CargoWorkspace, W, W> alone) {
        List<W> settled = new ArrayList<>();
        for (W one : all) {
            List<Path> strays = judged.apply(one).strays();
            if (strays.isEmpty()
                    || strays.size()
                            < judged.apply(one).report().portion().below().size()) {
                settled.add(one);
            }
            strays.forEach(file -> settled.add(alone.apply(lone(file), one)));
        }
        return settled;
    }

    private CargoWorkspace lone(Path file) {
        return Discovery.lone(discovered.files().getOrDefault(file, file.toString()), file, edition);
    }
}
