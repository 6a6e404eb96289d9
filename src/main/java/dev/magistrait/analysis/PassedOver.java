package dev.magistrait.analysis;

import dev.magistrait.cache.FileRead;
import dev.magistrait.cache.Question;
import dev.magistrait.extract.Extractor;
import dev.magistrait.outline.Body;
import dev.magistrait.outline.FileOutline;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.MacroCall;
import dev.magistrait.resolve.names.SourceKey;
import dev.magistrait.resolve.types.WordSet;
import dev.magistrait.rust.Edition;
import dev.magistrait.source.Region;
import dev.magistrait.workspace.file.FileText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Bodies of one file in which no word tells of futures, and of which its outlines therefore say nothing. */
final class PassedOver {

    private final String file;
    private final FileText text;
    private final Map<SourceKey, FileRead> reads;

    /** @param reads of all files that were read */
    PassedOver(String file, FileText text, Map<SourceKey, FileRead> reads) {
        this.file = file;
        this.text = text;
        this.reads = reads;
    }

    /**
     * Those in which one of the names may be called, by where all of each function stands.
     *
     * @param asked gets what has to hold for the answer to stay the same
     */
    Map<Region, Body.Unread> calling(Collection<String> names, Consumer<Question> asked) {
        return switch (text) {
            case FileText.Unread _ -> Map.of();
            case FileText.Text read -> {
                Map<Region, Body.Unread> found = calling(read.bytes(), names);
                asked.accept(found.isEmpty() ? Question.noCalls(file, names) : Question.sameAs(file, read.bytes()));
                yield found;
            }
        };
    }

    boolean holds(Question question) {
        return switch (text) {
            case FileText.Unread _ -> false;
            case FileText.Text read ->
                question.ofCalls() ? calling(read.bytes(), question.names()).isEmpty() : question.isOf(read.bytes());
        };
    }

    private Map<Region, Body.Unread> calling(byte[] bytes, Collection<String> names) {
        WordSet words = new WordSet(names);
        Set<Region> functions = new HashSet<>();
        for (FileOutline outline : outlines()) {
            functions(outline)
                    .filter(f -> f.hasBody() && f.body().equals(Body.NOTHING))
                    .forEach(f -> functions.add(outline.scopes().get(f.inner()).region()));
        }
        Map<Region, Body.Unread> found = Extractor.bodies(bytes, functions);
        found.values().removeIf(b -> !words.anyCalledIn(b.text()));
        return found;
    }

    /** A file is read once for each edition, and for each sort of text that it is taken for. */
    private List<FileOutline> outlines() {
        List<FileOutline> found = new ArrayList<>(1);
        for (Edition edition : Edition.values()) {
            for (MacroCall.Position position : MacroCall.Position.values()) {
                FileRead read = reads.get(new SourceKey(file, edition, position));
                if (read != null) {
                    found.addAll(read.outline());
                }
            }
        }
        return found;
    }

    private static Stream<FnItem> functions(FileOutline outline) {
        return Stream.of(
                        outline.functions().stream(),
                        outline.impls().stream().flatMap(i -> i.methods().stream()),
                        outline.traits().stream().flatMap(t -> t.methods().stream()))
                .flatMap(s -> s);
    }
}
