package dev.magistrait.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.magistrait.codec.ByteSink;
import dev.magistrait.codec.ByteSource;
import dev.magistrait.codec.Codec;
import dev.magistrait.codec.Damaged;
import dev.magistrait.codec.Dictionary;
import dev.magistrait.codec.Lexicon;
import dev.magistrait.codec.Reader;
import dev.magistrait.codec.Refused;
import dev.magistrait.codec.SipHash;
import dev.magistrait.codec.Writer;
import dev.magistrait.engine.Change;
import dev.magistrait.engine.Decision;
import dev.magistrait.engine.Reason;
import dev.magistrait.engine.Rung;
import dev.magistrait.fact.Crate;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Setting;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.finding.Evidence;
import dev.magistrait.finding.Finding;
import dev.magistrait.outline.Expr;
import dev.magistrait.outline.FileOutline;
import dev.magistrait.resolve.Resolution;
import dev.magistrait.source.Span;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read again as it was, whatever its components hold. */
class CodecTest {

    private static final SipHash KEY = new SipHash(1, 2);

    @Test
    void outlines_come_back_as_they_were() {
        Set<Class<?>> kinds = new HashSet<>();
        for (long seed = 0; seed < 200; seed++) {
            Made made = new Made(seed);
            FileOutline outline = made.any(FileOutline.class);

            assertThat(again(outline)).usingRecursiveComparison().isEqualTo(outline);
            kinds.addAll(made.kinds());
        }
        assertThat(kinds).contains(Expr.class.getPermittedSubclasses()).hasSizeGreaterThan(50);
    }

    private static FileOutline again(FileOutline outline) {
        Dictionary dictionary = new Dictionary();
        ByteSink bytes = written(outline, dictionary);
        Reader in = new Reader(lexicon(dictionary), bytes.source());
        FileOutline read = Codec.outline(in);
        in.finish();
        return read;
    }

    private static ByteSink written(FileOutline outline, Dictionary dictionary) {
        Writer out = new Writer(dictionary);
        Codec.write(outline, out);
        ByteSink bytes = new ByteSink();
        out.appendTo(bytes);
        return bytes;
    }

    private static Lexicon lexicon(Dictionary dictionary) {
        ByteSink words = new ByteSink();
        dictionary.write(words);
        return new Lexicon(words.source());
    }

    @Test
    void facts_come_back_as_they_were() throws IOException {
        List<Class<?>> kinds = kinds();
        assertThat(kinds).contains(TraitDecl.class, Crate.class).hasSizeGreaterThan(20);
        for (long seed = 0; seed < 30; seed++) {
            Made made = new Made(seed);
            List<Fact> facts = new ArrayList<>();
            kinds.forEach(k -> facts.add((Fact) made.any(k)));
            Resolution resolution = new Resolution(facts, 3, List.of("a.rs", "b/c.rs"));
            Map<Question, Boolean> answers =
                    Map.of(new Question("a.rs", ""), true, new Question("b.rs", "async_trait"), false);

            Recollection read =
                    Recollection.read(Recollection.bytes(KEY, new Recollection.Grounds(7, answers), resolution));

            assertThat(read.grounds()).isEqualTo(new Recollection.Grounds(7, answers));
            assertThat(read.resolution(s -> s)).usingRecursiveComparison().isEqualTo(resolution);
        }
    }

    @Test
    void judgements_come_back_as_they_were(@TempDir Path directory) {
        Set<Class<?>> kinds = new HashSet<>();
        for (long seed = 0; seed < 100; seed++) {
            Made made = new Made(seed);
            Judgement judgement = made.any(Judgement.class);
            target(directory, "/a", 3).write(judgement, 4);

            assertThat(target(directory, "/a", 3).judgement(4).orElseThrow())
                    .usingRecursiveComparison()
                    .isEqualTo(judgement);
            assertThat(target(directory, "/a", 3).judgement(5)).isEmpty();
            assertThat(target(directory, "/a", 2).judgement(4)).isEmpty();
            assertThat(target(directory, "/b", 3).judgement(4)).isEmpty();
            kinds.addAll(made.kinds());
        }
        assertThat(kinds)
                .contains(Decision.class, Reason.class, Rung.class, Change.class, Finding.class, Evidence.class);
    }

    private static Target target(Path directory, String of, long build) {
        Slot slot = new Slot(new Shelf(directory), of, build, ForkJoinPool.commonPool());
        return new Target(slot, new CargoWorkspace("a", Path.of(of), List.of(), List.of()));
    }

    @Test
    void a_fact_that_is_derived_is_not_written() {
        Resolution derived = new Resolution(List.of(new Setting("msrv", "1.75")), 1, List.of());

        assertThatThrownBy(() -> Codec.write(derived, new Writer(new Dictionary())))
                .isInstanceOf(Refused.class);
    }

    /** All facts but those that are derived. */
    private static List<Class<?>> kinds() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/magistrait/fact"))) {
            return files.map(f -> f.getFileName().toString().replace(".java", ""))
                    .filter(n -> !n.equals("package-info"))
                    .sorted()
                    .<Class<?>>map(CodecTest::fact)
                    .filter(c -> c.isRecord() && Fact.class.isAssignableFrom(c) && !isDerived(c))
                    .toList();
        }
    }

    /** Its sources say so: the mark does not outlive compilation. */
    private static boolean isDerived(Class<?> fact) {
        try {
            return Files.readString(Path.of("src/main/java/dev/magistrait/fact", fact.getSimpleName() + ".java"))
                    .contains("@Derived\npublic record ");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Class<?> fact(String name) {
        try {
            return Class.forName("dev.magistrait.fact." + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void damaged_bytes_are_told_from_others_or_read_as_something_else_but_no_worse() {
        Dictionary dictionary = new Dictionary();
        byte[] whole = written(new Made(5).any(FileOutline.class), dictionary).bytes();
        Lexicon lexicon = lexicon(dictionary);
        int told = 0;
        for (int at = 0; at < whole.length; at++) {
            for (int change : new int[] {1, 0x80, 0xFF}) {
                byte[] damaged = whole.clone();
                damaged[at] ^= (byte) change;
                told += isTold(lexicon, damaged) ? 1 : 0;
            }
        }
        assertThat(told).isPositive();
    }

    private static boolean isTold(Lexicon lexicon, byte[] bytes) {
        try {
            Reader in = new Reader(lexicon, new ByteSource(bytes));
            Codec.outline(in);
            in.finish();
            return false;
        } catch (Damaged _) {
            return true;
        }
    }

    @Test
    void spans_move_with_their_file() {
        Made made = new Made(3);
        Resolution resolution = new Resolution(List.of((Fact) made.any(TraitDecl.class)), 1, List.of());
        Recollection read =
                Recollection.read(Recollection.bytes(KEY, new Recollection.Grounds(1, Map.of()), resolution));
        Span other = new Span("moved.rs", dev.magistrait.source.Region.START);

        TraitDecl moved = (TraitDecl) read.resolution(_ -> other).facts().getFirst();

        assertThat(moved.place().span()).isEqualTo(other);
    }
}
