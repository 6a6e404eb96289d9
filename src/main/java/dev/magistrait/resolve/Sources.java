package dev.magistrait.resolve;

import dev.magistrait.outline.FileOutline;
import java.util.Collection;
import java.util.Map;

/** Where resolution gets the outlines of files from. */
public interface Sources {

    /** Whether there is a file of that path, relative to the workspace's directory. */
    boolean exists(String file);

    /** The outlines of the files; one that cannot be read is missing from the map, and the problem is reported elsewhere. */
    Map<SourceKey, FileOutline> outlines(Collection<SourceKey> files);
}
