package dev.magistrait.analysis;

import dev.magistrait.outline.Body;
import dev.magistrait.outline.Code;
import dev.magistrait.outline.Expr;
import dev.magistrait.outline.FileOutline;
import dev.magistrait.outline.MacroCall;
import dev.magistrait.resolve.names.SourceKey;
import dev.magistrait.resolve.names.Sources;
import dev.magistrait.rust.Edition;
import dev.magistrait.source.Region;
import dev.magistrait.workspace.cargo.CargoPackage;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Sources and manifests in another order. */
record Shuffled(Sources sources, Random random) implements Sources {

    static CargoWorkspace workspace(CargoWorkspace as, Random random) {
        List<CargoPackage> packages =
                as.packages().stream().map(p -> shuffled(p, random)).toList();
        return new CargoWorkspace(as.root(), as.directory(), shuffled(packages, random), as.problems());
    }

    private static CargoPackage shuffled(CargoPackage one, Random random) {
        return new CargoPackage(
                one.crate(),
                shuffled(one.dependencies(), random),
                shuffled(one.targets(), random),
                one.lints(),
                one.directory(),
                shuffled(one.externs(), random),
                one.features(),
                one.msrvs(),
                one.script(),
                one.locked());
    }

    static <T> List<T> shuffled(Collection<T> as, Random random) {
        List<T> other = new ArrayList<>(as);
        Collections.shuffle(other, random);
        return other;
    }

    @Override
    public boolean exists(String file) {
        return sources.exists(file);
    }

    @Override
    public boolean outside(String file) {
        return sources.outside(file);
    }

    @Override
    public boolean isDirectory(String file) {
        return sources.isDirectory(file);
    }

    @Override
    public Map<SourceKey, FileOutline> outlines(Collection<SourceKey> files) {
        Map<SourceKey, FileOutline> read = sources.outlines(shuffled(files, random));
        Map<SourceKey, FileOutline> outlines = new LinkedHashMap<>();
        shuffled(read.keySet(), random).forEach(key -> outlines.put(key, read.get(key)));
        return outlines;
    }

    @Override
    public boolean mentions(String file, String name) {
        return sources.mentions(file, name);
    }

    @Override
    public Map<Region, Body.Unread> bodies(String file, Collection<String> names) {
        return sources.bodies(file, shuffled(names, random));
    }

    @Override
    public FileOutline fragment(String text, MacroCall.Position position, Edition edition) {
        return sources.fragment(text, position, edition);
    }

    /** Some is done ahead, some when it is asked for. */
    @Override
    public void ahead(Runnable work) {
        if (random.nextBoolean()) {
            sources.ahead(work);
        }
    }

    @Override
    public Expr body(Body.Unread body) {
        return sources.body(body);
    }

    @Override
    public Optional<Code.Block> code(Body.Unread body) {
        return sources.code(body);
    }
}
