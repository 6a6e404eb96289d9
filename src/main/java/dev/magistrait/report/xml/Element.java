package dev.magistrait.report.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * An element of a document.
 *
 * @param attributes in their order
 * @param children the elements in it
 * @param text what stands in it before them, line by line; empty without
 */
public record Element(String name, SequencedMap<String, String> attributes, List<Element> children, String text) {

    public Element {
        attributes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(attributes));
        children = List.copyOf(children);
    }

    /** An empty element. */
    public Element(String name) {
        this(name, new LinkedHashMap<>(), List.of(), "");
    }

    /** The same with one more attribute. */
    public Element with(String attribute, Object value) {
        SequencedMap<String, String> more = new LinkedHashMap<>(attributes);
        more.put(attribute, value.toString());
        return new Element(name, more, children, text);
    }

    /** The same with more elements in it. */
    public Element with(List<Element> more) {
        List<Element> all = new ArrayList<>(children);
        all.addAll(more);
        return new Element(name, attributes, all, text);
    }

    /** The same with that text. */
    public Element saying(String said) {
        return new Element(name, attributes, children, said);
    }
}
