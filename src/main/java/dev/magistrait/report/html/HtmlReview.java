package dev.magistrait.report.html;

import dev.magistrait.report.review.Review;
import dev.magistrait.report.text.SourceText;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Writes the page. */
public final class HtmlReview {

    private static final String TEMPLATES = "dev.magistrait.templates";

    private final SourceText sources;

    /** @param sources where excerpts come from */
    public HtmlReview(SourceText sources) {
        this.sources = sources;
    }

    /** Writes the whole document; neither flushes nor closes. */
    public void write(Review review, Writer out) throws IOException {
        TemplateEngine engine =
                TemplateEngine.createPrecompiled(null, ContentType.Html, HtmlReview.class.getClassLoader(), TEMPLATES);
        try {
            engine.render(
                    "page.jte", new Page(review, new Excerpts(sources)), new HarmlessOutput(new WriterOutput(out)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
