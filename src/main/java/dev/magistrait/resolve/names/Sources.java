package dev.magistrait.resolve.names;

import dev.magistrait.outline.Body;
import dev.magistrait.outline.Code;
import dev.magistrait.outline.Expr;
import dev.magistrait.outline.FileOutline;
import dev.magistrait.outline.MacroCall;
import dev.magistrait.rust.Edition;
import dev.magistrait.source.Region;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Where resolution gets the outlines of files from. */
public interface Sources {

    /** Whether there is a file of that path, relative to the workspace's directory, which may be read. */
    boolean exists(String file);

    /** Whether a file of that path, should there be one, may not be read: it lies outside of the checked tree. */
    boolean outside(String file);

    /** Whether there is a directory of that path. */
    boolean isDirectory(String file);

    /** The outlines of the files; one that cannot be read is missing from the map, and the problem is reported elsewhere. */
    Map<SourceKey, FileOutline> outlines(Collection<SourceKey> files);

    /**
     * Whether a name, or the beginning of a path such as {@code Name::}, stands anywhere in a file, lines that are only a comment aside; true of a
     * file that cannot be read.
     */
    boolean mentions(String file, String name);

    /** The outline of what a macro call stands for; its regions are those of the text. */
    FileOutline fragment(String text, MacroCall.Position position, Edition edition);

    /** Does some work for {@link #fragment} on another thread, when one is free. */
    void ahead(Runnable work);

    /**
     * Bodies of functions that were not kept with their file and that may call one of the names, by where all of each function stands; of a file that
     * cannot be read there are none.
     */
    Map<Region, Body.Unread> bodies(String file, Collection<String> names);

    /** What a body says that was left unread with its file. */
    Expr body(Body.Unread body);

    /** The same, expression by expression; nothing where the grammar stumbles. */
    Optional<Code.Block> code(Body.Unread body);
}
