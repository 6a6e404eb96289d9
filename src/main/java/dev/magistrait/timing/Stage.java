package dev.magistrait.timing;

/** A part of a run. What a stage takes does not include what the stages started during it take. */
public enum Stage {
    LAUNCH("start of the JVM"),
    COMMAND_LINE("command line"),
    DISCOVERY("discovery, manifests"),
    POLICIES("policies"),
    READING("reading"),
    READ("read", READING),
    SKIM("skim", READING),
    PARSE("parse", READING),
    EXTRACT("extract", READING),
    RECALL("cache"),
    RESOLUTION("resolution"),
    MODULES("module tree", RESOLUTION),
    GLOBS("globs", RESOLUTION),
    MACROS("macro expansion", RESOLUTION),
    FRAGMENTS("expanded text read", RESOLUTION),
    TRAITS("traits", RESOLUTION),
    REACHABILITY("reachability", RESOLUTION),
    USES("uses", RESOLUTION),
    DEPENDENCIES("dependencies", RESOLUTION),
    BLIND_SPOTS("blind spots", RESOLUTION),
    JUDGING("judging"),
    RULE_BASE("rule base", JUDGING),
    WAITING("wait for the rule base", JUDGING),
    INSERTION("fact insertion", JUDGING),
    FIRING("firing", JUDGING),
    DECISIONS("decisions", JUDGING),
    LADDER("ladder", JUDGING),
    WORKSPACES("wait for other workspaces"),
    TRIAGE("triage"),
    REPORTING("reporting"),
    OTHER("other");

    private final String title;
    private final Stage group;

    Stage(String title) {
        this.title = title;
        this.group = this;
    }

    Stage(String title, Stage group) {
        this.title = title;
        this.group = group;
    }

    /** What people read. */
    public String title() {
        return title;
    }

    /** The stage that it is a step of; itself where it is none. */
    public Stage group() {
        return group;
    }

    /** What it counts as while another goes on: text that macros stand for is read like a file, but is no part of reading files. */
    Stage during(Stage outer) {
        return outer == FRAGMENTS && group == READING ? outer : this;
    }
}
