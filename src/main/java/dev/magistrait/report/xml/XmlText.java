package dev.magistrait.report.xml;

import dev.magistrait.report.text.Printable;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes elements as a document of XML 1.0, each on a line of its own. What XML cannot hold, and what should reach no terminal through a
 * server's page or log, is shown as Rust escapes it.
 */
public final class XmlText {

    private final XMLStreamWriter xml;

    private XmlText(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Writes the whole document. */
    public static void write(Element root, Writer out) throws IOException {
        try {
            XmlText text = new XmlText(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out));
            text.xml.writeStartDocument("UTF-8", "1.0");
            text.element(root, 0);
            text.xml.writeEndDocument();
            text.xml.flush();
            out.write('\n');
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException io ? io : new IOException(e);
        }
    }

    private void element(Element element, int depth) throws XMLStreamException {
        newLine(depth);
        if (element.children().isEmpty() && element.text().isEmpty()) {
            xml.writeEmptyElement(element.name());
            attributes(element);
            return;
        }
        xml.writeStartElement(element.name());
        attributes(element);
        xml.writeCharacters(clean(Printable.lines(element.text())));
        for (Element child : element.children()) {
            element(child, depth + 1);
        }
        if (!element.children().isEmpty()) {
            newLine(depth);
        }
        xml.writeEndElement();
    }

    private void attributes(Element element) throws XMLStreamException {
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            xml.writeAttribute(attribute.getKey(), clean(Printable.of(attribute.getValue())));
        }
    }

    private void newLine(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** The two characters that are no controls, and yet not for XML. */
    private static String clean(String printable) {
        return printable.replace("\uFFFE", "\\u{fffe}").replace("\uFFFF", "\\u{ffff}");
    }
}
