package dev.magistrait.extract;

import dev.magistrait.extract.part.Call;
import dev.magistrait.rust.Edition;

/**
 * What the reading of one file shares.
 *
 * @param draft where facts go
 * @param fragments macro arguments
 */
record Reading(Draft draft, Fragments fragments, Edition edition) {

    /**
     * Whether nothing in the arguments of a call can be an item, a type with a trait, or a call that counts. Then nobody asks whether they
     * read as Rust. In editions where a bare name can be a trait object, any word can.
     */
    boolean isQuiet(Call call) {
        return !edition.bareTraitObjects() && fragments.isQuiet(call.arguments());
    }
}
