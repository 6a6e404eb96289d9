package dev.magistrait.extract;

import dev.magistrait.extract.part.Attributes;
import dev.magistrait.extract.part.Frame;
import dev.magistrait.extract.token.Cursor;
import dev.magistrait.extract.token.Stretch;
import dev.magistrait.outline.MacroItem;
import dev.magistrait.source.Region;
import dev.magistrait.syntax.TokenList;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code macro_rules!} definitions, whose arms stay text. */
final class MacroItemReader {

    private MacroItemReader() {}

    /** The definition whose tokens these are. */
    static MacroItem read(Cursor cursor, Attributes attributes, Frame frame) {
        int start = cursor.at();
        cursor.eat("macro_rules");
        cursor.eat("!");
        Region region = cursor.region();
        String name = cursor.take();
        List<MacroItem.Arm> arms = cursor.kind() == TokenList.OPEN ? arms(cursor.group()) : List.of();
        cursor.source().markRead(start, cursor.at());
        return new MacroItem(
                frame.scope(), name, attributes.macroExport(), arms, frame.cfg().and(attributes.cfg()), region);
    }

    private static List<MacroItem.Arm> arms(Cursor inside) {
        List<MacroItem.Arm> found = new ArrayList<>();
        while (!inside.done()) {
            if (inside.kind() != TokenList.OPEN) {
                inside.skip();
                continue;
            }
            Stretch matcher = inside.stretch();
            inside.skipTree();
            if (inside.isPair("=", ">") && inside.kindAhead(2) == TokenList.OPEN) {
                inside.skip();
                inside.skip();
                Stretch transcriber = inside.stretch();
                inside.skipTree();
                found.add(new MacroItem.Arm(matcher.text(), transcriber.text(), transcriber.region()));
            }
        }
        return found;
    }
}
