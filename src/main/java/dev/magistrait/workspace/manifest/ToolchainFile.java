package dev.magistrait.workspace.manifest;

import dev.magistrait.source.Region;
import dev.magistrait.workspace.file.FileText;
import dev.magistrait.workspace.file.SourceFiles;
import dev.magistrait.workspace.toml.TomlFile;
import dev.magistrait.workspace.toml.TomlMemory;
import dev.magistrait.workspace.toml.TomlValue;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A {@code rust-toolchain}: TOML, or, in its older form, a channel and nothing else, which is read as if it were written in TOML. */
record ToolchainFile(TomlFile toml) implements TomlMemory.Source {

    static final String TABLE = "toolchain";
    static final String CHANNEL = "channel";

    private static final Pattern BARE = Pattern.compile("[\\w.-]+");

    @Override
    public Path file() {
        return toml.file();
    }

    @Override
    public Optional<byte[]> bytes() {
        return SourceFiles.read(file(), toml.shown()) instanceof FileText.Text text
                ? Optional.of(text.bytes())
                : Optional.empty();
    }

    @Override
    public Optional<TomlValue.Table> parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8).strip();
        return BARE.matcher(text).matches() ? Optional.of(bare(text)) : toml.parse(bytes);
    }

    private static TomlValue.Table bare(String channel) {
        TomlValue.Text text = new TomlValue.Text(channel, Region.START);
        TomlValue.Table table = new TomlValue.Table(Map.of(CHANNEL, text), Region.START);
        return new TomlValue.Table(Map.of(TABLE, table), Region.START);
    }
}
