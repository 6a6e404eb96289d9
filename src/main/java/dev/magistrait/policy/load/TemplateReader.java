package dev.magistrait.policy.load;

import dev.magistrait.policy.Template;
import dev.magistrait.policy.Template.Part;
import dev.magistrait.policy.space.Kind;
import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads texts with fields in braces; doubled braces stand for themselves. */
final class TemplateReader {

    private static final Pattern PIECE = Pattern.compile("\\{\\{|}}|\\{([^{}]*)}|[{}]|[^{}]+");
    private static final Pattern VALUE = Pattern.compile("([a-z][a-z0-9-]*)\\.([a-z][a-z0-9-]*)");

    private final Mistakes mistakes;
    private final Names names;

    TemplateReader(Mistakes mistakes, Names names) {
        this.mistakes = mistakes;
        this.names = names;
    }

    Template read(Node.Scalar scalar) {
        List<Part> parts = new ArrayList<>();
        Matcher pieces = PIECE.matcher(scalar.value());
        while (pieces.find()) {
            String piece = pieces.group();
            if (piece.equals("{{") || piece.equals("}}")) {
                parts.add(new Part.Literal(piece.substring(1)));
            } else if (piece.startsWith("{") || piece.equals("}")) {
                value(piece, scalar.region()).ifPresent(parts::add);
            } else {
                parts.add(new Part.Literal(piece));
            }
        }
        return new Template(parts);
    }

    private Optional<Part> value(String piece, Region region) {
        Matcher value = VALUE.matcher(piece.length() < 2 ? "" : piece.substring(1, piece.length() - 1));
        if (!value.matches()) {
            mistakes.add(
                    region,
                    "`" + piece + "` is not a field of what is bound",
                    "`{name.field}`; for a brace `{{` or `}}`");
            return Optional.empty();
        }
        Optional<Kind> counted = names.counted(value.group(1));
        if (counted.isPresent() && value.group(2).equals("count")) {
            return Optional.of(new Part.Count(value.group(1)));
        }
        Optional<Kind> kind = counted.or(() -> names.kind(value.group(1), region));
        return kind.flatMap(k -> names.field(k, value.group(2), region)).map(f -> new Part.Value(value.group(1), f));
    }
}
