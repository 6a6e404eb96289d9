package dev.magistrait.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.magistrait.report.ci.Workflow;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.xml.sax.SAXException;

/** That a document is what its format asks for, and does nothing to who looks at it, whatever the checked code says. */
public final class Harmless {

    /** What a CI server obeys wherever it stands in a line. */
    private static final Pattern COMMAND = Pattern.compile("##[a-z]*\\[");

    private static final Pattern TAG = Pattern.compile("</?([a-z0-9]+)([^>]*)>");
    private static final Set<String> TAGS =
            Set.of("h3", "p", "ul", "li", "strong", "code", "pre", "details", "summary");
    /** What a block of code says of itself. */
    private static final Pattern BLOCK = Pattern.compile("|(?: class=\"language-(?:suggestion|diff)\")");

    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private Harmless() {}

    /** Throws if it is not. */
    public static void check(String format, String text) {
        moves(text);
        assertThat(COMMAND.matcher(text).find()).as("commands to a CI server").isFalse();
        if (!format.equals("github")) {
            assertThat(text.lines().filter(Commands::starts).filter(Workflow::obeys))
                    .isEmpty();
        }
        switch (format) {
            case "json" -> valid(json("report-1.schema.json", Report.class, SpecificationVersion.DRAFT_2020_12), text);
            case "sarif" -> valid(sarif(), text);
            case "gitlab" ->
                valid(json("gitlab.schema.json", Workflow.class, SpecificationVersion.DRAFT_2020_12), text);
            case "junit", "checkstyle" -> xml(format, text);
            case "github" ->
                assertThat(text.lines())
                        .allMatch(Workflow::obeys)
                        .allMatch(l -> l.matches("::(error|warning|notice) .*"));
            case "markdown" -> markdown(text);
            case "text" -> assertThat(text).endsWith("\n");
            default -> throw new IllegalArgumentException(format);
        }
    }

    /** Nothing moves a cursor, turns text around, or hides. */
    private static void moves(String text) {
        assertThat(text.codePoints()
                        .filter(c -> c != '\n')
                        .filter(Harmless::hidden)
                        .mapToObj(Integer::toHexString))
                .as("controls")
                .isEmpty();
    }

    private static boolean hidden(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** The official schema. */
    public static Schema sarif() {
        return json("/schema/sarif-schema-2.1.0.json", Report.class, SpecificationVersion.DRAFT_7);
    }

    private static void valid(Schema schema, String text) {
        assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
    }

    private static Schema json(String name, Class<?> beside, SpecificationVersion version) {
        return SCHEMAS.computeIfAbsent(name, n -> read(n, beside, version));
    }

    private static Schema read(String name, Class<?> beside, SpecificationVersion version) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            return SchemaRegistry.withDefaultDialect(version).getSchema(Objects.requireNonNull(in, name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void xml(String format, String text) {
        assertThat(text.codePoints()).noneMatch(c -> c == 0xFFFE || c == 0xFFFF);
        URL schema = Harmless.class.getResource("xml/" + format + ".xsd");
        try {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(schema)
                    .newValidator()
                    .validate(new StreamSource(new StringReader(text)));
        } catch (SAXException | IOException e) {
            throw new AssertionError(e.getMessage() + " in " + text, e);
        }
    }

    /** As GitHub shows it: no tag but ours, no link, no picture, and no one mentioned outside of code. */
    private static void markdown(String text) {
        assertThat(text.length()).isLessThan(65_536);
        var extensions = List.of(AutolinkExtension.create());
        String html = HtmlRenderer.builder()
                .extensions(extensions)
                .build()
                .render(Parser.builder().extensions(extensions).build().parse(text));
        assertThat(TAG.matcher(html).results())
                .isNotEmpty()
                .allMatch(tag -> TAGS.contains(tag.group(1))
                        && BLOCK.matcher(tag.group(2)).matches());
        String prose = html.replaceAll("(?s)<code[^>]*>.*?</code>", "").replaceAll(TAG.pattern(), "");
        assertThat(prose).doesNotContainPattern("[@#\\[\\]`*_~$\\\\|{}!<>&]|\\w:\\w|:\\w+:|www\\.|//");
    }
}
