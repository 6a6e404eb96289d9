package dev.magistrait.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a client sees in {@code magistrait.yaml}. */
class PolicyFilesTest {

    private static final String POLICY = "magistrait.yaml";
    private static final String LIB = "src/lib.rs";
    private static final String NATIVE = "dyn-native-async";

    @TempDir
    private Path folder;

    @BeforeEach
    void lay_out() throws IOException {
        Files.createDirectories(folder.resolve("src"));
        Files.writeString(folder.resolve("Cargo.toml"), "[package]\nname = \"store\"\nedition = \"2021\"\n");
        Files.writeString(folder.resolve(LIB), "pub trait Store { async fn get(&self); }\nfn f(_: &dyn Store) {}\n");
    }

    private static List<String> completed(Editor editor, String text, int line, int column) throws Exception {
        editor.open(POLICY, text);
        return editor
                .server
                .getTextDocumentService()
                .completion(new CompletionParams(editor.document(POLICY), new Position(line, column)))
                .get(30, TimeUnit.SECONDS)
                .getLeft()
                .stream()
                .map(CompletionItem::getLabel)
                .toList();
    }

    @Test
    void keys_values_rules_kinds_fields_and_what_is_at_hand_are_completed() throws Exception {
        try (Editor editor = Editor.of(folder)) {
            editor.until(LIB, p -> !p.getDiagnostics().isEmpty());

            assertThat(completed(editor, "", 0, 0)).contains("extends", "settings", "levels", "rules", "waivers");
            assertThat(completed(editor, "settings:\n  ", 1, 2))
                    .contains("api", "msrv")
                    .doesNotContain("levels");
            assertThat(completed(editor, "settings:\n  api: ", 1, 7)).contains("open", "closed");
            assertThat(completed(editor, "levels:\n  ", 1, 2)).contains(NATIVE, "correctness");
            assertThat(completed(editor, "levels:\n  dyn-native-async: ", 1, 20))
                    .contains("error", "off");
            assertThat(completed(editor, "rules:\n  - ", 1, 4)).contains("id", "when", "report");
            String rule = "rules:\n  - id: acme/a\n    when:\n      - ";
            assertThat(completed(editor, rule, 3, 8)).contains("trait", "dyn-use", "dependency");
            assertThat(completed(editor, rule + "trait: { ", 3, 17)).contains("path", "async");
            assertThat(completed(editor, rule + "trait: { crate: ", 3, 24)).containsExactly("store");
            assertThat(completed(editor, rule + "trait: { path: ", 3, 23)).containsExactly("store::Store");
        }
    }

    @Test
    void keys_rules_kinds_and_fields_are_explained() throws Exception {
        try (Editor editor = Editor.of(folder)) {
            editor.open(
                    POLICY,
                    "levels:\n  dyn-native-async: error\nrules:\n  - id: acme/a\n    when:\n      - trait: { path: x }\n");

            assertThat(hovered(editor, 0, 2)).contains("How much the findings of a rule weigh");
            assertThat(hovered(editor, 1, 6)).contains("`dyn-native-async`");
            assertThat(hovered(editor, 5, 10)).isNotEmpty();
            assertThat(hovered(editor, 5, 18)).contains("path");
        }
    }

    private static String hovered(Editor editor, int line, int column) throws Exception {
        return editor.server
                .getTextDocumentService()
                .hover(new HoverParams(editor.document(POLICY), new Position(line, column)))
                .get(30, TimeUnit.SECONDS)
                .getContents()
                .getRight()
                .getValue();
    }

    @Test
    void mistakes_show_and_the_last_sound_answer_stays() throws Exception {
        try (Editor editor = Editor.of(folder)) {
            editor.until(LIB, p -> Editor.codes(p.getDiagnostics()).contains(NATIVE));

            editor.open(POLICY, "levels:\n  nonsense: error\n");
            var wrong = editor.until(POLICY, p -> !p.getDiagnostics().isEmpty());
            assertThat(wrong.getDiagnostics().getFirst().getMessage().getLeft()).contains("nonsense");
            assertThat(wrong.getDiagnostics().getFirst().getRange().getStart().getLine())
                    .isEqualTo(1);

            editor.replace(POLICY, 2, "levels:\n  dyn-native-async: off\n");
            editor.until(LIB, p -> !Editor.codes(p.getDiagnostics()).contains(NATIVE));
        }
    }

    @Test
    void beside_a_rule_stands_how_many_findings_it_has() throws Exception {
        try (Editor editor = Editor.of(folder)) {
            editor.open(POLICY, "levels:\n  dyn-native-async: error\n");
            editor.until(LIB, p -> Editor.codes(p.getDiagnostics()).contains(NATIVE));
            var lenses = editor.server
                    .getTextDocumentService()
                    .codeLens(new CodeLensParams(editor.document(POLICY)))
                    .get(30, TimeUnit.SECONDS);

            assertThat(lenses).hasSize(1);
            assertThat(lenses.getFirst().getCommand().getTitle()).isEqualTo("1 finding in what is open");
        }
    }

    @Test
    void folders_come_and_go() throws Exception {
        Path other = folder.resolveSibling(folder.getFileName() + "-other");
        Files.createDirectories(other);
        try (Editor editor = Editor.of(other)) {
            var uri = folder.toRealPath().toUri().toString();
            var added = new WorkspaceFoldersChangeEvent(List.of(new WorkspaceFolder(uri, "more")), List.of());
            editor.server.getWorkspaceService().didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(added));
            editor.untilUri(
                    folder.toRealPath().resolve(LIB).toUri().toString(),
                    p -> !p.getDiagnostics().isEmpty());

            var removed = new WorkspaceFoldersChangeEvent(List.of(), List.of(new WorkspaceFolder(uri, "more")));
            editor.server.getWorkspaceService().didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(removed));
            editor.untilUri(
                    folder.toRealPath().resolve(LIB).toUri().toString(),
                    p -> p.getDiagnostics().isEmpty());
        } finally {
            Files.delete(other);
        }
    }
}
