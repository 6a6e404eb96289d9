package dev.magistrait.bench;

/** Nothing can be measured, for a reason that whoever runs it can mend. */
final class Refused extends RuntimeException {

    Refused(String message) {
        super(message);
    }
}
