package dev.magistrait.workspace;

import dev.magistrait.finding.Problem;
import dev.magistrait.rust.Edition;
import dev.magistrait.workspace.cargo.CargoPackage;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes small trees of real files, and reads them. */
public final class Tree {

    private Tree() {}

    /** Writes files: each starts with a line {@code -- path --}, what follows up to the next is its text. */
    static Path write(Path directory, String files) {
        for (String file : files.split("(?m)^-- ")) {
            if (!file.isBlank()) {
                int end = file.indexOf(" --");
                String text = file.substring(Math.min(file.length(), file.indexOf('\n') + 1));
                put(directory.resolve(file.substring(0, end)), text);
            }
        }
        return directory;
    }

    public static Path put(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public static Discovered discover(Path... paths) {
        return Discovery.discover(List.of(paths), Edition.E2021);
    }

    /** The only workspace of a tree. */
    public static CargoWorkspace workspace(Path directory, String files) {
        List<CargoWorkspace> found = discover(write(directory, files)).workspaces();
        if (found.size() != 1) {
            throw new AssertionError("not one workspace: " + found);
        }
        return found.getFirst();
    }

    /** The only package of a tree. */
    public static CargoPackage onlyPackage(Path directory, String files) {
        CargoWorkspace workspace = workspace(directory, files);
        if (workspace.packages().size() != 1) {
            throw new AssertionError("not one package: " + workspace);
        }
        return workspace.packages().getFirst();
    }

    public static CargoPackage named(CargoWorkspace workspace, String name) {
        return workspace.packages().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public static List<String> names(CargoWorkspace workspace) {
        return workspace.packages().stream().map(CargoPackage::name).toList();
    }

    /** Problems as {@code kind file:line:column message}. */
    public static List<String> told(List<Problem> problems) {
        return problems.stream()
                .map(p -> p.kind().word() + " " + p.span() + " " + p.message())
                .toList();
    }
}
