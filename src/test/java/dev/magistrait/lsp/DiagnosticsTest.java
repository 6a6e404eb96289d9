package dev.magistrait.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCapabilities;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.GeneralClientCapabilities;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.junit.jupiter.api.Test;

/** What a client is told of findings, as text, files, settings and folders change. */
class DiagnosticsTest extends StoreFolder {

    @Test
    void a_finding_is_published_with_its_place_page_and_evidence_before_anything_is_opened() throws Exception {
        try (Editor editor = Editor.of(folder)) {
            PublishDiagnosticsParams published = editor.until(LIB, p -> has(p, NEEDLESS));

            Diagnostic found = published.getDiagnostics().stream()
                    .filter(d -> d.getCode().getLeft().equals(NEEDLESS))
                    .findFirst()
                    .orElseThrow();
            assertThat(published.getVersion()).isNull();
            assertThat(found.getRange()).isEqualTo(new Range(new Position(2, 0), new Position(2, 14)));
            assertThat(found.getSeverity()).isEqualTo(DiagnosticSeverity.Warning);
            assertThat(found.getSource()).isEqualTo("magistrait");
            assertThat(found.getTags()).containsExactly(DiagnosticTag.Unnecessary);
            assertThat(found.getCodeDescription().getHref()).isEqualTo("https://example.org/r");
            assertThat(found.getMessage().getLeft()).contains("`Store` boxes", "help: remove");
        }
    }

    @Test
    void what_is_typed_counts_and_what_is_mended_is_cleared_with_the_version_of_the_text() throws Exception {
        try (Editor editor = Editor.of(folder)) {
            editor.open(LIB);
            editor.until(LIB, p -> has(p, NEEDLESS));

            editor.replace(LIB, 7, CODE.replace("#[async_trait]\n", "").replace("use async_trait::async_trait;\n", ""));

            assertThat(editor.until(LIB, p -> !has(p, NEEDLESS)).getVersion()).isEqualTo(7);

            editor.close(LIB);

            assertThat(editor.until(LIB, p -> has(p, NEEDLESS)).getVersion()).isNull();
        }
    }

    @Test
    void edits_are_put_together_in_order() throws Exception {
        try (Editor editor = Editor.of(folder)) {
            editor.open(LIB);
            editor.until(LIB, p -> has(p, NEEDLESS));

            Range start = new Range(new Position(0, 0), new Position(0, 0));
            editor.change(
                    LIB,
                    2,
                    new TextDocumentContentChangeEvent(start, "// é𝄞\n"),
                    new TextDocumentContentChangeEvent(new Range(new Position(0, 3), new Position(0, 6)), "plain\n"));

            PublishDiagnosticsParams published = editor.until(LIB, p -> p.getVersion() != null && p.getVersion() == 2);
            assertThat(published.getDiagnostics().getFirst().getRange().getStart())
                    .isEqualTo(new Position(4, 0));
        }
    }

    @Test
    void positions_are_counted_as_was_agreed() throws Exception {
        String code = """
                trait Added { async fn added(&self); }
                fn f(_: (&str, &dyn Added)) {}
                const X: (&str, fn(&dyn Added)) = ("", |_| {});
                /* é𝄞 */ fn g(_: &dyn Added) {}
                """;
        write(LIB, code);
        for (List<Object> one :
                List.of(List.<Object>of("utf-8", 22), List.<Object>of("utf-16", 19), List.<Object>of("utf-32", 18))) {
            ClientCapabilities can = new ClientCapabilities();
            GeneralClientCapabilities general = new GeneralClientCapabilities();
            general.setPositionEncodings(List.of((String) one.get(0)));
            can.setGeneral(general);
            try (Editor editor = new Editor(folder).initialized(can, new JsonObject())) {
                PublishDiagnosticsParams published = editor.until(LIB, p -> has(p, "dyn-native-async"));

                assertThat(editor.can.getCapabilities().getPositionEncoding()).isEqualTo(one.get(0));
                assertThat(published.getDiagnostics())
                        .anyMatch(d -> d.getRange().getStart().equals(new Position(3, (Integer) one.get(1))));
            }
        }
    }

    @Test
    void a_file_that_does_not_exist_yet_counts_and_one_that_goes_does_not() throws Exception {
        write(LIB, "mod more;\n");
        try (Editor editor = Editor.of(folder)) {
            editor.open("src/more.rs", CODE);
            editor.until("src/more.rs", p -> has(p, NEEDLESS));

            editor.close("src/more.rs");

            editor.until("src/more.rs", StoreFolder::hasNot);
        }
    }

