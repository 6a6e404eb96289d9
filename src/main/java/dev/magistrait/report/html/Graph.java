package dev.magistrait.report.html;

import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.report.review.Network;
import dev.magistrait.report.review.Review;
import dev.magistrait.report.review.Subject;
import dev.magistrait.report.text.Printable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The crates, their traits, and what has to do with these, as data for the page's script. */
record Graph(List<String> crates, List<Node> traits, List<Network.Link> links) {

    /**
     * A trait.
     *
     * @param crate its index among the crates
     * @param sites each with its kind, its text and its place
     */
    record Node(
            int number, String name, String path, int crate, String verdict, String mechanism, List<String[]> sites) {}

    static Graph of(Review review) {
        Map<Network.Node, Integer> index = new HashMap<>();
        List<String> crates = new ArrayList<>();
        for (Network.Node node : review.network().nodes()) {
            index.put(node, crates.size());
            crates.add(Printable.of(node.crate()));
        }
        List<Node> traits = new ArrayList<>();
        for (Subject subject : review.subjects()) {
            Network.Node key = new Network.Node(subject.workspace().root(), subject.crate());
            traits.add(new Node(
                    subject.number(),
                    Printable.of(subject.name()),
                    Printable.of(subject.path()),
                    index.getOrDefault(key, 0),
                    Printable.of(subject.verdict()),
                    subject.decision().verdict().mechanism().word(),
                    sites(review, subject)));
        }
        return new Graph(crates, traits, review.network().links());
    }

    /** As JSON that can stand in a {@code script} element. */
    String json() {
        return JsonMapper.shared().writeValueAsString(this).replace("<", "\\u003c");
    }

    private static List<String[]> sites(Review review, Subject s) {
        WorkspaceReport w = s.workspace();
        List<String[]> sites = new ArrayList<>();
        s.sites()
                .impls()
                .forEach(i -> sites.add(
                        site("impl", i.selfType(), review.place(w, i.place().span()))));
        s.sites()
                .dyn()
                .forEach(u -> sites.add(
                        site("dyn", "dyn " + u.name(), review.place(w, u.place().span()))));
        s.sites()
                .bounds()
                .forEach(u -> sites.add(
                        site("bound", u.form(), review.place(w, u.place().span()))));
        s.sites()
                .spawns()
                .forEach(u -> sites.add(
                        site("send", u.sink(), review.place(w, u.place().span()))));
        return sites;
    }

    private static String[] site(String kind, String text, String place) {
        return new String[] {kind, Printable.of(text), Printable.of(place)};
    }
}
