package dev.magistrait.extract;

import dev.magistrait.extract.skim.Reach;
import dev.magistrait.extract.skim.Skim;
import dev.magistrait.extract.token.Source;
import dev.magistrait.micro.Corpus;
import dev.magistrait.rust.Edition;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** From bytes to facts of files, on one thread. */
@State(Scope.Benchmark)
public class Extraction {

    @Param("samples")
    public String directory;

    private Corpus corpus;
    private Extractor extractor;

    @Setup
    public void open() {
        corpus = Corpus.of(directory);
        extractor = new Extractor();
    }

    @TearDown
    public void close() {
        extractor.close();
    }

    /** Tokens, and what of the text the parser must see. */
    @Benchmark
    public void skim(Blackhole out) {
        for (byte[] file : corpus.files()) {
            out.consume(Reach.of(Source.of(file), Skim.BODIES));
        }
    }

    /** All of it: skimming, parsing what is left, reading the tree. */
    @Benchmark
    public void extract(Blackhole out) {
        for (byte[] file : corpus.files()) {
            out.consume(extractor.extract(file, Edition.E2021));
        }
    }
}
