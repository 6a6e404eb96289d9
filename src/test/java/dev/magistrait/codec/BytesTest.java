package dev.magistrait.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.magistrait.outline.Body;
import dev.magistrait.outline.Expr;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What bytes cannot hold is refused, what they cannot mean is told. */
class BytesTest {

    @Test
    void what_is_nested_without_measure_is_not_written() {
        Expr deep = Expr.NOTHING;
        for (int i = 0; i < 2 * Writer.DEEPEST; i++) {
            deep = new Expr.Return(deep);
        }
        Body whole = new Body.Read(deep);
        Writer out = new Writer(new Dictionary());

        assertThatThrownBy(() -> Codec.write(whole, out)).isInstanceOf(Refused.class);
    }

    /** The bytes of a body that returns a return of a return, a thousand times a thousand deep. */
    @Test
    void bytes_that_nest_without_measure_are_told() {
        Writer out = new Writer(new Dictionary());
        Codec.write(new Body.Read(new Expr.Return(new Expr.Return(Expr.NOTHING))), out);
        byte returning = out.shape().bytes()[1];
        byte[] deep = new byte[1_000_000];
        Arrays.fill(deep, 1, deep.length, returning);

        assertThatThrownBy(() -> Codec.body(new Reader(new ByteSource(deep)))).isInstanceOf(Damaged.class);
    }

    @Test
    void half_a_character_is_not_written() {
        assertThatThrownBy(() -> new ByteSink().text("a\ud83d")).isInstanceOf(Refused.class);
    }

    /** The vectors that its authors give: the bytes 0, 1, 2 … under the key 0, 1, … 15. */
    @Test
    void hashes_as_the_authors_of_siphash_do() {
        SipHash hash = new SipHash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);
        byte[] fifteen = new byte[15];
        for (int i = 0; i < fifteen.length; i++) {
            fifteen[i] = (byte) i;
        }
        assertThat(hash.of(new byte[0])).isEqualTo(0x726fdb47dd0e0e31L);
        assertThat(hash.of(fifteen)).isEqualTo(0xa129ca6149be45e5L);
        assertThat(hash.of("a".getBytes(UTF_8))).isNotEqualTo(hash.of("b".getBytes(UTF_8)));
    }
}
