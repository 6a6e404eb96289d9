package dev.magistrait.analysis;

import dev.magistrait.fact.Dependency;
import dev.magistrait.rust.Edition;
import dev.magistrait.workspace.Discovery;
import dev.magistrait.workspace.cargo.CargoPackage;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which bundled policies suit the packages of a directory, by their manifests alone.
 *
 * @param bases their names, the later winning
 * @param reasons a sentence for each, and for what else of the manifests is to be known
 */
public record Groundwork(List<String> bases, List<String> reasons) {

    private static final String SERVICE = "service";

    /** What runs futures on devices without threads. */
    private static final Set<String> DEVICES =
            Set.of("embassy-executor", "rtic", "cortex-m-rt", "riscv-rt", "esp-hal", "avr-device", "lilos");

    private static final Pattern TABLE = Pattern.compile("(?m)^\\s*\\[package]\\s*(?:#.*)?$((?:\\R(?!\\s*\\[).*)*)");
    private static final Pattern DESCRIPTION = Pattern.compile("(?m)^\\s*description\\s*[.=]");
    private static final Pattern LICENSE = Pattern.compile("(?m)^\\s*license(?:-file)?\\s*[.=]");

    public Groundwork {
        bases = List.copyOf(bases);
        reasons = List.copyOf(reasons);
    }

    /** What suits the workspaces that a directory belongs to or holds. */
    public static Groundwork of(Path directory) {
        List<CargoWorkspace> workspaces =
                Discovery.discover(List.of(top(directory)), Edition.E2021).workspaces();
        List<CargoPackage> packages =
                workspaces.stream().flatMap(w -> w.packages().stream()).toList();
        if (packages.isEmpty()) {
            return new Groundwork(
                    List.of(SERVICE),
                    List.of("extends `service`: there is no package to go by; `--extends` takes another"));
        }
        List<String> bases = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        List<CargoPackage> libraries = workspaces.stream()
                .flatMap(w -> w.packages().stream().filter(p -> isPublishable(p, w)))
                .toList();
        if (!libraries.isEmpty()) {
            bases.add("library");
            reasons.add("extends `library`: " + of(libraries, packages)
                    + " a library with all that crates.io asks for, so that others may build on it");
        }
        List<CargoPackage> devices =
                packages.stream().filter(Groundwork::runsOnDevices).toList();
        if (!devices.isEmpty()) {
            bases.add("embedded");
            reasons.add("extends `embedded`: " + of(devices, packages) + " built for devices without threads, by "
                    + executor(devices.getFirst()));
        }
        if (bases.isEmpty()) {
            bases.add(SERVICE);
            reasons.add("extends `service`: none of " + packages.size()
                    + " packages is a library with all that crates.io asks for, so that no one else builds on them");
        }
        undeclared(packages, reasons);
        return new Groundwork(bases, reasons);
    }

    /** A policy that lies in a directory of its own is for what is above it. */
    private static Path top(Path directory) {
        Path start = directory.toAbsolutePath().normalize();
        for (Path at = start; at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve("Cargo.toml"))) {
                return at;
            }
        }
        return start;
    }

    private static boolean isPublishable(CargoPackage one, CargoWorkspace workspace) {
        if (!one.crate().published() || !one.crate().library()) {
            return false;
        }
        try {
            var table = TABLE.matcher(
                    Files.readString(workspace.file(one.crate().span().file())));
            return table.find()
                    && DESCRIPTION.matcher(table.group(1)).find()
                    && LICENSE.matcher(table.group(1)).find();
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean runsOnDevices(CargoPackage one) {
        return one.dependencies().stream().anyMatch(Groundwork::isDevice);
    }

    private static boolean isDevice(Dependency dependency) {
        return dependency.kind() == Dependency.Kind.NORMAL
                && !dependency.optional()
                && DEVICES.contains(dependency.packageName());
    }

    private static String executor(CargoPackage one) {
        return one.dependencies().stream()
                .filter(Groundwork::isDevice)
                .findFirst()
                .map(d -> "`" + d.packageName() + "` (" + d.span().file() + ":"
                        + d.span().line() + ")")
                .orElse("");
    }

    private static void undeclared(List<CargoPackage> packages, List<String> reasons) {
        long undeclared =
                packages.stream().filter(p -> !p.crate().msrv().declared()).count();
        if (undeclared > 0) {
            reasons.add((undeclared == packages.size()
                            ? "no package declares"
                            : undeclared + " of " + packages.size() + " packages do not declare")
                    + " a `rust-version`, for which the setting `msrv` can speak");
        }
    }

    /** Such as {@code 2 of 7 packages, `a` first, are}. */
    private static String of(List<CargoPackage> some, List<CargoPackage> all) {
        String first = "`" + some.getFirst().name() + "`";
        if (all.size() == 1) {
            return first + " is";
        }
        return some.size() + " of " + all.size() + " packages, " + first
                + (some.size() == 1 ? ", is" : " the first, are each");
    }
}
