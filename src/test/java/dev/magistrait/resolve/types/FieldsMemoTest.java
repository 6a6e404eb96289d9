package dev.magistrait.resolve.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.outline.TypeItem;
import dev.magistrait.rust.Cfg;
import dev.magistrait.rust.Visibility;
import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class FieldsMemoTest {

    /** Types by number that hold others, two questions each of which leads to the other now and then. */
    private static final class Types {
        final List<TypeItem> items = new ArrayList<>();
        final List<List<Integer>> fields = new ArrayList<>();
        final BitSet lacking = new BitSet();
        final FieldsMemo<Boolean, String> memo = new FieldsMemo<>();
        int looks;

        Types(int size) {
            for (int i = 0; i < size; i++) {
                items.add(item("T" + i));
                fields.add(new ArrayList<>());
            }
        }

        private static TypeItem item(String name) {
            return new TypeItem(
                    0, 0, name, Visibility.PUBLIC, List.of(), false, false, List.of(), Cfg.always(), Region.START);
        }

        Optional<String> lacks(int type, boolean question) {
            return memo.of(items.get(type), question, () -> {
                looks++;
                if (lacking.get(type)) {
                    return Optional.of("lacks");
                }
                for (int field : fields.get(type)) {
                    Optional<String> lack = lacks(field, question ^ (field % 3 == 0));
                    if (lack.isPresent()) {
                        return lack;
                    }
                }
                return Optional.empty();
            });
        }

        /** Whether a type that lacks something can be come to. */
        boolean reaches(int type, BitSet seen) {
            if (seen.get(type)) {
                return false;
            }
            seen.set(type);
            return lacking.get(type) || fields.get(type).stream().anyMatch(f -> reaches(f, seen));
        }
    }

    @RepeatedTest(50)
    void answersAsIfNothingWereRemembered(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Types types = new Types(12);
        for (int i = 0; i < 12; i++) {
            for (int j = random.nextInt(4); j > 0; j--) {
                types.fields.get(i).add(random.nextInt(12));
            }
        }
        types.lacking.set(random.nextInt(12));
        for (int i = 0; i < 40; i++) {
            int type = random.nextInt(12);
            assertThat(types.lacks(type, random.nextBoolean()).isPresent())
                    .as("T%d of %s where %s lack", type, types.fields, types.lacking)
                    .isEqualTo(types.reaches(type, new BitSet()));
        }
    }

    @Test
    void looksAtEachTypeOfACircleOnce() {
        Types types = new Types(60);
        for (int i = 0; i < 60; i++) {
            types.fields.get(i).addAll(List.of((i + 1) % 60, (i + 7) % 60));
        }
        for (int i = 0; i < 60; i++) {
            assertThat(types.lacks(i, true)).isEmpty();
        }
        assertThat(types.looks).isLessThanOrEqualTo(2 * 60);
    }

    @Test
    void asksAnewWhatWasGivenUpOn() {
        Types types = new Types(2);
        FieldsMemo<Boolean, String> memo = types.memo;
        assertThat(memo.of(types.items.get(0), true, memo::cut)).isEmpty();
        types.lacking.set(0);
        assertThat(types.lacks(0, true)).contains("lacks");
    }
}
