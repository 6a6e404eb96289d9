package dev.magistrait.bench.fuzz;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * What is tried.
 *
 * @param seed from which it is made again
 */
record Input(Kind kind, long seed, byte[] text) {

    static Input of(Kind kind, long seed, Seeds seeds) {
        RandomGenerator random = new SplittableRandom(seed);
        byte[] text = seeds.any(kind, random);
        return new Input(kind, seed, new Mutation(random).of(text, seeds.any(kind, random)));
    }

    Input with(byte[] other) {
        return new Input(kind, seed, other);
    }
}
