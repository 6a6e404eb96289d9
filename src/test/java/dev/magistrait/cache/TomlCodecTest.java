package dev.magistrait.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.magistrait.codec.ByteSource;
import dev.magistrait.codec.Damaged;
import dev.magistrait.codec.Refused;
import dev.magistrait.codec.Writer;
import dev.magistrait.source.Region;
import dev.magistrait.workspace.toml.TomlValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is written of a TOML file is read as it was, or refused. */
class TomlCodecTest {

    @Test
    void damaged_bytes_of_a_table_are_told_and_cost_nothing() {
        byte[] whole = TomlCache.bytes(deep(20)).bytes();
        assertThat(TomlCache.table(new ByteSource(whole))).isEqualTo(deep(20));
        int refused = 0;
        for (int at = 0; at < whole.length; at++) {
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                byte[] damaged = whole.clone();
                damaged[at] ^= (byte) (1 << bit);
                try {
                    TomlCache.table(new ByteSource(damaged));
                } catch (Damaged _) {
                    refused++;
                }
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void values_nested_too_deep_are_not_kept() {
        assertThatThrownBy(() -> TomlCache.bytes(deep(2 * Writer.DEEPEST))).isInstanceOf(Refused.class);
    }

    private static TomlValue.Table deep(int levels) {
        Region region = new Region(3, 2, 3, 9);
        TomlValue value = new TomlValue.Text("x😀", region);
        for (int i = 0; i < levels; i++) {
            value = new TomlValue.Items(List.of(value, new TomlValue.Whole(-i, Region.START)), region);
        }
        TomlValue flag = new TomlValue.Flag(true, region);
        return new TomlValue.Table(Map.of("k", value, "on", flag, "date", new TomlValue.Other(region)), Region.START);
    }
}
