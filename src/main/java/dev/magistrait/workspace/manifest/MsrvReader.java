package dev.magistrait.workspace.manifest;

import dev.magistrait.fact.Msrv;
import dev.magistrait.rust.Edition;
import dev.magistrait.rust.RustVersion;
import dev.magistrait.source.Span;
import dev.magistrait.workspace.toml.TomlFile;
import dev.magistrait.workspace.toml.TomlMemory;
import dev.magistrait.workspace.toml.TomlValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the oldest compiler that a package declares: {@code rust-version}, then {@code msrv} of the nearest {@code clippy.toml},
 * then the version that {@code rust-toolchain} pins. The attribute {@code #![clippy::msrv]} is not read: stable Rust refuses it at a crate's root.
 */
final class MsrvReader {

    private final Manifest manifest;
    private final Edition edition;
    private final Reading reading;

    private MsrvReader(Manifest manifest, Edition edition, Reading reading) {
        this.manifest = manifest;
        this.edition = edition;
        this.reading = reading;
    }

    /** Every declaration, the one that counts first. */
    static List<Msrv> read(Manifest manifest, Edition edition, Reading reading) {
        MsrvReader reader = new MsrvReader(manifest, edition, reading);
        List<Msrv> found = new ArrayList<>();
        reader.rustVersion().ifPresent(found::add);
        reader.nearest(".clippy.toml", "clippy.toml").flatMap(reader::clippy).ifPresent(found::add);
        reader.nearest("rust-toolchain", "rust-toolchain.toml")
                .flatMap(reader::toolchain)
                .ifPresent(found::add);
        return found;
    }

    private Optional<Msrv> rustVersion() {
        return reading.packageValue(manifest, "rust-version").flatMap(found -> {
            if (!(found.value() instanceof TomlValue.Text text)) {
                return Optional.empty();
            }
            Optional<Msrv> read = declared(text.text(), "rust-version", found.span());
            if (read.isEmpty()) {
                reading.problems().manifest(found.span(), "`" + text.text() + "` is no version of Rust", "");
            }
            return read;
        });
    }

    private Optional<Msrv> clippy(Path file) {
        String shown = reading.base().name(file);
        return other(new TomlFile(file, shown, reading.problems()), shown)
                .flatMap(t -> t.text("msrv"))
                .flatMap(t -> declared(t.text(), "clippy.toml", new Span(shown, t.region())));
    }

    private Optional<Msrv> toolchain(Path file) {
        String shown = reading.base().name(file);
        return other(new ToolchainFile(new TomlFile(file, shown, reading.problems())), shown)
                .flatMap(t -> t.table(ToolchainFile.TABLE).text(ToolchainFile.CHANNEL))
                .flatMap(t -> pinned(t.text(), new Span(shown, t.region())));
    }

    private Optional<TomlValue.Table> other(TomlMemory.Source source, String shown) {
        if (reading.base().tree().leadsOut(source.file())) {
            reading.problems().add(reading.base().tree().refused(shown));
            return Optional.empty();
        }
        return reading.manifests().other(source);
    }

    /** A channel such as {@code stable} or {@code nightly-2024-01-01} pins no version. */
    private Optional<Msrv> pinned(String channel, Span span) {
        return channel.contains(".") ? declared(channel, "rust-toolchain", span) : Optional.empty();
    }

    private Optional<Msrv> declared(String version, String source, Span span) {
        RustVersion floor = edition.oldestRust();
        return RustVersion.parse(version).map(v -> new Msrv(v.before(floor) ? floor : v, source, List.of(span)));
    }

    /** The nearest file of these names, from the package up to its workspace; it ends the search even if it says nothing. */
    private Optional<Path> nearest(String first, String second) {
        Path top = top();
        for (Path up = manifest.directory(); up != null && up.startsWith(top); up = up.getParent()) {
            for (String name : List.of(first, second)) {
                if (reading.manifests().isFile(up.resolve(name))) {
                    return Optional.of(up.resolve(name));
                }
            }
        }
        return Optional.empty();
    }

    private Path top() {
        Path workspace = reading.inherited().directory();
        return manifest.directory().startsWith(workspace) ? workspace : manifest.directory();
    }
}
