package dev.magistrait.cache;

/** What a file of the cache holds. */
enum Kind {
    /** What is kept of a workspace. */
    WORKSPACE(".pack"),
    /** What is kept of the manifests below some paths. */
    MANIFESTS(".toml-pack"),
    /** What is kept of the directories below some paths. */
    DIRECTORIES(".tree-pack"),
    /** What is kept of the judgement of a workspace: facts outlive it, and it can be kept when the pack stays as it is. */
    JUDGEMENT(".judged-pack");

    private final String suffix;

    Kind(String suffix) {
        this.suffix = suffix;
    }

    /** How names of such files end. */
    String suffix() {
        return suffix;
    }
}
