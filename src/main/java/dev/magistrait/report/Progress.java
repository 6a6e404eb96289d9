package dev.magistrait.report;

/** Told while a run goes on how far it is. {@link #step} may be called from several threads. */
public interface Progress {

    /** Tells no one. */
    Progress SILENT = new Progress() {
        @Override
        public void stage(String name, int total) {}

        @Override
        public void step(String what) {}
    };

    /**
     * A new stage begins, and the last one is over.
     *
     * @param name what is done, such as {@code reading}
     * @param total how many steps it has; 0 when that is not known
     */
    void stage(String name, int total);

    /**
     * One step of the stage begins.
     *
     * @param what it is about, such as the file that is read
     */
    void step(String what);
}
