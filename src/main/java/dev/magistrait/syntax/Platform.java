package dev.magistrait.syntax;

import java.util.Locale;

/**
 * Operating system and processor in the words of the ready natives.
 *
 * @param name such as {@code x86_64-linux-gnu}
 * @param extension of a shared library, such as {@code so}
 */
record Platform(String name, String extension) {

    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Platform of(String system, String processor) {
        var arch = processor.equals("amd64") ? "x86_64" : processor;
        var os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("mac")) {
            return new Platform(arch + "-macos", "dylib");
        }
        if (os.startsWith("windows")) {
            return new Platform(arch + "-windows", "dll");
        }
        return new Platform(arch + "-linux-gnu", "so");
    }

    String libraryOf(String subject) {
        return "lib/%s-%s.%s".formatted(name, subject, extension);
    }
}
