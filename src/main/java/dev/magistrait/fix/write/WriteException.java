package dev.magistrait.fix.write;

/** Code could not be changed. What is said of files that were changed already is part of the message. */
public final class WriteException extends Exception {

    private static final long serialVersionUID = 1;

    private final String remedy;

    /** @param remedy what the user can do */
    public WriteException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
