package dev.magistrait.cli;

import dev.magistrait.analysis.Remark;
import dev.magistrait.analysis.RuleTrial;
import dev.magistrait.policy.Origin;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The outcome of tests as CI servers read it: a suite for each rule, a case for each test, named by its place. */
final class JunitXml {

    private final XMLStreamWriter xml;

    private JunitXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static void write(List<RuleTrial> trials, Writer out) throws IOException {
        try {
            new JunitXml(XMLOutputFactory.newInstance().createXMLStreamWriter(out)).document(trials);
            out.write('\n');
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException io ? io : new IOException(e);
        }
    }

    private void document(List<RuleTrial> trials) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuites");
        counts(
                trials.stream().mapToLong(t -> t.tests().size()).sum(),
                trials.stream().mapToLong(RuleTrial::failed).sum());
        for (RuleTrial trial : trials) {
            suite(trial);
        }
        newLine(0);
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private void suite(RuleTrial trial) throws XMLStreamException {
        newLine(1);
        xml.writeStartElement("testsuite");
        attribute("name", trial.rule().id());
        counts(trial.tests().size(), trial.failed());
        for (RuleTrial.Outcome outcome : trial.tests()) {
            test(trial, outcome);
        }
        if (!trial.uncovered().isEmpty()) {
            newLine(2);
            xml.writeStartElement("system-out");
            xml.writeCharacters(clean(lines(trial.uncovered())));
            xml.writeEndElement();
        }
        newLine(1);
        xml.writeEndElement();
    }

    private void test(RuleTrial trial, RuleTrial.Outcome outcome) throws XMLStreamException {
        newLine(2);
        xml.writeStartElement("testcase");
        attribute("classname", trial.rule().id());
        attribute("name", place(outcome.test().origin()));
        for (Remark failure : outcome.failures()) {
            newLine(3);
            xml.writeStartElement("failure");
            attribute("message", failure.text());
            xml.writeCharacters(clean(lines(List.of(failure))));
            xml.writeEndElement();
        }
        if (!outcome.passed()) {
            newLine(2);
        }
        xml.writeEndElement();
    }

    private void counts(long tests, long failures) throws XMLStreamException {
        attribute("tests", String.valueOf(tests));
        attribute("failures", String.valueOf(failures));
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, clean(value));
    }

    private void newLine(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private static String lines(List<Remark> remarks) {
        StringBuilder lines = new StringBuilder();
        remarks.forEach(
                r -> lines.append(place(r.at())).append(": ").append(r.text()).append('\n'));
        return lines.toString();
    }

    private static String place(Origin origin) {
        return origin.file() + ":" + origin.line();
    }

    /** What XML 1.0 has no way to write is shown as a replacement character. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(allowed(c) ? c : 0xFFFD));
        return clean.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
