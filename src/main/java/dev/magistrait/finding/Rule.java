package dev.magistrait.finding;

/**
 * A rule of the catalogue.
 *
 * @param id its id, such as {@code needless-async-trait}; the name of its file
 * @param group what it is about
 * @param level its level where no policy says otherwise
 * @param since the version that brought it
 * @param title one line without a period
 * @param summary the first paragraph of its page
 * @param page the whole page as Markdown, from the header of its file
 */
public record Rule(String id, RuleGroup group, Level level, String since, String title, String summary, String page) {

    /** The same at another level. */
    public Rule at(Level other) {
        return new Rule(id, group, other, since, title, summary, page);
    }
}
