package dev.magistrait.report.html;

import dev.magistrait.report.text.Printable;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;

/** Escapes for the place in the page where a text goes, and shows what is invisible or turns the direction of text. */
final class HarmlessOutput implements HtmlTemplateOutput {

    private final OwaspHtmlTemplateOutput escaping;

    HarmlessOutput(TemplateOutput out) {
        this.escaping = new OwaspHtmlTemplateOutput(out);
    }

    @Override
    public void setContext(String tag, String attribute) {
        escaping.setContext(tag, attribute);
    }

    @Override
    public void writeUserContent(String text) {
        escaping.writeUserContent(Printable.of(text));
    }

    @Override
    public void writeUserContent(Content content) {
        content.writeTo(this);
    }

    @Override
    public void writeContent(String text) {
        escaping.writeContent(text);
    }

    @Override
    public void writeContent(String text, int from, int to) {
        escaping.writeContent(text, from, to);
    }
}
