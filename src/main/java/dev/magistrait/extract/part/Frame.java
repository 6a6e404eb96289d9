package dev.magistrait.extract.part;

import dev.magistrait.rust.Cfg;

/**
 * What holds for a run of nodes.
 *
 * @param end the first node behind the run
 * @param scope the scope that names are declared and looked up in
 * @param cfg all that must hold, enclosing scopes included
 */
public record Frame(int end, int scope, Cfg cfg, Place place) {

    /** What kind of place the nodes stand in. */
    public enum Place {
        /** A file, module or the arguments of a macro that stands for items. */
        ITEMS,
        TRAIT,
        IMPL,
        /** A signature or header, whose types are part of an item. */
        HEADER,
        /** Where types are mentioned rather than declared. */
        BODY
    }

    public Frame with(int newEnd, Cfg more) {
        return new Frame(newEnd, scope, cfg.and(more), place);
    }

    public Frame as(int newEnd, Place other) {
        return new Frame(newEnd, scope, cfg, other);
    }
}
