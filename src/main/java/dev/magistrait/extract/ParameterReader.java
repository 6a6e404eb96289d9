package dev.magistrait.extract;

import dev.magistrait.extract.part.AttributeReader;
import dev.magistrait.extract.token.Cursor;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.FnItem.Param.Pattern;
import dev.magistrait.outline.FnItem.Receiver;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypePath;
import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Region;
import dev.magistrait.syntax.TokenList;
import java.util.ArrayList;
import java.util.List;

/** Reads the parameters of a function, its receiver among them. */
final class ParameterReader {

    private static final String ANY = "_";

    private final Cursor cursor;
    private final HeaderReader header;
    private final List<FnItem.Param> parameters = new ArrayList<>();
    private Receiver receiver;

    /** @param name where the function's name stands, which is where a receiver that is not written stands */
    ParameterReader(Cursor inside, Region name) {
        this.cursor = inside;
        this.header = new HeaderReader(inside);
        this.receiver = new Receiver(Receiver.Kind.NONE, self(name), "", false);
    }

    List<FnItem.Param> parameters() {
        return parameters;
    }

    Receiver receiver() {
        return receiver;
    }

    void read() {
        while (!cursor.done()) {
            Cfg cfg = AttributeReader.pass(cursor);
            if (!readReceiver()) {
                readParameter(cfg);
            }
            cursor.skipToComma();
            cursor.skip();
        }
        parameters.removeIf(p -> p.cfg().isNever());
    }

    private boolean readReceiver() {
        int words = 0;
        boolean reference = cursor.is("&");
        words += reference ? 1 : 0;
        boolean named = reference && cursor.kindAhead(words) == TokenList.LIFETIME;
        words += named ? 1 : 0;
        boolean mutable = cursor.isAhead(words, "mut");
        words += mutable ? 1 : 0;
        if (!cursor.isAhead(words, "self") || (cursor.isAhead(words + 1, ":") && cursor.isAhead(words + 2, ":"))) {
            return false;
        }
        String lifetime = named ? cursor.source().tokens().text(cursor.at() + 1) : "";
        cursor.moveTo(cursor.at() + words);
        receive(reference, mutable, lifetime);
        return true;
    }

    private void receive(boolean reference, boolean mutable, String lifetime) {
        Region region = cursor.region();
        cursor.skip();
        if (cursor.eat(":")) {
            receiver = new Receiver(Receiver.Kind.TYPED, header.types().type(), lifetime, mutable && !reference);
            return;
        }
        Receiver.Kind kind =
                !reference ? Receiver.Kind.VALUE : mutable ? Receiver.Kind.MUTABLE_REFERENCE : Receiver.Kind.REFERENCE;
        receiver = new Receiver(kind, self(region), lifetime, mutable && !reference);
    }

    private void readParameter(Cfg cfg) {
        int colon = colon();
        if (cursor.done() || cursor.is(".")) {
            return;
        }
        if (colon < 0) {
            parameters.add(
                    new FnItem.Param(ANY, Pattern.WILDCARD, header.types().type(), cfg));
            return;
        }
        Pattern pattern = pattern(colon);
        String name = boundName(colon);
        cursor.moveTo(colon + 1);
        if (!cursor.is(".")) {
            parameters.add(new FnItem.Param(name, pattern, header.types().type(), cfg));
        }
    }

    /** The colon between pattern and type; -1 for a type alone, as edition 2015 has it. */
    private int colon() {
        Cursor ahead = cursor.copy();
        while (!ahead.done() && !ahead.is(",") && !ahead.is("<")) {
            if (ahead.is(":") && !ahead.isSeparator()) {
                return ahead.at();
            }
            if (!ahead.eatSeparator()) {
                ahead.skipTree();
            }
        }
        return -1;
    }

    private Pattern pattern(int colon) {
        if (colon != cursor.at() + 1) {
            return Pattern.OTHER;
        }
        return cursor.is(ANY) ? Pattern.WILDCARD : cursor.isName() ? Pattern.NAME : Pattern.OTHER;
    }

    private String boundName(int colon) {
        Cursor pattern = cursor.copy();
        pattern.eat("&");
        pattern.eat("mut");
        boolean one = pattern.isName() && pattern.at() + 1 == colon;
        return one ? pattern.take() : ANY;
    }

    private static RustType self(Region region) {
        return new RustType.Named(TypePath.of("Self"), region);
    }
}
