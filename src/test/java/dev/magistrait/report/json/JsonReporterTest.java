package dev.magistrait.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.magistrait.Goldens;
import dev.magistrait.finding.Level;
import dev.magistrait.report.Example;
import dev.magistrait.report.Examples;
import dev.magistrait.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReporterTest {

    @Test
    void writes_the_documented_form() throws IOException {
        Goldens.check(getClass(), "store.json", json(Examples.store()));
    }

    @Test
    void nothing_is_dropped_and_each_reason_is_told() throws IOException {
        String written = json(Examples.triaged());

        Goldens.check(getClass(), "triaged.json", written);
        assertThat(schema().validate(written, InputFormat.JSON)).isEmpty();
        for (String wrong : List.of("\"reason\"", "\"line\": 7", "\"until\"", "\"waived\": 2")) {
            assertThat(written).contains(wrong);
            assertThat(schema().validate(written.replace(wrong, wrong.replaceFirst("\"", "\"x")), InputFormat.JSON))
                    .as(wrong)
                    .isNotEmpty();
        }
    }

    @Test
    void fits_its_schema() throws IOException {
        assertThat(schema().validate(json(Examples.store()), InputFormat.JSON)).isEmpty();
        assertThat(schema().validate(json(Examples.clean()), InputFormat.JSON)).isEmpty();
    }

    @Test
    void a_field_that_is_missing_or_unknown_does_not_fit_the_schema() throws IOException {
        String whole = json(Examples.store());

        assertThat(schema().validate(whole.replace("\"mechanism\"", "\"mechanisms\""), InputFormat.JSON))
                .hasSizeGreaterThan(1);
        assertThat(schema().validate(whole.replace("\"warning\",", "\"loud\","), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void what_can_be_done_stands_beside_findings_and_edits_once() throws IOException {
        String written = json(Examples.fixable());

        Goldens.check(getClass(), "fixes.json", written);
        assertThat(schema().validate(written, InputFormat.JSON)).isEmpty();
        for (String wrong : List.of("\"transaction\"", "\"refused\"", "\"with\"", "\"safe\": 1")) {
            assertThat(schema().validate(written.replace(wrong, wrong.replaceFirst("\"", "\"x")), InputFormat.JSON))
                    .as(wrong)
                    .isNotEmpty();
        }
    }

    @Test
    void says_the_same_twice() throws IOException {
        assertThat(json(Examples.store())).isEqualTo(json(Examples.store()));
    }

    @Test
    void any_name_comes_back_as_it_was() throws IOException {
        String hostile = "\"\\ \n\r\t\b\u0000\u001b[2J\u007f\u009b\u202e\u2066\u2028\u200b\ufeff🚀\udbff\udfff漢";
        JsonNode read = parsed(named(hostile));

        assertThat(read.at("/workspaces/0/findings/0/message").asString()).isEqualTo(hostile);
        assertThat(read.at("/workspaces/0/findings/0/file").asString()).isEqualTo(hostile);
    }

    @Test
    void no_name_reaches_a_terminal_unescaped() throws IOException {
        String written = json(named("\u001b[2J\u009b\u202e\u2066\u2028\u200b\ud800"));

        assertThat(written).contains("\\u001b[2J\\u009b\\u202e\\u2066\\u2028\\u200b\\ud800");
        assertThat(written.chars().filter(c -> c != '\n')).allMatch(c -> c >= ' ' && c < 0x7F);
    }

    private static Example named(String name) {
        Example e = new Example("x").file(name, "dyn");
        return e.finding(Level.NOTE, "rule", name, e.at(name, "dyn"));
    }

    private static JsonNode parsed(Example example) throws IOException {
        return JsonMapper.shared().readTree(json(example));
    }

    private static String json(Example example) throws IOException {
        return json(example.report());
    }

    private static String json(Report report) throws IOException {
        StringWriter out = new StringWriter();
        new JsonReporter().write(report, out);
        return out.toString();
    }

    private static Schema schema() throws IOException {
        try (InputStream in = Report.class.getResourceAsStream("report-1.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in);
        }
    }
}
