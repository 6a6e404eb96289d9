package dev.magistrait.workspace;

import dev.magistrait.fact.Crate;
import dev.magistrait.fact.Msrv;
import dev.magistrait.finding.Problem;
import dev.magistrait.rust.Edition;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import dev.magistrait.workspace.cargo.CargoPackage;
import dev.magistrait.workspace.cargo.CargoTarget;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import dev.magistrait.workspace.cargo.Portion;
import dev.magistrait.workspace.file.CheckedTree;
import dev.magistrait.workspace.file.FileText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A {@code .rs} file that is checked by itself, as a crate of its own. */
final class LoneFile {

    static final String SUFFIX = ".rs";

    private LoneFile() {}

    /**
     * The file's workspace; without packages when it cannot be read.
     *
     * @param root the path as given
     * @param file where it lies, absolute and normalized
     */
    static CargoWorkspace read(String root, Path file, Edition edition) {
        Path directory = file.getParent() == null ? file : file.getParent();
        String name = String.valueOf(file.getFileName());
        CheckedTree tree = CheckedTree.of(List.of(directory));
        return switch (tree.text(file, name)) {
            case FileText.Unread(Problem problem) -> new CargoWorkspace(root, directory, List.of(), List.of(problem));
            case FileText.Text text -> {
                String source = new String(text.bytes(), StandardCharsets.UTF_8);
                yield new CargoWorkspace(root, directory, List.of(crate(name, source, edition)))
                        .reporting(new Portion(tree));
            }
        };
    }

    private static CargoPackage crate(String file, String source, Edition edition) {
        String stem = file.substring(0, file.length() - SUFFIX.length());
        String crateName = crateName(stem);
        boolean binary = MainFunction.in(source);
        CargoTarget.Kind kind = binary ? CargoTarget.Kind.BIN : CargoTarget.Kind.LIB;
        CargoTarget target = new CargoTarget(kind, stem, crateName, file, edition, false, List.of());
        Crate crate = new Crate(stem, edition, Msrv.NONE, true, !binary, new Span(file, Region.START));
        return new CargoPackage(crate, List.of(), List.of(target), List.of(), "", List.of());
    }

    private static String crateName(String stem) {
        StringBuilder name = new StringBuilder();
        stem.codePoints()
                .map(c -> Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c) ? c : '_')
                .forEach(name::appendCodePoint);
        return name.isEmpty() ? "_" : name.toString();
    }
}
