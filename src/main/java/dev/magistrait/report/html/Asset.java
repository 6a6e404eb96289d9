package dev.magistrait.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of this program that stands in a page as it is, and that the page's policy admits by its hash. */
public record Asset(String text) {

    private static final String JAR = "META-INF/maven/org.webjars.npm/cytoscape/pom.properties";
    private static final Pattern VERSION = Pattern.compile("^version=(.+)$", Pattern.MULTILINE);

    public Asset {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("</script") || lower.contains("</style") || lower.contains("<!--") || text.contains("\r")) {
            throw new IllegalArgumentException("a page could not hold this text as it is");
        }
    }

    /** A file beside this class. */
    static Asset own(String name) {
        return read("dev/magistrait/report/html/" + name);
    }

    /** The library that draws the graph. */
    static Asset cytoscape() {
        Matcher version = VERSION.matcher(read(JAR).text());
        if (!version.find()) {
            throw new IllegalStateException("no version in " + JAR);
        }
        return read("META-INF/resources/webjars/cytoscape/" + version.group(1) + "/dist/cytoscape.min.js");
    }

    /** A source of a content security policy. */
    public String source() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static Asset read(String resource) {
        try (InputStream in = Asset.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            return new Asset(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
