package dev.magistrait.lsp;

import dev.magistrait.engine.Catalogue;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Rule;
import dev.magistrait.finding.RuleGroup;
import dev.magistrait.policy.Type;
import dev.magistrait.policy.load.PolicyLoader;
import dev.magistrait.policy.space.FactSpace;
import dev.magistrait.policy.space.Field;
import dev.magistrait.policy.space.FieldType;
import dev.magistrait.policy.space.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Policies: what may stand where, and what it means, from the tables that policies are read by. */
final class PolicyFiles {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+([-/][a-z0-9]+)*");
    private static final Pattern CONDITION =
            Pattern.compile("^\\s*-\\s*(?:[\\w-]+\\s+)*?([a-z-]+)(?:\\s+\\$?\\w+)?\\s*:\\s*\\{");

    private final Desk desk;

    PolicyFiles(Desk desk) {
        this.desk = desk;
    }

    static boolean isOne(String uri) {
        return PolicyLoader.FILES.contains(uri.substring(uri.lastIndexOf('/') + 1));
    }

    CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(String uri, Position at) {
        List<CompletionItem> found = isOne(uri)
                ? desk.documents.at(uri).map(d -> completion(d.text(), at)).orElse(List.of())
                : List.of();
        return CompletableFuture.completedFuture(Either.forLeft(found));
    }

    private List<CompletionItem> completion(Text text, Position at) {
        String line = text.line(at.getLine());
        int index = desk.documents.encoding().index(line, at.getCharacter());
        PolicyPlace place = PolicyPlace.of(text, at.getLine(), index);
        if (place.keys().contains("when") || place.own().equals("when")) {
            return condition(line.substring(0, index));
        }
        if (place.value()) {
            return place.behind().map(this::keys).orElse(List.of());
        }
        return place.around().map(this::keys).orElse(List.of());
    }

    /** Kinds; within braces behind one, its fields; behind a field, what is at hand for it. */
    private List<CompletionItem> condition(String before) {
        Optional<Kind> kind = kind(before);
        if (kind.isEmpty()) {
            return FactSpace.kinds().stream()
                    .map(k -> item(k.name(), CompletionItemKind.Class, k.description()))
                    .toList();
        }
        String last = before.substring(Math.max(before.lastIndexOf('{'), before.lastIndexOf(',')) + 1);
        if (!last.contains(":")) {
            return kind.get().fields().stream()
                    .map(f -> item(f.name(), CompletionItemKind.Field, f.description()))
                    .toList();
        }
        return kind.get()
                .field(last.substring(0, last.indexOf(':')).strip())
                .map(this::values)
                .orElse(List.of());
    }

    private static Optional<Kind> kind(String line) {
        Matcher condition = CONDITION.matcher(line);
        return condition.find() ? FactSpace.kind(condition.group(1)) : Optional.empty();
    }

    private List<CompletionItem> values(Field field) {
        return switch (field.type()) {
            case FieldType.Words words -> words(words.words());
            case FieldType.Bool _ -> words(List.of("true", "false"));
            case FieldType.Trait _ -> words(traits());
            default -> words(atHand(field.name()));
        };
    }

    private List<String> atHand(String field) {
        return switch (field) {
            case "crate", "package" -> crates();
            case "path" -> traits();
            default -> List.of();
        };
    }

    private List<String> crates() {
        return desk.checker.last().stream()
                .flatMap(a -> a.report().workspaces().stream())
                .flatMap(w -> w.crates().stream())
                .map(c -> c.name())
                .distinct()
                .toList();
    }

    private List<String> traits() {
        return desk.checker.last().stream()
                .flatMap(a -> a.decisions().stream())
                .map(d -> d.what().trait().id().path())
                .distinct()
                .toList();
    }

    private List<CompletionItem> keys(Type type) {
        List<CompletionItem> found = new ArrayList<>();
        PolicyPlace.section(type)
                .ifPresent(s ->
                        s.keys().forEach(k -> found.add(item(k.name(), CompletionItemKind.Property, k.description()))));
        if (type instanceof Type.Levels || namesRules(type)) {
            found.addAll(rules());
        }
        PolicyPlace.words(type).forEach(w -> found.add(item(w, CompletionItemKind.EnumMember, "")));
        return found;
    }

