package dev.magistrait.cli.fix;

import dev.magistrait.fix.Material;
import dev.magistrait.fix.tool.Programs;
import dev.magistrait.fix.tool.Rustfmt;
import dev.magistrait.fix.write.Tidy;
import dev.magistrait.rust.Edition;
import dev.magistrait.workspace.cargo.CargoPackage;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Formats the files of each workspace where there is a program that does. */
final class Tidiness {

    private Tidiness() {}

    /** @param environment in which {@code PATH} says where programs are */
    static Function<Material, Tidy> of(Map<String, String> environment) {
        Optional<Path> rustfmt = Programs.find("rustfmt", environment);
        return rustfmt.<Function<Material, Tidy>>map(program -> material -> of(program, material))
                .orElse(_ -> Tidy.NONE);
    }

    private static Tidy of(Path program, Material material) {
        Path directory = material.workspace().directory();
        return new Rustfmt(program, Programs.elsewhere(), directory, file -> edition(material, file));
    }

    /** Of the innermost package that the file lies in. */
    private static String edition(Material material, String file) {
        return material.workspace().packages().stream()
                .filter(p -> p.directory().isEmpty() || file.startsWith(p.directory() + "/"))
                .max(Comparator.comparingInt(p -> p.directory().length()))
                .map(CargoPackage::crate)
                .map(c -> c.edition().toString())
                .orElse(Edition.E2021.toString());
    }
}
