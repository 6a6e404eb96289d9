package dev.magistrait.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.magistrait.engine.Change;
import dev.magistrait.engine.Decision;
import dev.magistrait.engine.Reason;
import dev.magistrait.engine.Rung;
import dev.magistrait.fact.Crate;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.finding.Evidence;
import dev.magistrait.finding.Finding;
import dev.magistrait.outline.Expr;
import dev.magistrait.outline.FileOutline;
import dev.magistrait.resolve.Resolution;
import dev.magistrait.source.Span;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read again as it was, whatever its components hold. */
class CodecTest {

    /** Facts that rules derive: none of these comes out of resolution. */
    private static final Set<String> DERIVED = Set.of(
            "Ancestry",
            "AsyncTrait",
            "BareByChoice",
            "Bridge",
            "Current",
            "Dispatch",
            "DynBelow",
            "DynIncompatible",
            "Exported",
            "ImplMethodView",
            "OfTrait",
            "OffenderAbove",
            "Overruled",
            "PolicyReads",
            "SendNeeded",
            "Setting",
            "SizedOnly",
            "StaticBelow",
            "TraitView",
            "UsedAs",
            "VariantWanted",
            "Verdict",
            "VerdictView");

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
        OutlineEncoder encoder = new OutlineEncoder(dictionary);
        encoder.fileOutline(outline);
        OutlineDecoder decoder = new OutlineDecoder(
                lexicon(dictionary), encoder.shape().source(), encoder.regions().source());
        FileOutline read = decoder.fileOutline();
        decoder.finish();
        return read;
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

            Recollection read = Recollection.read(Recollection.bytes(KEY, 7, answers, resolution));

            assertThat(read.basis()).isEqualTo(7);
            assertThat(read.answers()).isEqualTo(answers);
            assertThat(read.resolution(s -> s)).usingRecursiveComparison().isEqualTo(resolution);
        }
    }

    @Test
    void judgements_come_back_as_they_were(@TempDir Path directory) throws IOException {
        Set<Class<?>> kinds = new HashSet<>();
        for (long seed = 0; seed < 100; seed++) {
            Made made = new Made(seed);
            Judgement judgement = made.any(Judgement.class);
            Path file = directory.resolve("judgement");
            try (FileChannel out = FileChannel.open(file, CREATE, WRITE, TRUNCATE_EXISTING)) {
                for (ByteSink part : JudgementPack.bytes(3, 4, judgement)) {
                    out.write(part.buffer());
                }
            }

            assertThat(JudgementPack.open(file, 3, 4).orElseThrow())
                    .usingRecursiveComparison()
                    .isEqualTo(judgement);
            assertThat(JudgementPack.open(file, 3, 5)).isEmpty();
            assertThatThrownBy(() -> JudgementPack.open(file, 2, 4)).isInstanceOf(Damaged.class);
            kinds.addAll(made.kinds());
        }
        assertThat(kinds)
                .contains(Decision.class, Reason.class, Rung.class, Change.class, Finding.class, Evidence.class);
    }

    /** All facts but those that are derived. */
    private static List<Class<?>> kinds() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/magistrait/fact"))) {
            return files.map(f -> f.getFileName().toString().replace(".java", ""))
                    .filter(n -> !n.equals("package-info") && !DERIVED.contains(n))
                    .sorted()
                    .<Class<?>>map(CodecTest::fact)
                    .filter(c -> c.isRecord() && Fact.class.isAssignableFrom(c))
                    .toList();
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
        OutlineEncoder encoder = new OutlineEncoder(dictionary);
        encoder.fileOutline(new Made(5).any(FileOutline.class));
        byte[] shape = encoder.shape().bytes();
        Lexicon lexicon = lexicon(dictionary);
        int told = 0;
        for (int at = 0; at < shape.length; at++) {
            for (int change : new int[] {1, 0x80, 0xFF}) {
                byte[] damaged = shape.clone();
                damaged[at] ^= (byte) change;
                told += isTold(lexicon, damaged, encoder.regions().bytes()) ? 1 : 0;
            }
        }
        assertThat(told).isPositive();
    }

    private static boolean isTold(Lexicon lexicon, byte[] shape, byte[] regions) {
        try {
            OutlineDecoder decoder = new OutlineDecoder(lexicon, new ByteSource(shape), new ByteSource(regions));
            decoder.fileOutline();
            decoder.finish();
            return false;
        } catch (Damaged | IllegalArgumentException _) {
            return true;
        }
    }

    @Test
    void what_is_nested_without_measure_is_not_written() {
        Expr deep = Expr.NOTHING;
        for (int i = 0; i < 2 * ShapeEncoder.DEEPEST; i++) {
            deep = new Expr.Return(deep);
        }
        Expr whole = deep;
        OutlineEncoder encoder = new OutlineEncoder(new Dictionary());

        assertThatThrownBy(() -> encoder.expr(whole)).isInstanceOf(Refused.class);
    }

    @Test
    void half_a_character_is_not_written() {
        assertThatThrownBy(() -> new ByteSink().text("a\ud83d")).isInstanceOf(Refused.class);
    }

    /** The vectors that its authors give: the bytes 0, 1, 2 … under the key 0, 1, … 15. */
    @Test
    void hashes_as_the_authors_of_siphash_do() {
        SipHash hash = new SipHash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);
        byte[] fifteen = new byte[15];
        for (int i = 0; i < fifteen.length; i++) {
            fifteen[i] = (byte) i;
        }
        assertThat(hash.of(new byte[0])).isEqualTo(0x726fdb47dd0e0e31L);
        assertThat(hash.of(fifteen)).isEqualTo(0xa129ca6149be45e5L);
        assertThat(hash.of("a".getBytes(UTF_8))).isNotEqualTo(hash.of("b".getBytes(UTF_8)));
    }

    @Test
    void spans_move_with_their_file() {
        Made made = new Made(3);
        Resolution resolution = new Resolution(List.of((Fact) made.any(TraitDecl.class)), 1, List.of());
        Recollection read = Recollection.read(Recollection.bytes(KEY, 1, Map.of(), resolution));
        Span other = new Span("moved.rs", dev.magistrait.source.Region.START);

        TraitDecl moved = (TraitDecl) read.resolution(_ -> other).facts().getFirst();

        assertThat(moved.place().span()).isEqualTo(other);
    }
}
