package dev.magistrait.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.junit.jupiter.api.Test;

/** What a client gets that asks of a place: actions, hovers, lenses, inlays. */
class HelpTest extends StoreFolder {

    private static ClientCapabilities editing() {
        ClientCapabilities can = new ClientCapabilities();
        WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
        WorkspaceEditCapabilities edit = new WorkspaceEditCapabilities();
        edit.setDocumentChanges(true);
        workspace.setWorkspaceEdit(edit);
        can.setWorkspace(workspace);
        return can;
    }

    private static List<CodeAction> actions(Editor editor, int line) throws Exception {
        Range range = new Range(new Position(line, 2), new Position(line, 2));
        return editor
                .server
                .getTextDocumentService()
                .codeAction(new CodeActionParams(editor.document(LIB), range, new CodeActionContext(List.of())))
                .get(30, TimeUnit.SECONDS)
                .stream()
                .map(a -> a.getRight())
                .toList();
    }

    @Test
    void a_fix_is_one_edit_of_all_files_with_their_versions() throws Exception {
        try (Editor editor = new Editor(folder).initialized(editing(), new JsonObject())) {
            editor.open(LIB);
            editor.until(LIB, p -> has(p, NEEDLESS));

            CodeAction fix = actions(editor, 2).getFirst();
            assertThat(fix.getTitle()).contains("store::Store");
            assertThat(fix.getEdit()).isNull();
            CodeAction resolved = editor.server
                    .getTextDocumentService()
                    .resolveCodeAction(fix)
                    .get(30, TimeUnit.SECONDS);

            List<TextDocumentEdit> edits = resolved.getEdit().getDocumentChanges().stream()
                    .map(c -> c.getLeft())
                    .toList();
            assertThat(edits).anySatisfy(e -> {
                assertThat(e.getTextDocument().getUri()).isEqualTo(editor.uri(LIB));
                assertThat(e.getTextDocument().getVersion()).isEqualTo(1);
                assertThat(applied(CODE, e)).doesNotContain("async_trait").contains("async fn get(&self) -> u8;");
            });
            assertThat(edits).extracting(e -> e.getTextDocument().getUri()).contains(editor.uri("Cargo.toml"));

            editor.replace(LIB, 2, CODE + "\n");
            editor.until(LIB, p -> p.getVersion() != null && p.getVersion() == 2);
            assertThatThrownBy(() -> editor.server
                            .getTextDocumentService()
                            .resolveCodeAction(fix)
                            .get(30, TimeUnit.SECONDS))
                    .hasMessageContaining("has changed");
        }
    }

    /** Edits of a document are made as if at once: the last first. */
    private static String applied(String code, TextDocumentEdit edit) {
        Text text = new Text(code, Encoding.UTF16);
        for (var one : edit.getEdits().reversed()) {
            TextEdit change = one.getLeft();
            text = text.with(new TextDocumentContentChangeEvent(change.getRange(), change.getNewText()));
        }
        return text.whole();
    }

    @Test
    void a_finding_can_be_allowed_and_explained() throws Exception {
        try (Editor editor = Editor.of(folder)) {
            editor.open(LIB);
            editor.until(LIB, p -> has(p, NEEDLESS));
            List<CodeAction> all = actions(editor, 2);

            CodeAction allow = all.stream()
                    .filter(a -> a.getTitle().startsWith("allow"))
                    .findFirst()
                    .orElseThrow();
            assertThat(allow.getEdit().getChanges().get(editor.uri(LIB)))
                    .extracting(TextEdit::getNewText)
                    .containsExactly("// magistrait: allow(needless-async-trait) TODO: say why\n");
            CodeAction explain = all.stream()
                    .filter(a -> a.getTitle().startsWith("explain"))
                    .findFirst()
                    .orElseThrow();
            Object told = editor.server
                    .getWorkspaceService()
                    .executeCommand(new ExecuteCommandParams(
                            explain.getCommand().getCommand(),
                            explain.getCommand().getArguments()))
                    .get(30, TimeUnit.SECONDS);
            assertThat(told.toString()).contains(NEEDLESS, "src/lib.rs:");
        }
    }

    @Test
    void a_hover_tells_the_verdict_wherever_a_trait_is_named() throws Exception {
        try (Editor editor = Editor.of(folder)) {
            editor.open(LIB);
            editor.until(LIB, p -> has(p, NEEDLESS));

            for (Position at : List.of(
                    new Position(3, 8),
                    new Position(2, 4),
                    new Position(7, 4),
                    new Position(8, 7),
                    new Position(14, 18))) {
                Hover hover = editor.server
                        .getTextDocumentService()
                        .hover(new HoverParams(editor.document(LIB), at))
                        .get(30, TimeUnit.SECONDS);
                assertThat(hover).as(at.toString()).isNotNull();
                assertThat(hover.getContents().getRight().getValue())
                        .contains("`store::Store`", "verdict `native`", "in use `async-trait`", "lib.rs#L");
            }
            assertThat(editor.server
                            .getTextDocumentService()
                            .hover(new HoverParams(editor.document(LIB), new Position(6, 0)))
                            .get(30, TimeUnit.SECONDS))
                    .isNull();
        }
    }

    @Test
    void a_lens_above_a_trait_leads_to_its_uses() throws Exception {
        try (Editor editor = Editor.of(folder)) {
            editor.open(LIB);
            editor.until(LIB, p -> has(p, NEEDLESS));

            List<? extends CodeLens> lenses = editor.server
                    .getTextDocumentService()
                    .codeLens(new CodeLensParams(editor.document(LIB)))
                    .get(30, TimeUnit.SECONDS);
            assertThat(lenses).hasSize(1);
            assertThat(lenses.getFirst().getRange().getStart()).isEqualTo(new Position(3, 6));
            assertThat(lenses.getFirst().getCommand().getTitle())
                    .isEqualTo("verdict native · in use async-trait · 0 dyn, 1 generic use");

            Object places = editor.server
                    .getWorkspaceService()
                    .executeCommand(new ExecuteCommandParams(
                            lenses.getFirst().getCommand().getCommand(),
                            lenses.getFirst().getCommand().getArguments()))
                    .get(30, TimeUnit.SECONDS);
            assertThat((List<?>) places).hasSize(2);
            assertThat(editor.shown).hasSize(1);
        }
    }

    @Test
    void the_name_that_trait_variant_makes_stands_beside_the_trait() throws Exception {
        write(LIB, "#[trait_variant::make(SendStore: Send)]\npub trait Store {\n    async fn get(&self);\n}\n");
        try (Editor editor = Editor.of(folder)) {
            editor.open(LIB);
            var service = editor.server.getTextDocumentService();
            editor.until(LIB, p -> p.getVersion() != null);
            List<InlayHint> hints = service.inlayHint(new InlayHintParams(
                            editor.document(LIB), new Range(new Position(0, 0), new Position(9, 0))))
                    .get(30, TimeUnit.SECONDS);

            assertThat(hints).hasSize(1);
            assertThat(hints.getFirst().getPosition()).isEqualTo(new Position(1, 15));
            assertThat(hints.getFirst().getLabel().getLeft()).isEqualTo("and SendStore");
        }
    }
}
