package dev.magistrait.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Cases in lines of the form {@code source ~ what is read}; each is a test of its own. */
public record Table(List<Row> rows) {

    private record Row(String source, String expected) {}

    public static Table of(String text) {
        List<Row> rows = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                int middle = line.indexOf(" ~ ");
                assertThat(middle).as("a row needs ' ~ ': %s", line).isPositive();
                rows.add(new Row(
                        line.substring(0, middle).strip(),
                        line.substring(middle + 3).strip()));
            }
        }
        assertThat(rows).isNotEmpty();
        return new Table(rows);
    }

    public Stream<DynamicTest> read(Function<String, String> reading) {
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.source(),
                        () -> assertThat(reading.apply(row.source())).isEqualTo(row.expected())));
    }
}
