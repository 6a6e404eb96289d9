package dev.magistrait.resolve;

import dev.magistrait.rust.Cfg;

/** One meaning of a path, and the condition under which it has it. */
record Hit(Def def, Cfg cfg) {

    Hit under(Cfg more) {
        return more.isAlways() ? this : new Hit(def, cfg.and(more));
    }
}