    @Test
    void files_that_others_write_are_watched_by_the_client() throws Exception {
        ClientCapabilities can = new ClientCapabilities();
        WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
        workspace.setDidChangeWatchedFiles(new DidChangeWatchedFilesCapabilities(true));
        can.setWorkspace(workspace);
        try (Editor editor = new Editor(folder).initialized(can, new JsonObject())) {
            editor.until(LIB, p -> has(p, NEEDLESS));
            assertThat(editor.registered.toString()).contains("didChangeWatchedFiles", "**/*.rs");

            write(LIB, "\n");
            editor.server
                    .getWorkspaceService()
                    .didChangeWatchedFiles(new DidChangeWatchedFilesParams(
                            List.of(new FileEvent(editor.uri(LIB), FileChangeType.Changed))));

            editor.until(LIB, StoreFolder::hasNot);
        }
    }

    @Test
    void a_file_that_can_be_read_no_more_keeps_the_last_sound_answer_and_says_so() throws Exception {
        try (Editor editor = Editor.of(folder)) {
            editor.open(LIB);
            editor.until(LIB, p -> has(p, NEEDLESS));

            editor.replace(LIB, 2, "\n\n" + CODE.replace("trait Store {", "trait Store [ ("));

            PublishDiagnosticsParams broken = editor.until(LIB, p -> has(p, "last-sound-answer"));
            assertThat(Editor.codes(broken.getDiagnostics())).contains(NEEDLESS, "last-sound-answer");
            Hover hover = editor.server
                    .getTextDocumentService()
                    .hover(new HoverParams(editor.document(LIB), new Position(10, 6)))
                    .get(30, TimeUnit.SECONDS);
            assertThat(hover.getContents().getRight().getValue()).contains("of the last text that could be read");

            editor.replace(LIB, 3, CODE);
            editor.until(LIB, p -> has(p, NEEDLESS) && !has(p, "last-sound-answer"));
        }
    }

    @Test
    void a_client_that_asks_gets_diagnostics_by_asking_alone() throws Exception {
        ClientCapabilities can = new ClientCapabilities();
        TextDocumentClientCapabilities text = new TextDocumentClientCapabilities();
        text.setDiagnostic(new DiagnosticCapabilities());
        can.setTextDocument(text);
        try (Editor editor = new Editor(folder).initialized(can, new JsonObject())) {
            editor.open(LIB);
            var service = editor.server.getTextDocumentService();
            var first = service.diagnostic(new DocumentDiagnosticParams(editor.document(LIB)))
                    .get(30, TimeUnit.SECONDS);
            var full = first.getRelatedFullDocumentDiagnosticReport();
            assertThat(Editor.codes(full.getItems())).contains(NEEDLESS);

            DocumentDiagnosticParams again = new DocumentDiagnosticParams(editor.document(LIB));
            again.setPreviousResultId(full.getResultId());
            assertThat(service.diagnostic(again).get(30, TimeUnit.SECONDS).isRelatedUnchangedDocumentDiagnosticReport())
                    .isTrue();

            editor.replace(LIB, 2, "\n");
            assertThat(service.diagnostic(again)
                            .get(30, TimeUnit.SECONDS)
                            .getRelatedFullDocumentDiagnosticReport()
                            .getItems())
                    .isEmpty();
            editor.replace(LIB, 3, CODE);
            assertThat(editor.server
                            .getWorkspaceService()
                            .diagnostic(new WorkspaceDiagnosticParams(List.of()))
                            .get(30, TimeUnit.SECONDS)
                            .getItems())
                    .isNotEmpty();
            assertThat(editor.published).isEmpty();
        }
    }

    @Test
    void settings_and_policies_hold_at_once() throws Exception {
        try (Editor editor = Editor.of(folder)) {
            editor.until(LIB, p -> has(p, NEEDLESS));

            JsonObject settings = new JsonObject();
            JsonObject own = new JsonObject();
            own.add("exclude", JsonParser.parseString("[\"src/**\"]"));
            settings.add("magistrait", own);
            editor.server.getWorkspaceService().didChangeConfiguration(new DidChangeConfigurationParams(settings));

            editor.until(LIB, StoreFolder::hasNot);
        }
    }

    @Test
    void without_a_shutdown_the_end_is_a_failure() throws Exception {
        Editor editor = Editor.of(folder);
        editor.server.exit();

        assertThat(editor.exit.get(30, TimeUnit.SECONDS)).isEqualTo(1);
    }
}
