package dev.magistrait.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.magistrait.cache.FileRead;
import dev.magistrait.outline.FileOutline;
import dev.magistrait.outline.MacroCall;
import dev.magistrait.resolve.names.SourceKey;
import dev.magistrait.rust.Edition;
import dev.magistrait.timing.Quantity;
import dev.magistrait.timing.Stage;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import dev.magistrait.workspace.file.FileText;

/** Reads the files of one workspace, on any thread; each with the parser of that thread. */
record Texts(CargoWorkspace workspace, Readers readers) {

    FileText text(SourceKey key) {
        return readers.meter()
                .timed(Stage.READ, () -> workspace.portion().tree().text(workspace.file(key.file()), key.file()));
    }

    /** What comes of a file of which nothing is known. */
    FileRead afresh(SourceKey key) {
        return switch (text(key)) {
            case FileText.Unread unread -> FileReading.unread(key, unread);
            case FileText.Text text -> extract(key, FileRead.Identity.NONE, text);
        };
    }

    FileRead extract(SourceKey key, FileRead.Identity identity, FileText.Text text) {
        readers.meter().add(Quantity.READ, text.bytes().length);
        FileOutline outline = key.position() == MacroCall.Position.ITEM
                ? readers.extractor().extract(text.bytes(), key.edition())
                : fragment(new String(text.bytes(), UTF_8), key.position(), key.edition());
        return FileReading.of(key, identity, outline);
    }

    FileOutline fragment(String text, MacroCall.Position position, Edition edition) {
        return readers.meter()
                .timed(Stage.FRAGMENTS, () -> readers.extractor().extractFragment(text, position, edition));
    }
}