    private static boolean namesRules(Type type) {
        return switch (type) {
            case Type.RuleId _, Type.Lockable _ -> true;
            case Type.ListOf list -> namesRules(list.type());
            case Type.OneOrMore more -> namesRules(more.type());
            default -> false;
        };
    }

    private static List<CompletionItem> rules() {
        List<CompletionItem> found = new ArrayList<>();
        Catalogue.rules().forEach(r -> found.add(item(r.id(), CompletionItemKind.Reference, r.summary())));
        RuleGroup.words().forEach(g -> found.add(item(g, CompletionItemKind.Module, "a group of rules")));
        return found;
    }

    private static List<CompletionItem> words(List<String> words) {
        return words.stream().map(w -> item(w, CompletionItemKind.Value, "")).toList();
    }

    private static CompletionItem item(String label, CompletionItemKind kind, String description) {
        CompletionItem item = new CompletionItem(label);
        item.setKind(kind);
        if (!description.isEmpty()) {
            item.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, description));
        }
        return item;
    }

    CompletableFuture<Hover> hover(String uri, Position at) {
        Hover found = desk.documents
                .at(uri)
                .flatMap(d -> meaning(d.text(), at))
                .map(m -> new Hover(new MarkupContent(MarkupKind.MARKDOWN, m)))
                .orElse(null);
        return CompletableFuture.completedFuture(found);
    }

    private Optional<String> meaning(Text text, Position at) {
        String line = text.line(at.getLine());
        int index = desk.documents.encoding().index(line, at.getCharacter());
        String word = word(line, index);
        PolicyPlace place = PolicyPlace.of(text, at.getLine(), index);
        Optional<Rule> rule =
                Catalogue.rules().stream().filter(r -> r.id().equals(word)).findFirst();
        if (rule.isPresent()) {
            return rule.map(r -> "**`" + r.id() + "`** " + r.title() + "\n\n" + r.summary());
        }
        if (place.keys().contains("when")) {
            Optional<String> field = kind(line)
                    .flatMap(k -> k.field(word))
                    .map(f -> f.description() + " " + f.type().text() + ".");
            return field.isPresent() ? field : FactSpace.kind(word).map(Kind::description);
        }
        return place.own().equals(word) ? place.described() : Optional.empty();
    }

    private static String word(String line, int index) {
        Matcher words = ID.matcher(line);
        while (words.find()) {
            if (words.start() <= index && index <= words.end()) {
                return words.group();
            }
        }
        return "";
    }

    /** How many findings there are, beside each rule that is named. */
    List<CodeLens> lenses(String uri) {
        List<CodeLens> found = new ArrayList<>();
        Answer answer = desk.checker.last().orElse(null);
        Document document = desk.documents.at(uri).orElse(null);
        if (answer == null || document == null || !desk.settings().lenses()) {
            return found;
        }
        for (int i = 0; i < document.text().lines(); i++) {
            String rule = named(document.text(), i);
            if (!rule.isEmpty()) {
                long count = answer.report().workspaces().stream()
                        .flatMap(w -> w.findings().stream())
                        .map(Finding::rule)
                        .filter(rule::equals)
                        .count();
                Position at = new Position(i, 0);
                String title = count + (count == 1 ? " finding" : " findings") + " in what is open";
                found.add(new CodeLens(new Range(at, at), new Command(title, ""), null));
            }
        }
        return found;
    }

    /** The rule that a line sets the level of, or defines. */
    private static String named(Text text, int number) {
        PolicyPlace place = PolicyPlace.of(text, number, 0);
        if (place.own().equals("id") && place.keys().equals(List.of("rules"))) {
            String line = text.line(number);
            return line.substring(line.indexOf(':') + 1).strip();
        }
        boolean levels = !place.keys().isEmpty() && place.keys().getLast().equals("levels");
        return levels && ID.matcher(place.own()).matches() ? place.own() : "";
    }
}
