package dev.magistrait.resolve.names;

import dev.magistrait.rust.Cfg;

/** One meaning of a path, and the condition under which it has it. */
public record Hit(Def def, Cfg cfg) {

    Hit under(Cfg more) {
        return more.isAlways() ? this : new Hit(def, cfg.and(more));
    }
}
